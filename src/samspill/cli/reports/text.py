"""Plain words for people, grouped by file, with the count at the end."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from samspill.cli.plain import escape
from samspill.model.words import Language, Text
from samspill.packs import Problem, Severity

_SHOWN = 100
"""So much of a line is shown."""
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
_KINDS = {
    Severity.ERROR: (Text(nb="feil", en="error"), Text(nb="feil", en="errors")),
    Severity.WARNING: (Text(nb="advarsel", en="warning"), Text(nb="advarsler", en="warnings")),
}
_SOUND = Text(nb="Ingenting å rette: Alle løfter holder.", en="Nothing to mend: every promise holds.")
_AND, _IN = Text(nb=" og ", en=" and "), Text(nb="i", en="in")
_FILES = (Text(nb="fil", en="file"), Text(nb="filer", en="files"))


def report(folder: Path, problems: tuple[Problem, ...], language: Language = Language.EN) -> str:
    """All problems as markup for the terminal."""
    return "\n".join([*_lines(folder, problems, language), count(problems, language)])


def count(problems: tuple[Problem, ...], language: Language = Language.EN) -> str:
    """How many there are of each severity."""
    if not problems:
        return _SOUND.spoken(language)
    counts = [(sum(p.severity is severity for p in problems), _KINDS[severity]) for severity in Severity]
    shown = [_counted(number, kinds, language) for number, kinds in counts if number]
    files = _counted(len({problem.file for problem in problems}), _FILES, language)
    return f"{_AND.spoken(language).join(shown)} {_IN.spoken(language)} {files}."


def _written(file: Path) -> list[str]:
    """The lines of a file, to show what is meant; none where it cannot be read."""
    try:
        return file.read_text(encoding="utf-8").split("\n")
    except (OSError, ValueError):
        return []


def _counted(number: int, kinds: tuple[Text, Text], language: Language) -> str:
    return f"{number} {kinds[number != 1].spoken(language)}"


def _lines(folder: Path, problems: tuple[Problem, ...], language: Language) -> Iterator[str]:
    for file, found in groupby(problems, key=lambda problem: problem.file):
        written = _written(folder / file)
        for problem in found:
            where = escape(f"{folder / problem.file}:{problem.line}")
            kind = _KINDS[problem.severity][0].spoken(language)
            yield f"[bold]{where}[/] [{_COLOURS[problem.severity]}]{kind} {problem.code}[/]"
            shown = [line.strip()[:_SHOWN] for line in written[problem.line - 1 : problem.line]]
            yield from (f"  [dim]│[/] {escape(line)}" for line in shown)
            yield f"  {escape(problem.told.spoken(language))}"
            yield f"  [dim]{escape(problem.mending.spoken(language))}[/]"
        yield ""
