"""Reading forms: what came in, as text that can be shown again, with every problem named at once."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from samspill.app.dates import day_written
from samspill.app.refusals import FieldProblem, Problems
from samspill.model.words import Text

LONGEST_TEXT = 2000

_DAY = Text(nb="Velg en dag, eller skriv den som 31.12.2026.", en="Choose a day, or write it as 31/12/2026.")
_FILL_IN = Text(nb="Fyll ut dette.", en="Fill this in.")
_ANSWER = Text(nb="Velg et svar.", en="Choose an answer.")


class Form:
    """The fields of one form. ``problems`` grows as fields are read; ``check`` raises them all."""

    def __init__(self, given: Mapping[str, Any] | None, files: Mapping[str, bytes] | None = None) -> None:
        self._given = {name: _last(value) for name, value in (given or {}).items()}
        self._files = files or {}
        self.problems: list[FieldProblem] = []

    def __contains__(self, name: str) -> bool:
        return name in self._given

    def text(self, name: str, longest: int = LONGEST_TEXT) -> str:
        """What was written, without spaces around it; too long is a problem, not a cut."""
        text = self._given.get(name, "").strip()
        if len(text) > longest:
            self.problem(name, Text(nb=f"Bruk høyst {longest} tegn.", en=f"Use at most {longest} characters."))
        return text

    def whole(self, name: str) -> str:
        """Everything that came in one field, as it is: a file, or a text as long as one."""
        return self._given.get(name, "")

    def file(self, name: str) -> bytes:
        """A file as it came, byte for byte; nothing where none was chosen."""
        return self._files.get(name, b"")

    def number(self, name: str, low: int, high: int) -> int:
        """The whole number chosen between ``low`` and ``high``; missing or other is a problem."""
        number = self.number_or_none(name, low, high)
        if number is None and not any(p.field == name for p in self.problems):
            self.problem(
                name, Text(nb=f"Velg et tall fra {low} til {high}.", en=f"Choose a number from {low} to {high}.")
            )
        return low if number is None else number

    def number_or_none(self, name: str, low: int, high: int) -> int | None:
        """The number chosen, or ``None`` when none was; anything else is a problem."""
        text = self._given.get(name, "").strip()
        if not text:
            return None
        if text.isascii() and text.isdigit() and low <= int(text[:6]) <= high:
            return int(text[:6])
        self.problem(name, Text(nb=f"Velg et tall fra {low} til {high}.", en=f"Choose a number from {low} to {high}."))
        return None

    def step(self, name: str, most: int) -> int:
        """Which of the answers from 0 to ``most`` was chosen, where they stand there as words; missing is a problem."""
        text = self.one_of(name, [str(value) for value in range(most + 1)])
        return int(text) if not any(p.field == name for p in self.problems) else 0

    def day(self, name: str) -> date | None:
        """The day that was picked or written, or ``None`` when none was; anything else is a problem."""
        text = self._given.get(name, "").strip()
        day = day_written(text)
        if text and day is None:
            self.problem(name, _DAY)
        return day

    def day_needed(self, name: str) -> date:
        """The day that was picked; none is a problem."""
        day = self.day(name)
        if day is None and not any(p.field == name for p in self.problems):
            self.problem(name, _FILL_IN)
        return day or date.min

    def one_of(self, name: str, choices: Collection[str]) -> str:
        """The choice made; missing or unknown is a problem."""
        text = self._given.get(name, "")
        if text not in choices:
            self.problem(name, _ANSWER)
        return text

    def begins(self, prefix: str) -> dict[str, str]:
        """The fields whose names begin with ``prefix``, under the rest of their name."""
        return {name[len(prefix) :]: value for name, value in self._given.items() if name.startswith(prefix)}

    def problem(self, name: str, message: Text) -> None:
        """Note what has to be mended in one field."""
        self.problems.append(FieldProblem(name, message))

    def check(self) -> None:
        """Raise ``Problems`` if there are any."""
        if self.problems:
            raise Problems(self.problems)

    @property
    def kept(self) -> dict[str, str]:
        """What was given, to show again."""
        return dict(self._given)


def by_field(raised: Problems) -> dict[str, Text]:
    """Problems under the name of their field, the first of each."""
    named: dict[str, Text] = {}
    for problem in raised.problems:
        named.setdefault(problem.field, problem.message)
    return named


def _last(value: Any) -> str:
    return str(value[-1] if isinstance(value, list) and value else value)
