"""Language codes and texts that exist in every language of a pack."""

from enum import StrEnum

import msgspec


class Language(StrEnum):
    """A language a participant can practise in (BCP 47 primary tags; Bokmål is ``nb``, never ``no``)."""

    NB = "nb"
    EN = "en"


class Text(msgspec.Struct, frozen=True):
    """One text, written in both languages."""

    nb: str
    en: str

    def spoken(self, language: Language) -> str:
        """The text in ``language``."""
        return self.nb if language is Language.NB else self.en
