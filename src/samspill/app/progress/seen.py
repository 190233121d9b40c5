"""Progress: what has been seen so far, counted by day and by the help it took. Asking changes nothing."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import pairwise

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.adverse_events.known import KnownEvent, known_events
from samspill.app.clinic import Clinic
from samspill.app.estimate.learned import Learned, learned
from samspill.app.missions.known import KnownMission, known_missions
from samspill.app.missions.words import mission_text
from samspill.app.plan.named import scenario_title
from samspill.app.ports.store import Unit
from samspill.app.records.people import Participant
from samspill.app.records.sessions import Run, Session
from samspill.app.refusals import Missing
from samspill.app.views.progress import (
    AdverseCount,
    Belief,
    Expected,
    Gap,
    GoalDay,
    GoalProgress,
    MissionProgress,
    Progress,
    RunProgress,
    SessionProgress,
    Support,
)
from samspill.curriculum import chance
from samspill.curriculum.results import RunResult, opportunities
from samspill.model.evidence import FULL_SCORE, Evidence

LONG_GAP = timedelta(days=21)
"""From here on a time without sessions is told, as what came before it may have faded."""

_BELIEFS = ((0.9, Belief.SURE), (0.7, Belief.LIKELY), (0.3, Belief.OPEN), (0.1, Belief.UNLIKELY))
_SCENE = "scenario"


def progress(clinic: Clinic, actor: Actor, participant: str) -> Progress:
    """What has been seen of one participant."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        return progress_of(clinic, unit, person)


def progress_of(clinic: Clinic, unit: Unit, person: Participant) -> Progress:
    """The same for a use case that has asked whether it may."""
    known, now = learned(clinic, unit, person), clinic.clock.now()
    runs, held = unit.sessions.runs_of(person.id), unit.sessions.of(person.id)
    sessions = tuple(_session(clinic, unit, session, runs) for session in held)
    days = sorted({clinic.day(session.at) for session in sessions})
    return Progress(
        participant=person.id,
        alias=person.alias,
        language=person.language,
        own_goal=person.own_goal,
        enrolled=clinic.day(person.enrolled_at),
        today=clinic.day(now),
        goals=_goals(clinic, person, known),
        sessions=sessions,
        missions=tuple(_mission(clinic, known) for known in known_missions(unit, person.id)),
        expected=_expected(clinic, unit, person, frozenset(days), now),
        gaps=_gaps([*days, clinic.day(now)] if days else []),
        adverse=_adverse(known_events(unit, person.id)),
    )


def support_of(evidence: Evidence) -> Support:
    """How one opportunity went; a care worker's prompt is told apart from a hint in the scene.

    What was mended after a wrong turn stands with what was shown partly: not all of it was there at once.
    """
    if evidence.score <= 0:
        return Support.NOT_YET
    if evidence.hinted:
        return Support.HINT if evidence.source == _SCENE else Support.PROMPT
    at_once = evidence.score >= FULL_SCORE and not evidence.mended
    return Support.ALONE if at_once else Support.PARTLY


def _goals(clinic: Clinic, person: Participant, known: Learned) -> tuple[GoalProgress, ...]:
    first = clinic.day(person.enrolled_at)
    days = _by_goal_and_day(known.history, first)
    return tuple(
        GoalProgress(goal, known.states[goal.id], _belief(chance(known.estimate, goal.id)), tuple(days[goal.id]))
        for goal in clinic.library.pack.goals
        if goal.id in days
    )


def _by_goal_and_day(history: Iterable[RunResult], first: date) -> dict[str, list[GoalDay]]:
    """The days of each goal, oldest first; an opportunity that two have seen counts once, at its best."""
    seen: dict[tuple[str, date], list[Evidence]] = defaultdict(list)
    for result in history:
        for evidence in opportunities(result):
            seen[evidence.goal, first + timedelta(days=result.day)].append(evidence)
    days: dict[str, list[GoalDay]] = defaultdict(list)
    for (goal, day), found in sorted(seen.items()):
        counts = Counter(support_of(evidence) for evidence in found)
        levels = tuple(sorted({evidence.level for evidence in found}))
        days[goal].append(GoalDay(day, levels, {support: counts[support] for support in Support}))
    return days


def _belief(likely: float) -> Belief:
    return next((word for least, word in _BELIEFS if likely >= least), Belief.NOT_YET)


def _session(clinic: Clinic, unit: Unit, session: Session, runs: tuple[Run, ...]) -> SessionProgress:
    check_in, said = unit.sessions.check_in(session.id), unit.sessions.debrief(session.id)
    member = unit.staff.member(session.staff)
    return SessionProgress(
        session.id,
        session.opened_at,
        check_in.distress if check_in is not None else None,
        said.distress if said is not None else None,
        tuple(_run(clinic, run) for run in runs if run.session == session.id),
        member.name if member is not None else session.staff,
    )


def _run(clinic: Clinic, run: Run) -> RunProgress:
    minutes = None if run.ended_at is None else (run.ended_at - run.started_at) / timedelta(minutes=1)
    title = scenario_title(clinic, run.header.scenario)
    return RunProgress(title, run.header.level, run.expected_distress, run.distress_peak, minutes)


def _mission(clinic: Clinic, told: KnownMission) -> MissionProgress:
    agreed, last = told.agreed, told.last
    known = clinic.library.goals
    name = known[agreed.goal].name if agreed.goal in known else mission_text(clinic, agreed.goal, agreed.goal)
    text = mission_text(clinic, agreed.goal, agreed.mission)
    return MissionProgress(name, text, agreed.agreed_at, told.outcome, last.at if last is not None else None)


def _expected(
    clinic: Clinic, unit: Unit, person: Participant, held: frozenset[date], now: datetime
) -> tuple[Expected, ...]:
    """Past days with an appointment; today counts only once there is a session, as the day is not over."""
    booked = unit.people.appointments(person.enrolled_at - timedelta(days=1), now + timedelta(days=1))
    days = sorted({clinic.day(one.at) for one in booked if one.participant == person.id})
    today = clinic.day(now)
    return tuple(Expected(day, day in held) for day in days if day < today or (day == today and day in held))


def _adverse(events: tuple[KnownEvent, ...]) -> AdverseCount:
    serious = sum(event.was_serious for event in events)
    return AdverseCount(len(events), serious, sum(event.is_open for event in events))


def _gaps(days: list[date]) -> tuple[Gap, ...]:
    return tuple(Gap(one, other) for one, other in pairwise(days) if other - one >= LONG_GAP)
