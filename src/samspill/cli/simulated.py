"""What ``samspill simulate`` leaves: tables on the terminal, and the files of a comparison."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from samspill.simulation.compare import by_family, mean_of, reader
from samspill.simulation.report import COLUMNS, report
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


def write_trials(trials: Sequence[Measures], out: Path, own: str) -> None:
    """The report and every trial: as JSON always, as Parquet where pyarrow is there."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "trials.json").write_bytes(msgspec.json.format(msgspec.json.encode(trials)))
    (out / "report.html").write_text(report(trials, own), encoding="utf-8")
    written = ["report.html", "trials.json"]
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        typer.echo('For trials.parquet as well: pip install "samspill[simulate]"', err=True)
    else:
        parquet.write_table(pa.Table.from_pylist(msgspec.to_builtins(trials)), out / "trials.parquet")
        written.append("trials.parquet")
    typer.echo(f"{', '.join(written)} in {out}")
