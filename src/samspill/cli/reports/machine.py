"""JSON for editors and machines."""

from pathlib import Path

import msgspec

from samspill.model.words import Language
from samspill.packs import Problem


def report(folder: Path, problems: tuple[Problem, ...], language: Language = Language.EN) -> str:
    """A list of problems, each in both languages; files are named inside the pack."""
    del folder, language
    return msgspec.json.encode(problems).decode()
