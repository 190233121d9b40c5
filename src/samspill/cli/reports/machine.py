"""JSON for editors and machines."""

from pathlib import Path

import msgspec

from samspill.packs import Problem


def report(folder: Path, problems: tuple[Problem, ...]) -> str:
    """A list of problems; files are named inside the pack."""
    return msgspec.json.encode(problems).decode()
