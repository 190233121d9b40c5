"""Words and dates of a report in one language: those of the pages, and the report's own."""

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from samspill.app.ports.press import ReportTable
from samspill.model.words import Language, Text
from samspill.web.pages.catalogue import translations
from samspill.web.pages.filters import filters


class Wording:
    """Says texts, codes and dates in ``language``, with the clinic's days."""

    def __init__(self, language: Language, zone: tzinfo) -> None:
        self.language = language
        self._filters = filters(language, translations(language), zone)

    def say(self, text: Text, **blanks: object) -> str:
        """A text with its blanks filled."""
        return text.spoken(self.language).format(**blanks) if blanks else text.spoken(self.language)

    def word(self, code: Any, kind: str) -> str:
        """The plain word for a code."""
        return str(self._filters["word"](code, kind))

    def day(self, moment: date | datetime) -> str:
        """A short date."""
        return str(self._filters["short_day"](moment))

    def weekday(self, moment: date | datetime) -> str:
        """A date with its weekday."""
        return str(self._filters["day"](moment))

    def clock(self, moment: datetime) -> str:
        """The time of day."""
        return str(self._filters["clock"](moment))

    def table(
        self,
        caption: Text,
        head: tuple[Text, ...],
        rows: Sequence[tuple[str, ...]],
        figures: int = 0,
        wide: tuple[int, ...] = (0,),
        over: Sequence[str] = (),
    ) -> ReportTable:
        """A table in this language."""
        names = tuple(self.say(name) for name in head)
        return ReportTable(self.say(caption), names, tuple(rows), figures, wide, tuple(over))
