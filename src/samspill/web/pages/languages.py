"""Which language a page is shown in: the one chosen, else the one the browser asks for, else Bokmål."""

from samspill.model.words import Language

_SPOKEN = {
    "nb": Language.NB,
    "no": Language.NB,
    "nn": Language.NB,
    "da": Language.NB,
    "sv": Language.NB,
    "en": Language.EN,
}


def language_of(chosen: str | None, accepted: str) -> Language:
    """Choose from the cookie ``chosen`` and the ``Accept-Language`` header ``accepted``."""
    if chosen in {language.value for language in Language}:
        return Language(chosen)
    return next((_SPOKEN[tag] for tag in _wanted(accepted) if tag in _SPOKEN), Language.NB)


def _wanted(accepted: str) -> list[str]:
    """The primary tags of the header, in the order it gives them."""
    return [part.split(";")[0].strip().lower().split("-")[0] for part in accepted.split(",")]
