"""Templates to HTML, once per language."""

import hashlib
from datetime import tzinfo
from functools import partial
from pathlib import Path
from typing import Any

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from samspill.app.sessions.notes import CHIPS
from samspill.model.words import Language

from .catalogue import translations
from .filters import filters
from .look import CHOICES, TITLES
from .navigation import menu

TEMPLATES = Path(__file__).parents[1]
"""Templates lie beside their page, so their names begin at the web package: ``console/today/templates/page.html``."""


class Pages:
    """Renders templates; what every template may use is in ``shared``."""

    def __init__(self, zone: tzinfo, **shared: Any) -> None:
        self._environments = {language: _environment(language, zone, shared) for language in Language}

    def render(self, template: str, language: Language, **values: Any) -> str:
        """The HTML of ``template`` in ``language``; a value the template asks for and does not get is an error."""
        return self._environments[language].get_template(template).render(values)


def whose(actor: str) -> str:
    """A sign by which a script knows whether the same person is signed in; it says nothing about who that is."""
    return hashlib.sha256(f"drafts of {actor}".encode()).hexdigest()[:16]


def qr(address: str) -> Markup:
    """A QR code as SVG, without any style of its own."""
    return Markup(segno.make(address, error="m").svg_inline(scale=1, omitsize=True, border=0))  # noqa: S704 - our own SVG


def _environment(language: Language, zone: tzinfo, shared: dict[str, Any]) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    texts = translations(language)
    environment.install_gettext_translations(texts, newstyle=True)  # type: ignore[attr-defined]
    environment.filters.update(filters(language, texts, zone))
    environment.globals.update(
        shared,
        language=language.value,
        qr=qr,
        menu=partial(menu, said=texts.gettext),
        look_choices=CHOICES,
        look_titles=TITLES,
        whose=whose,
        note_chips=CHIPS,
    )
    return environment
