"""Problems as text for people and machines: one file per format, each ``(folder, problems, language) -> text``."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from samspill.model.words import Language
from samspill.packs import Problem

from . import github, machine, sarif, text


class Format(StrEnum):
    """How problems are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


REPORTS: dict[Format, Callable[[Path, tuple[Problem, ...], Language], str]] = {
    Format.TEXT: text.report,
    Format.JSON: machine.report,
    Format.SARIF: sarif.report,
    Format.GITHUB: github.report,
}
"""The writer of each format."""
