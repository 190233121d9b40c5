"""What is believed of a participant, worked out anew whenever the evidence or the day is another.

Nothing of it is stored: runs, ratings and missions are the truth, and a better model needs no migration.
"""

from datetime import datetime
from typing import NamedTuple

from samspill.app.clinic import Clinic
from samspill.app.missions.known import known_missions
from samspill.app.ports.store import Unit
from samspill.app.records.people import Participant
from samspill.app.records.sessions import Run
from samspill.curriculum import (
    Estimate,
    MissionOutcome,
    MissionReport,
    RunResult,
    from_history,
    goal_states,
)
from samspill.model.goals import GoalState

from .profile import believed


class Learned(NamedTuple):
    """Estimate and goal states today, and the results they follow from."""

    estimate: Estimate
    states: dict[str, GoalState]
    history: tuple[RunResult, ...]
    day: int


def learned(clinic: Clinic, unit: Unit, person: Participant, then: datetime | None = None) -> Learned:
    """What the evidence says about one participant today; or ``then``, from what had been written down by that time."""
    pack, goals = clinic.library.pack, clinic.library.goals
    first, until = clinic.day(person.enrolled_at), then or clinic.clock.now()
    today = (clinic.day(until) - first).days
    runs = tuple(run for run in unit.sessions.runs_of(person.id) if then is None or run.started_at < then)
    sure = _confidence(unit, runs, then)
    history = tuple(
        RunResult(
            run.header.scenario,
            run.header.level,
            run.evidence,
            run.ending,
            run.distress_peak,
            (clinic.day(run.started_at) - first).days,
            sure.get((run.session, run.number)),
        )
        for run in runs
        if run.ending is not None
    )
    missions = tuple(
        MissionReport(
            known.agreed.goal, known.agreed.mission, MissionOutcome(told.outcome.value), (told.day - first).days
        )
        for known in known_missions(unit, person.id)
        for told in known.standing
        if then is None or told.at < then
    )
    profile = believed(given for given in unit.profile.ratings(person.id) if then is None or given.at < then)

    def believe() -> Learned:
        estimate = from_history(goals, pack.barriers, profile, history, today, missions)
        return Learned(estimate, goal_states(goals, estimate, history, missions), history, today)

    if then is not None:
        return believe()
    return clinic.believed.of(person.id, (pack.digest, profile, history, today, missions), believe)


def _confidence(unit: Unit, runs: tuple[Run, ...], then: datetime | None) -> dict[tuple[str, int], int]:
    """How sure of themselves people were in the talk afterwards; it is about the last run of that session."""
    last = {run.session: run.number for run in runs}
    debriefs = ((session, number, unit.sessions.debrief(session)) for session, number in last.items())
    return {
        (session, number): debrief.confidence
        for session, number, debrief in debriefs
        if debrief is not None and (then is None or debrief.at < then)
    }
