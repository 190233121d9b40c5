"""Check the house rules on every tracked file and name each breach: ``python -m tools.house``."""

import subprocess
import sys
from pathlib import Path

from .rules import RULES, Breach

ROOT = Path(__file__).resolve().parents[2]


def tracked() -> list[Path]:
    """The files that are, or are about to be, part of the project."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [Path(name) for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def breaches() -> list[Breach]:
    """Every breach of every rule."""
    return [breach for path in tracked() for rule in RULES for breach in rule(path, ROOT / path)]


def main() -> int:
    """Print the breaches, one a line; exit status 1 when there are any."""
    found = breaches()
    for breach in found:
        print(f"{breach.path}:{breach.line}: {breach.what}. {breach.mend}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
