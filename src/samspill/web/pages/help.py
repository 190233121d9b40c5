"""The short help beside each page: one file per page and language in ``web/help``, three to six sentences."""

import re
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup, escape

from samspill.model.words import Language

FOLDER = Path(__file__).parents[1] / "help"
_PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")
_STRESSED = re.compile(r"\*([^*]+)\*")


def name_of(route: str) -> str:
    """The file of a route: ``/participants/{participant:str}/goals`` is ``participants-participant-goals``."""
    return _PARAMETER.sub(r"\1", route).strip("/").replace("/", "-")


@lru_cache(maxsize=512)
def sentences(route: str, language: Language) -> tuple[str, ...]:
    """The sentences of the help of a page, one a line in the file; none where there is no help."""
    path = FOLDER / f"{name_of(route)}.{language.value}.md"
    return tuple(path.read_text(encoding="utf-8").split("\n")[:-1]) if path.is_file() else ()


def help_of(route: str, language: Language) -> Markup | None:
    """The help of a page, ready to show, with what is between stars stressed."""
    said = " ".join(sentences(route, language))
    return Markup(_STRESSED.sub(r"<em>\1</em>", str(escape(said)))) if said else None  # noqa: S704 - escaped first
