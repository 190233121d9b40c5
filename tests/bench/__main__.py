"""Run all benchmarks, or the one named, and print them as a table: ``python -m tests.bench [B1]``."""

import importlib
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from .figure import Figure

HERE = Path(__file__).parent


def modules(wanted: str | None) -> list[str]:
    """The benchmark modules, ``b1_engine`` and so on, in order of their number."""
    names = sorted((p.stem for p in HERE.glob("b[0-9]*_*.py")), key=lambda name: int(name[1:].split("_")[0]))
    return [name for name in names if wanted is None or name.split("_")[0].upper() == wanted.upper()]


def main(arguments: list[str]) -> int:
    """Run and keep each figure; exit status 2 when the named one does not exist."""
    wanted = arguments[0] if arguments else None
    names = modules(wanted)
    if not names:
        print(
            f"There is no benchmark {wanted}. There are: {', '.join(n.split('_')[0].upper() for n in modules(None))}."
        )
        return 2
    table = Table("id", "what", "figure", "ratio", "target", "holds")
    for name in names:
        for figure in measured(name):
            figure.keep()
            ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
            table.add_row(
                figure.id,
                figure.what,
                f"{figure.figure:,.4g} {figure.unit}",
                ratio,
                figure.target,
                "yes" if figure.holds else "no",
            )
    Console(width=160).print(table)
    return 0


def measured(name: str) -> list[Figure]:
    """What one module measures; each has ``measure() -> list[Figure]``."""
    found: list[Figure] = importlib.import_module(f"{__package__}.{name}").measure()
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
