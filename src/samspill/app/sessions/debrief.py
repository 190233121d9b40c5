"""The talk after the runs: what went well, what was expected and what happened, side effects, and one small mission."""

from datetime import date, datetime

import msgspec

from samspill.app.access import Action, demand_session
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.missions.agreeing import NO_MISSION, MissionPlan, agree_anew, check_plan, with_plan
from samspill.app.missions.known import KnownMission, known_missions
from samspill.app.missions.words import mission_text
from samspill.app.ports.store import Unit
from samspill.app.records.missions import AgreedMission, PartOfDay
from samspill.app.records.sessions import DebriefRecord, Session, SessionPhase
from samspill.app.refusals import FieldProblem, Problems, Refusal
from samspill.app.views.session import DebriefVersion
from samspill.curriculum.results import HIGH_DISTRESS
from samspill.curriculum.safety import HIGH_CRAVING
from samspill.model.words import Text

from .check_in import rating_problems
from .side_effects import SIDE_EFFECTS, WORST

_RATINGS = ("distress", "craving", "confidence")


class Debrief(msgspec.Struct, frozen=True):
    """What was said; ``goal`` and ``mission`` name the real-life task that was agreed, if any.

    ``day``, ``part`` and ``with_whom`` say when and with whom, as far as that was agreed.
    """

    went_well: str
    happened: str
    distress: int | None
    craving: int | None
    confidence: int | None
    side_effects: dict[str, int]
    goal: str | None = None
    mission: str | None = None
    day: date | None = None
    part: PartOfDay | None = None
    with_whom: str = ""


def debrief(clinic: Clinic, actor: Actor, session: str, said: Debrief) -> None:
    """Keep the debrief and the mission; raises ``Problems``, or ``Refusal`` (``not_now``).

    It can also be kept once one more run was thought of and not begun: the session is then back at the debrief.
    What is kept again is a correction, also of a session that is over: a new version with who and when. The earlier
    ones stay in the record. A mission that has been talked about since can no longer be changed.
    """
    with clinic.store.begin() as unit:
        known = demand_session(unit, actor, Action.RUN_SESSION, session)
        before = unit.sessions.debrief(session)
        if not _may_be_kept(unit, known, before):
            raise _NOT_NOW
        _check(clinic, said)
        agreed = _mission_of(unit, known)
        if agreed is not None and agreed.told:
            said = msgspec.structs.replace(said, goal=agreed.agreed.goal, mission=agreed.agreed.mission)
        written = _record(said, session, actor, clinic.clock.now(), before)
        if before is None or not _same(before, written):
            unit.sessions.keep_debrief(written)
        if agreed is None or not agreed.told:
            _agree(clinic, unit, known, said, agreed.agreed if agreed is not None else None)
        back = known.phase is SessionPhase.REHEARSAL
        if back:
            unit.sessions.keep(msgspec.structs.replace(known, phase=SessionPhase.DEBRIEF))
    if back:
        clinic.live.move_on(session, SessionPhase.DEBRIEF)


def debrief_versions(clinic: Clinic, actor: Actor, session: str) -> tuple[DebriefVersion, ...]:
    """All that was written of a session's debrief, with names: the latest first."""
    with clinic.store.look() as unit:
        known = demand_session(unit, actor, Action.SEE_SESSION, session)
        agreed = _mission_of(unit, known)
        return tuple(_version(clinic, unit, said, agreed) for said in reversed(unit.sessions.debriefs(session)))


def still_hard(said: DebriefRecord) -> bool:
    """Whether distress or craving are as high after the session as would have kept it from beginning."""
    return said.distress >= HIGH_DISTRESS or said.craving >= HIGH_CRAVING


def _may_be_kept(unit: Unit, session: Session, before: DebriefRecord | None) -> bool:
    if session.phase is SessionPhase.REHEARSAL:
        return bool(unit.sessions.runs(session.id))
    return session.phase is SessionPhase.DEBRIEF or (session.phase is SessionPhase.CLOSED and before is not None)


def _record(said: Debrief, session: str, by: Actor, at: datetime, before: DebriefRecord | None) -> DebriefRecord:
    ratings = {name: getattr(said, name) for name in _RATINGS}
    return DebriefRecord(
        session,
        said.went_well.strip(),
        said.happened.strip(),
        **ratings,
        side_effects=dict(said.side_effects),
        by=by.id,
        at=at,
        version=1 if before is None else before.version + 1,
        goal=said.goal,
        mission=said.mission,
    )


def _same(before: DebriefRecord, after: DebriefRecord) -> bool:
    return msgspec.structs.replace(after, by=before.by, at=before.at, version=before.version) == before


def _mission_of(unit: Unit, session: Session) -> KnownMission | None:
    return next((m for m in known_missions(unit, session.participant) if m.agreed.session == session.id), None)


def _agree(clinic: Clinic, unit: Unit, session: Session, said: Debrief, before: AgreedMission | None) -> None:
    if said.goal is None or said.mission is None:
        if before is not None:
            unit.missions.drop(before.id)
        return
    plan = MissionPlan(said.goal, said.mission, said.day, said.part, said.with_whom)
    if before is None:
        agree_anew(clinic, unit, session.participant, plan)
        names = (session.participant, said.goal, said.mission)
        before = AgreedMission(clinic.chance.id(), *names, clinic.clock.now(), session.id)
    if before.day != plan.day:
        check_plan(clinic, plan, clinic.day(clinic.clock.now()))
    unit.missions.keep(with_plan(before, plan))


def _version(clinic: Clinic, unit: Unit, said: DebriefRecord, agreed: KnownMission | None) -> DebriefVersion:
    member = unit.staff.member(said.by)
    text = mission_text(clinic, said.goal, said.mission) if said.goal is not None and said.mission is not None else None
    settled, mission = agreed is not None and bool(agreed.told), agreed.agreed if agreed is not None else None
    return DebriefVersion(said, member.name if member is not None else said.by, text, settled, mission)


def _check(clinic: Clinic, said: Debrief) -> None:
    problems = rating_problems({name: getattr(said, name) for name in _RATINGS})
    for question in SIDE_EFFECTS:
        if not 0 <= said.side_effects.get(question.id, -1) <= WORST:
            problems.append(FieldProblem(question.id, _EFFECT))
    known = {q.id for q in SIDE_EFFECTS}
    problems += [FieldProblem(name, _NO_EFFECT) for name in said.side_effects if name not in known]
    if (said.goal, said.mission) != (None, None) and not _exists(clinic, said.goal, said.mission):
        problems.append(FieldProblem("mission", NO_MISSION))
    if problems:
        raise Problems(problems)


def _exists(clinic: Clinic, goal: str | None, mission: str | None) -> bool:
    goals = clinic.library.goals
    return goal is not None and goal in goals and any(m.id == mission for m in goals[goal].missions)


_NOT_NOW = Refusal(
    "not_now",
    Text(
        nb="Etterpraten kommer etter en øvelse. Er en i gang, avslutter dere den først.",
        en="The debrief comes after a run. If one is going on, end it first.",
    ),
)
_EFFECT = Text(nb="Velg et svar.", en="Choose an answer.")
_NO_EFFECT = Text(nb="Dette spørsmålet finnes ikke.", en="This question does not exist.")
