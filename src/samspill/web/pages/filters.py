"""What templates may do with values: say a text, name a code, write a date."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, tzinfo
from functools import lru_cache, partial
from typing import Any

from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from samspill.model.words import Language, Text

from . import access_terms, terms
from .authoring_terms import NAMES
from .catalogue import Translations

TABLES: dict[str, Mapping[Any, str]] = {
    **access_terms.TABLES,
    "state": terms.STATES,
    "story": terms.STORIES,
    "level": terms.LEVELS,
    "domain": terms.DOMAINS,
    "rung": terms.RUNGS,
    "theme": terms.THEMES,
    "mark": terms.MARKS,
    "rating": terms.RATINGS,
    "ending": terms.ENDINGS,
    "phase": terms.PHASES,
    "outcome": terms.OUTCOMES,
    "own_outcome": terms.OWN_OUTCOMES,
    "outcome_later": terms.OUTCOMES_LATER,
    "part_of_day": terms.PARTS_OF_DAY,
    "severity": terms.SEVERITIES,
    "standing": terms.STANDINGS,
    "first_step": terms.FIRST_STEPS,
    "to_practice": terms.TO_PRACTICE,
    "score": terms.SCORES,
    "channel": terms.CHANNELS,
    "deed": terms.DEEDS,
    "role": terms.ROLES,
    "health": terms.HEALTH,
    "role_for": terms.ROLES_FOR,
    "term": terms.TERMS,
    "on_the_way": terms.ON_THE_WAY,
    "on_the_map": terms.ON_THE_MAP,
    "part": terms.PARTS,
    "agreement": terms.AGREEMENTS,
    "move": terms.MOVES,
    "part_why": terms.PARTS_WHY,
    "support": terms.SUPPORTS,
    "belief": terms.BELIEFS,
    "apart": terms.APART,
    "beside": terms.BESIDE,
    "known": terms.KNOWN,
}
_LOCALES = {Language.NB: "nb_NO", Language.EN: "en_GB"}
_DAYS = {Language.NB: "EEEE d. MMMM", Language.EN: "EEEE d MMMM"}
_DAYS_OF_MONTH = {Language.NB: "d. MMM", Language.EN: "d MMM"}
_SHORT_DAYS = {Language.NB: "d. MMM y", Language.EN: "d MMM y"}

_LONG_DAYS = {Language.NB: "EEEE d. MMMM y", Language.EN: "EEEE d MMMM y"}

_WRITTEN_DAYS = {Language.NB: "dd.MM.y", Language.EN: "dd/MM/y"}
"""As one writes a day into a field."""


def filters(language: Language, texts: Translations, zone: tzinfo) -> dict[str, Callable[..., Any]]:
    """The filters of the pages in ``language``."""
    locale, here = _LOCALES[language], partial(_here, zone)
    return {
        "say": partial(_say, language),
        "word": partial(_word, texts),
        "word_then": partial(_word_then, texts),
        "number": lambda value: format_decimal(value, locale=locale),
        "worded": lambda codes, kind: [(code, _word(texts, code, kind)) for code in codes],
        "named": partial(_named, texts),
        "coded": _coded,
        "day": lambda moment: _capital(_written(here(moment), _DAYS[language], locale)),
        "day_within": lambda moment: _written(here(moment), _DAYS[language], locale),
        "short_day": lambda moment: _written(here(moment), _SHORT_DAYS[language], locale),
        "written_day": lambda given: (
            _written(date.fromisoformat(given), _WRITTEN_DAYS[language], locale) if given else ""
        ),
        "day_chosen": lambda given: _written(found, _LONG_DAYS[language], locale) if (found := _a_day(given)) else "",
        "iso_day": lambda moment: here(moment).isoformat(),
        "day_month": lambda moment: _written(here(moment), _DAYS_OF_MONTH[language], locale),
        "whole_minutes": lambda minutes: str(round(minutes)) if minutes >= 1 else "< 1",
        "clock": lambda moment: format_time(moment.astimezone(zone), "HH:mm", locale=locale),
        "minutes": lambda ms: f"{ms // 60_000}:{ms // 1000 % 60:02d}",
    }


def _say(language: Language, text: Text | str) -> str:
    return text.spoken(language) if isinstance(text, Text) else text


def _word(texts: Translations, code: Any, kind: str) -> str:
    return texts.gettext(TABLES[kind][code])


def _word_then(texts: Translations, code: str, kind: str) -> str:
    """As ``word``, for what was written down by an older version: a code that is no more stands for itself."""
    return _word(texts, code, kind) if code in TABLES[kind] else code.replace("_", " ")


def _named(texts: Translations, codes: Iterable[str], kind: str) -> list[tuple[str, str]]:
    """Codes with plain words, for a field to choose from; one without a word stands for itself."""
    words = NAMES[kind]
    return [(code, texts.gettext(words[code]) if code in words else code) for code in codes]


def _coded(sentence: str) -> Markup:
    """A sentence in which what stands in backticks is shown as code."""
    parts = (
        Markup("<code>{}</code>").format(part) if n % 2 else escape(part) for n, part in enumerate(sentence.split("`"))
    )
    return Markup("").join(parts)


def _a_day(given: object) -> date | None:
    """What a field for a day holds: a day, or anything that was sent."""
    try:
        return date.fromisoformat(str(given))
    except ValueError:
        return None


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _here(zone: tzinfo, moment: date) -> date:
    """A moment's day in the clinic's own time; a plain date stays itself."""
    return moment.astimezone(zone).date() if isinstance(moment, datetime) else moment


@lru_cache(maxsize=2_000)
def _written(day: date, pattern: str, locale: str) -> str:
    """A day in words; a long list has the same few days again and again, and each costs as much as a row."""
    return format_date(day, pattern, locale=locale)
