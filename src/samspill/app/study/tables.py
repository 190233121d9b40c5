"""The tables of a study: numbers and words from lists, never a word that somebody wrote, never a date."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from samspill.app.adverse_events.known import events_from
from samspill.app.clinic import Clinic
from samspill.app.measures.schedule import instruments
from samspill.app.missions.known import missions_from
from samspill.app.ports.store import Unit
from samspill.app.progress.seen import support_of
from samspill.app.records.sessions import Run
from samspill.app.views.progress import Support
from samspill.app.views.study import Row, Table
from samspill.curriculum.results import RunResult, opportunities
from samspill.model.outputs import Ending

from .answers import answer_rows
from .columns import columns
from .gathering import Held
from .ratings import barrier_rows, side_effect_rows


def tables(clinic: Clinic, unit: Unit, everyone: tuple[Held, ...]) -> tuple[Table, ...]:
    """Every table, person by person and oldest first."""
    known = instruments(clinic, unit)
    made = {
        "people": map(_person, everyone),
        "sessions": (row for held in everyone for row in _sessions(unit, held)),
        "runs": (row for held in everyone for row in _runs(held)),
        "evidence": (row for held in everyone for row in _evidence(held)),
        "measures": (row for held in everyone for row in answer_rows(clinic, held, known)),
        "side_effects": (row for held in everyone for row in side_effect_rows(unit, held)),
        "barriers": (row for held in everyone for row in barrier_rows(unit, held)),
        "missions": (row for held in everyone for row in _missions(clinic, held)),
        "adverse_events": (row for held in everyone for row in _events(held)),
    }
    told = columns(clinic, known)
    return tuple(Table(name, told[name], tuple(rows)) for name, rows in made.items())


def _person(held: Held) -> Row:
    return held.code, held.person.synthetic.value, held.days_in_care(), len(held.sessions), len(held.runs)


def _sessions(unit: Unit, held: Held) -> Iterator[Row]:
    for number, session in held.sessions:
        runs, before, after = held.runs_in(session.id), unit.sessions.check_in(session.id), _debrief(unit, session.id)
        asked = (before.distress, before.craving, before.confidence) if before is not None else _NOT_ASKED
        spent = [minutes for run in runs if (minutes := _minutes(run)) is not None]
        ended = next((run.ending.value for run in reversed(runs) if run.ending is not None), None)
        yield (held.code, number, held.day(session.opened_at), *asked, *after, _sum(spent), ended)


def _debrief(unit: Unit, session: str) -> tuple[int | None, int | None, int | None]:
    said = unit.sessions.debrief(session)
    return (said.distress, said.craving, said.confidence) if said is not None else _NOT_ASKED


def _runs(held: Held) -> Iterator[Row]:
    for number, run in _each_run(held):
        ended = run.ending.value if run.ending is not None else None
        what = (run.header.scenario, run.header.level, ended, _minutes(run))
        yield (*_place(held, number, run), *what, run.expected_distress, run.distress_peak)


def _evidence(held: Held) -> Iterator[Row]:
    for number, run in _each_run(held):
        for (goal, level), counts in sorted(_counts(run).items()):
            shown = tuple(counts[support] for support in Support)
            yield (*_place(held, number, run), run.header.scenario, level, goal, sum(shown), *shown)


def _missions(clinic: Clinic, held: Held) -> Iterator[Row]:
    goals = clinic.library.goals
    for number, known in enumerate(missions_from(held.records.missions, held.records.told), 1):
        agreed, last = known.agreed, known.last
        sizes = {one.id: one.size for one in goals[agreed.goal].missions} if agreed.goal in goals else None
        what = (agreed.goal, sizes.get(agreed.mission)) if sizes is not None else (None, None)
        came = (held.day(last.day), last.outcome.value) if last is not None else (None, None)
        left = 1 if agreed.let_go_at is not None else 0
        yield (held.code, number, held.day(agreed.agreed_at), *what, *came, left)


def _events(held: Held) -> Iterator[Row]:
    records = held.records
    for known in reversed(events_from(records.events, records.follow_ups, records.signatures)):
        event = known.latest
        serious = 1 if known.was_serious else 0
        yield held.code, held.day(event.day), event.severity.value, event.relation.value, serious


def _each_run(held: Held) -> Iterator[tuple[int, Run]]:
    return ((number, run) for number, session in held.sessions for run in held.runs_in(session.id))


def _place(held: Held, number: int, run: Run) -> Row:
    return held.code, number, run.number, held.day(run.started_at)


def _counts(run: Run) -> dict[tuple[str, int], Counter[Support]]:
    """Opportunities for each goal and level by the help they took, each counted once, as on the page of progress."""
    header, found = run.header, dict[tuple[str, int], Counter[Support]]()
    for seen in opportunities(RunResult(header.scenario, header.level, run.evidence, Ending.DONE, None, 0)):
        found.setdefault((seen.goal, seen.level), Counter())[support_of(seen)] += 1
    return found


def _minutes(run: Run) -> float | None:
    return None if run.ended_at is None else round((run.ended_at - run.started_at) / timedelta(minutes=1), 1)


def _sum(minutes: list[float]) -> float | None:
    return round(sum(minutes), 1) if minutes else None


_NOT_ASKED = (None, None, None)
