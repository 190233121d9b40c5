"""The pages' texts: English in the templates, Bokmål in ``locale/nb``, compiled in memory once."""

import gettext
import io
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from samspill.model.words import Language

LOCALE = Path(__file__).parents[1] / "locale"
DOMAIN = "samspill"

Translations = gettext.NullTranslations


def read_catalogue(language: Language) -> Catalog:
    """The texts in ``language`` as their file holds them, with comments and flags."""
    path = LOCALE / language.value / "LC_MESSAGES" / f"{DOMAIN}.po"
    with path.open("rb") as file:
        return read_po(file, locale=language.value)


@cache
def translations(language: Language) -> Translations:
    """The texts in ``language``, ready for use; English needs no file."""
    if language is Language.EN:
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, read_catalogue(language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
