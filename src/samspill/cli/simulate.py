"""``samspill simulate``: any policies against any families of simulated participants, on all cores."""

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from itertools import product
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn
from rich.table import Table

from samspill.simulation.compare import by_family, mean_of, reader
from samspill.simulation.families import FAMILIES
from samspill.simulation.plugins import UnknownName
from samspill.simulation.plugins import family as family_named
from samspill.simulation.plugins import policy as policy_named
from samspill.simulation.policies import ABLATIONS, POLICIES
from samspill.simulation.report import COLUMNS, report
from samspill.simulation.trial import Measures, Programme, trial

_OWN = "samspill"
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

Job = tuple[str, str, int, Programme]


def simulate(
    policy: Annotated[list[str] | None, typer.Option(help="A name, or module:Class; may be given again.")] = None,
    family: Annotated[list[str] | None, typer.Option(help="A name, or module:Class; may be given again.")] = None,
    seeds: Annotated[int, typer.Option(min=1, help="How many worlds.")] = 6,
    first_seed: Annotated[int, typer.Option(min=0, help="The first of them.")] = 1,
    people: Annotated[int, typer.Option(min=1, help="Participants in each trial.")] = 300,
    sessions: Annotated[int, typer.Option(min=1, help="Sessions in the programme.")] = 12,
    jobs: Annotated[int, typer.Option(min=0, help="Processes at once; 0 means one for each core.")] = 0,
    ablations: Annotated[bool, typer.Option("--ablations", help="Also samspill with one part taken out each.")] = False,
    out: Annotated[Path, typer.Option(help="The folder for report.html and the trials.")] = Path("build/simulation"),
) -> None:
    """Compare ways to choose what to practise next, on simulated participants; writes a report."""
    policies, families = policy or list(POLICIES), family or list(FAMILIES)
    policies += list(ABLATIONS) if ablations else []
    _check(policies, families)
    programme = Programme(sessions=sessions, people=people)
    work = [(f, p, s, programme) for s, f, p in product(range(first_seed, first_seed + seeds), families, policies)]
    trials = _run(work, jobs or os.cpu_count() or 1)
    _print(trials)
    _write(trials, out, _OWN if _OWN in policies else policies[-1])


# Private functions


def _check(policies: Sequence[str], families: Sequence[str]) -> None:
    problems = [*_unknown(policies, policy_named), *_unknown(families, family_named)]
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(2)


def _unknown(names: Sequence[str], find: Callable[[str], object]) -> Iterable[str]:
    for name in names:
        try:
            find(name)
        except UnknownName as error:
            yield str(error)


def _run(work: Sequence[Job], jobs: int) -> list[Measures]:
    """Every trial in a process of its own kind; one thread each, so that cores are shared fairly."""
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")
    found: list[Measures] = []
    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeRemainingColumn())
    with (
        Progress(*columns, console=Console(stderr=True), transient=True) as progress,
        ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool,
    ):
        task = progress.add_task("Trials", total=len(work))
        for done in as_completed([pool.submit(_one, job) for job in work]):
            found.append(done.result())
            progress.advance(task)
    return sorted(found, key=lambda m: (m.family, m.policy, m.seed))


def _one(job: Job) -> Measures:
    family, policy, seed, programme = job
    return trial(family_named(family), policy_named(policy), (family, policy), seed, programme)


def _print(trials: Sequence[Measures]) -> None:
    console = Console()
    for name, own in by_family(trials).items():
        table = Table("policy", *(column.heading for column in COLUMNS), title=name, title_justify="left")
        for policy, found in own.items():
            means = [(c, mean_of(found, reader(c.measure)).figure) for c in COLUMNS]
            table.add_row(policy, *(f"{c.times * mean:.{c.places}f}" for c, mean in means))
        console.print(table)


def _write(trials: Sequence[Measures], out: Path, own: str) -> None:
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
