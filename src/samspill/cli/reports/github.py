"""Workflow commands of GitHub Actions, which show each problem beside its line in a pull request."""

from pathlib import Path

from samspill.packs import Problem
from samspill.packs.catalogue import CATALOGUE

TITLES = {entry.code: entry.title for entry in CATALOGUE.values()}


def report(folder: Path, problems: tuple[Problem, ...]) -> str:
    """One command a problem."""
    return "\n".join(_command(folder, problem) for problem in problems)


def _command(folder: Path, problem: Problem) -> str:
    words = {"file": (folder / problem.file).as_posix(), "line": str(problem.line)}
    words["title"] = f"{problem.code} {TITLES[problem.code]}"
    given = ",".join(f"{key}={_property(value)}" for key, value in words.items())
    return f"::{problem.severity} {given}::{_data(f'{problem.message} {problem.mend}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
