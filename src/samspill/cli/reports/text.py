"""Plain words for people, grouped by file, with the count at the end."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from samspill.cli.plain import escape
from samspill.packs import Problem, Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def report(folder: Path, problems: tuple[Problem, ...]) -> str:
    """All problems as markup for the terminal."""
    return "\n".join([*_lines(folder, problems), count(problems)])


def count(problems: tuple[Problem, ...]) -> str:
    """How many there are of each severity."""
    if not problems:
        return "Nothing to mend: every promise holds."
    counts = [(sum(p.severity is severity for p in problems), severity) for severity in Severity]
    shown = " and ".join(f"{number} {kind}{'' if number == 1 else 's'}" for number, kind in counts if number)
    files = len({problem.file for problem in problems})
    return f"{shown} in {files} file{'' if files == 1 else 's'}."


def _lines(folder: Path, problems: tuple[Problem, ...]) -> Iterator[str]:
    for _, found in groupby(problems, key=lambda problem: problem.file):
        for problem in found:
            where = escape(f"{folder / problem.file}:{problem.line}")
            yield f"[bold]{where}[/] [{_COLOURS[problem.severity]}]{problem.severity} {problem.code}[/]"
            yield f"  {escape(problem.message)}"
            yield f"  [dim]{escape(problem.mend)}[/]"
        yield ""
