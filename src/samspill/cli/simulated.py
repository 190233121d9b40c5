"""What ``samspill simulate`` leaves: tables on the terminal, and the files of a comparison."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from samspill.simulation.compare import by_family, mean_of, reader
from samspill.simulation.report import COLUMNS, report
from samspill.simulation.scripts.examining import Given, disagreements
from samspill.simulation.scripts.told import told
from samspill.simulation.trial import Measures


def print_trials(trials: Sequence[Measures]) -> None:
    """One table for each family, a row for each policy."""
    console = Console()
    for name, own in by_family(trials).items():
        table = Table("policy", *(column.heading for column in COLUMNS), title=name, title_justify="left")
        for policy, found in own.items():
            means = [(c, mean_of(found, reader(c.measure)).figure) for c in COLUMNS]
            table.add_row(policy, *(f"{c.times * mean:.{c.places}f}" for c, mean in means))
        console.print(table)


def print_given(given: Sequence[Given]) -> None:
    """Where content and curriculum disagree, one line each."""
    found = disagreements(given)
    if given:
        typer.echo(f"Where content and curriculum disagree: {len(found) or 'nowhere'}")
    for one in found:
        typer.echo(f"  {one.scenario}, level {one.level}: {one.what}. To mend it: {one.mend}.")


def write_trials(trials: Sequence[Measures], out: Path, own: str, given: Sequence[Given] = ()) -> None:
    """The report, every trial and what each scenario gave: as JSON always, as Parquet where pyarrow is there."""
    out.mkdir(parents=True, exist_ok=True)
    page = report(trials, own, told(given) if given else "")
    (out / "report.html").write_text(page, encoding="utf-8")
    written = ["report.html"]
    for name, rows in (("trials", trials), ("scripts", given)):
        if rows:
            (out / f"{name}.json").write_bytes(msgspec.json.format(msgspec.json.encode(rows)))
            written += [f"{name}.json", *_parquet(rows, out / f"{name}.parquet")]
    typer.echo(f"{', '.join(written)} in {out}")


# Private functions


def _parquet(rows: Sequence[Measures | Given], file: Path) -> list[str]:
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        typer.echo(f'For {file.name} as well: pip install "samspill[simulate]"', err=True)
        return []
    parquet.write_table(pa.Table.from_pylist([_row(one) for one in rows]), file)
    return [file.name]


def _row(one: Measures | Given) -> dict[str, Any]:
    """A row for a table: what is kept by name becomes a list, since columns are the same for all."""
    row: dict[str, Any] = msgspec.to_builtins(one)
    return {
        name: [{"name": key, "value": number} for key, number in value.items()] if isinstance(value, dict) else value
        for name, value in row.items()
    }
