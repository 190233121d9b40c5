"""``samspill simulate``: any policies against any families of simulated participants, on all cores or on a cluster."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TimeElapsedColumn, TimeRemainingColumn

from samspill.bootstrap.simulation import NoCluster, somewhere
from samspill.simulation.families import FAMILIES, STRETCHED
from samspill.simulation.plugins import UnknownName
from samspill.simulation.plugins import family as family_named
from samspill.simulation.plugins import policy as policy_named
from samspill.simulation.policies import ABLATIONS, MISLED, POLICIES
from samspill.simulation.protocols import MakesCohort, MakesPolicy
from samspill.simulation.scripts.examining import Given
from samspill.simulation.trial import Measures, Programme
from samspill.simulation.work import Broke, J, Job, Look, R, Spread, carried, done, looked

from .refusing import refused
from .simulated import print_given, print_trials, write_trials
from .usable import usable_pack

_OWN = "samspill"
T = TypeVar("T")


def simulate(
    policy: Annotated[list[str] | None, typer.Option(help="A name, or module:Class; may be given again.")] = None,
    family: Annotated[list[str] | None, typer.Option(help="A name, or module:Class; may be given again.")] = None,
    seeds: Annotated[int, typer.Option(min=1, help="How many worlds.")] = 6,
    first_seed: Annotated[int, typer.Option(min=0, help="The first of them.")] = 1,
    people: Annotated[int, typer.Option(min=1, help="Participants in each trial.")] = 300,
    sessions: Annotated[int, typer.Option(min=1, help="Sessions in the programme.")] = 12,
    jobs: Annotated[int, typer.Option(min=0, help="Processes at once; 0 means one for each core.")] = 0,
    cluster: Annotated[
        str | None, typer.Option(help='A Ray cluster: "local", "auto" or its address; needs samspill[ray].')
    ] = None,
    scripts: Annotated[
        bool, typer.Option("--scripts", help="Play the whole scripts of a pack, and say what each scenario gives.")
    ] = False,
    pack: Annotated[Path | None, typer.Option(help="The pack's folder.", show_default="the one that ships")] = None,
    ablations: Annotated[bool, typer.Option("--ablations", help="Also samspill with one part taken out each.")] = False,
    mistakes: Annotated[
        bool,
        typer.Option(
            "--mistakes", help="Also samspill with wrong needs, and families that are off by a factor of two."
        ),
    ] = False,
    out: Annotated[Path, typer.Option(help="The folder for report.html and the trials.")] = Path("build/simulation"),
) -> None:
    """Compare ways to choose what to practise next, on simulated participants; writes a report."""
    more = [*(ABLATIONS if ablations else ()), *(MISLED if mistakes else ())]
    policies = list(dict.fromkeys([*(policy or POLICIES), *more]))
    families = list(dict.fromkeys(family or FAMILIES))
    tried = _pairs(families, policies, more, mistakes=mistakes)
    played = usable_pack(pack) if scripts or pack else None
    packed = carried(played) if played else b""
    programme, worlds = Programme(sessions=sessions, people=people), range(first_seed, first_seed + seeds)
    work = _jobs(tried, _found(policies, list(dict.fromkeys(f for f, _ in tried))), programme, worlds, packed)
    spread = somewhere(cluster, jobs, sorted({n.partition(":")[0] for n in (*policies, *families) if ":" in n}))
    trials = _run(work, spread)
    given = _looked([Look(name, packed) for name in sorted(played.scenarios)], spread) if played else []
    print_trials(trials)
    print_given(given)
    write_trials(trials, out, _OWN if _OWN in policies else policies[-1], given)


# Private functions


def _pairs(
    families: Sequence[str], policies: Sequence[str], more: Sequence[str], *, mistakes: bool
) -> list[tuple[str, str]]:
    """What is tried with what: families that are off by a factor, without what is ``more`` than plain policies."""
    off = [name for name in STRETCHED if mistakes and name.partition(".")[0] in families]
    return [(f, p) for f in families for p in policies] + [(f, p) for f in off for p in policies if p not in more]


def _jobs(
    tried: Sequence[tuple[str, str]],
    makes: tuple[dict[str, MakesPolicy], dict[str, MakesCohort]],
    programme: Programme,
    worlds: Iterable[int],
    pack: bytes,
) -> list[Job]:
    """Each family with each policy that it is tried with, in each world."""
    policy, family = makes
    return [Job((f, p), family[f], policy[p], seed, programme, pack) for seed in worlds for f, p in tried]


def _found(policies: Sequence[str], families: Sequence[str]) -> tuple[dict[str, MakesPolicy], dict[str, MakesCohort]]:
    """What makes each of them; every name that is not there is told, and the command ends."""
    problems: list[str] = []
    found = _by_name(policies, policy_named, problems), _by_name(families, family_named, problems)
    if problems:
        raise refused("\n".join(problems))
    return found


def _by_name(names: Sequence[str], find: Callable[[str], T], problems: list[str]) -> dict[str, T]:
    found = {}
    for name in names:
        try:
            found[name] = find(name)
        except UnknownName as error:
            problems.append(str(error))
    return found


def _run(work: Sequence[Job], spread: Spread) -> list[Measures]:
    """Every trial; those that broke are told at the end, once for each pair of family and policy."""
    found: list[Measures] = []
    broke: dict[tuple[str, str], Broke] = {}
    for one in _with_progress("Trials", spread, done, work):
        if isinstance(one, Broke):
            broke.setdefault(one.names, one)
        else:
            found.append(one)
    _tell(list(broke.values()), found)
    return sorted(found, key=lambda m: (m.family, m.policy, m.seed))


def _looked(looks: Sequence[Look], spread: Spread) -> list[Given]:
    """What each scenario gives at each level, in their order."""
    found = [one for given in _with_progress("Scenarios", spread, looked, looks) for one in given]
    return sorted(found, key=lambda one: (one.scenario, one.level))


def _with_progress(what: str, spread: Spread, do: Callable[[J], R], jobs: Sequence[J]) -> Iterator[R]:
    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=len(jobs))
        try:
            for one in spread(do, jobs):
                yield one
                progress.advance(task)
        except NoCluster as error:
            raise refused(str(error)) from None


def _tell(broke: Sequence[Broke], found: Sequence[Measures]) -> None:
    for one in broke:
        typer.echo(one.message, err=True)
    if broke:
        typer.echo("samspill.testing.simulation_kit says what a class of one's own must do.", err=True)
    if not found:
        raise typer.Exit(1)
