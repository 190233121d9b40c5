"""A coverage report on a terminal."""

from rich.console import Console
from rich.table import Table

from samspill.authoring.coverage import Coverage
from samspill.model.pack import Pack

from .plain import escape
from .screen import clock

_RAREST = 5


def print_coverage(report: Coverage, pack: Pack) -> None:
    """Say what many runs came to, and first what they never came to."""
    console = Console(highlight=False, soft_wrap=True)
    console.rule(f"[bold]{report.scenario}[/] · level {report.level} · {report.runs} runs by {', '.join(report.bots)}")
    here = [beat for beat in report.beats if beat.possible]
    console.print(f"{sum(1 for b in here if b.runs)} of {len(here)} beats of this level were reached.")
    _missed(console, report)
    console.print("\nReached least")
    console.print(_rows([(f"{b.runs}", b.beat, b.title) for b in report.rarest[:_RAREST]]))
    console.print("\nHow the runs ended")
    console.print(_rows([(f"{100 * n / report.runs:.0f} %", ending, "") for ending, n in report.endings.items()]))
    console.print(f"\nA run took {clock(report.length).strip()} on average.")
    parts = ", ".join(f"{name} {clock(part).strip()}" for name, part in report.pace._asdict().items())
    console.print(f"At a calm pace it lasts about {report.pace.minutes} minutes: {parts}.")
    names = {goal.id: goal.name.spoken(pack.languages[-1]) for goal in pack.goals}
    table = Table("Goal", "", "Opportunities a run", "Score (0-2)", "With help", box=None, pad_edge=False)
    for goal in report.goals:
        shown = (f"{goal.opportunities:.1f}", f"{goal.score:.2f}", f"{100 * goal.hinted:.0f} %")
        table.add_row(goal.goal, escape(names.get(goal.goal, "")), *(shown if goal.opportunities else ("none", "", "")))
    console.print()
    console.print(table)


def _missed(console: Console, report: Coverage) -> None:
    if report.missed:
        console.print("\n[yellow]Never reached, though the level leads there[/]")
        console.print(_rows([("", beat.beat, beat.title) for beat in report.missed]))
    if report.never_chosen:
        console.print("\n[yellow]Offered, and never chosen[/]")
        console.print(_rows([(f"{a.offered}", f"{a.beat} · {a.intent}", a.label) for a in report.never_chosen]))


def _rows(rows: list[tuple[str, str, str]]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 2))
    table.add_column(justify="right")
    for number, name, words in rows:
        table.add_row(number, name, escape(words), style=None)
    return table
