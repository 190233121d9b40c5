"""Workflow commands of GitHub Actions, which show each problem beside its line in a pull request."""

from pathlib import Path

from samspill.model.words import Language
from samspill.packs import Problem
from samspill.packs.catalogue import CATALOGUE

TITLES = {entry.code: entry.title for entry in CATALOGUE.values()}


def report(folder: Path, problems: tuple[Problem, ...], language: Language = Language.EN) -> str:
    """One command a problem."""
    return "\n".join(_command(folder, problem, language) for problem in problems)


def _command(folder: Path, problem: Problem, language: Language) -> str:
    words = {"file": (folder / problem.file).as_posix(), "line": str(problem.line)}
    words["title"] = f"{problem.code} {TITLES[problem.code].spoken(language)}"
    given = ",".join(f"{key}={_property(value)}" for key, value in words.items())
    said = f"{problem.told.spoken(language)} {problem.mending.spoken(language)}"
    return f"::{problem.severity} {given}::{_data(said)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
