"""One value of a record as HTML: names instead of ids, words instead of codes, days as people write them."""

from collections.abc import Mapping
from datetime import date, datetime
from html import escape
from typing import Any

import msgspec

from samspill.app.dates import day_words, moment_words
from samspill.model.words import Language, Text

from .fields import FOR_MACHINES, field_name
from .titles import ASKED, HOW_MUCH
from .values import NUMBERED, value_words

IDS = frozenset({"id"})
"""Fields that hold nothing but a number of ours; they are shown small."""
ANSWERS = frozenset({"answers", "side_effects", "noes"})
"""Fields whose keys, or values, are questions."""


class Saying(msgspec.Struct, frozen=True):
    """How values of one kind of records are said in one language."""

    kind: str
    names: Mapping[str, str]
    titles: Mapping[str, Text]
    zone: Any
    language: Language

    def field(self, name: str) -> str:
        """What a field is called."""
        return field_name(name).spoken(self.language)

    def value(self, value: Any, field: str) -> str:
        """A value in a field as HTML; empty when there is nothing to say."""
        if value is None or value == "":
            return ""
        text = self._text(value)
        if text is not None:
            return escape(text.spoken(self.language))
        if isinstance(value, msgspec.Struct | dict):
            told = value if isinstance(value, dict) else msgspec.structs.asdict(value)
            return self._pairs(told, field)
        return self._several(value, field) if isinstance(value, tuple | list) else self._code(str(value), field)

    def _text(self, value: Any) -> Text | None:
        """What is said the same in any field."""
        match value:
            case Text():
                return value
            case bool():
                return _YES if value else _NO
            case datetime():
                return moment_words(value, self.zone)
            case date():
                return day_words(value, self.zone)
        return None

    def _several(self, values: Any, field: str) -> str:
        said = [self.value(one, field) for one in values]
        if not any(isinstance(one, msgspec.Struct | dict) for one in values):
            return ", ".join(said)
        return f"<ul>{''.join(f'<li>{one}</li>' for one in said if one)}</ul>"

    def _pairs(self, told: Mapping[Any, Any], field: str) -> str:
        shown = {key: value for key, value in told.items() if key not in FOR_MACHINES}
        pairs = [
            (self._key(key, field), self.value(one, field if field in ANSWERS else str(key)))
            for key, one in shown.items()
        ]
        lines = [f"{key} {said}" if key.endswith("?") else f"{key}: {said}" for key, said in pairs if said]
        return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>" if field in ANSWERS else "; ".join(lines)

    def _key(self, key: Any, field: str) -> str:
        asked = None if isinstance(key, Text) else self._asked(str(key), field)
        said = key if isinstance(key, Text) else asked or field_name(str(key))
        return escape(said.spoken(self.language))

    def _asked(self, code: str, field: str) -> Text | None:
        if field == "side_effects" and code in HOW_MUCH:
            return HOW_MUCH[code]
        return ASKED.get(self.kind, {}).get(code) if field in ANSWERS else None

    def _code(self, code: str, field: str) -> str:
        """A code with its words: the code stays beside it, small, for whoever looks for it in the file."""
        if field in IDS:
            return f"<small>{escape(code)}</small>"
        words = value_words(field, code) or self._asked(code, field)
        if words is not None:
            said = escape(words.spoken(self.language))
            return f"{escape(code)} ({said})" if field in NUMBERED or field == "proposed_level" else said
        if code in self.names:
            return escape(self.names[code])
        title = self.titles.get(code)
        if title is not None:
            return f"{escape(title.spoken(self.language))} <small>{escape(code)}</small>"
        if _is_day(code):
            return escape(day_words(date.fromisoformat(code), self.zone).spoken(self.language))
        return escape(code.removesuffix(".0"))


def _is_day(code: str) -> bool:
    """Whether it is a day that was written as text, as one's date of birth is."""
    try:
        return len(code) == len("2026-01-31") and bool(date.fromisoformat(code))
    except ValueError:
        return False


_YES, _NO = Text(nb="ja", en="yes"), Text(nb="nei", en="no")
