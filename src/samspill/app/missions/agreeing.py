"""Agree on a mission, and let one go."""

from datetime import date

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.missions import AgreedMission, PartOfDay
from samspill.app.refusals import FieldProblem, Problems
from samspill.model.words import Text

from .known import known_mission, known_missions

LONGEST_WHOM = 200


class MissionPlan(msgspec.Struct, frozen=True):
    """What is agreed: a mission of a goal, and when and with whom, as far as that is known."""

    goal: str
    mission: str
    day: date | None = None
    part: PartOfDay | None = None
    with_whom: str = ""


def agree_mission(clinic: Clinic, actor: Actor, participant: str, plan: MissionPlan) -> str:
    """Agree on one more mission, outside any session: its id. Raises ``Problems``."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.AGREE_MISSION, participant)
        now = clinic.clock.now()
        check_plan(clinic, plan, clinic.day(now))
        agree_anew(clinic, unit, participant, plan)
        agreed = AgreedMission(clinic.chance.id(), participant, plan.goal, plan.mission, now)
        unit.missions.keep(with_plan(agreed, plan))
    return agreed.id


def let_go(clinic: Clinic, actor: Actor, mission: str) -> None:
    """Leave a mission: nobody asks about it any more; what was told stays."""
    with clinic.store.begin() as unit:
        known = known_mission(unit, mission)
        demand(unit, actor, Action.AGREE_MISSION, known.agreed.participant)
        if known.agreed.let_go_at is None:
            unit.missions.keep(msgspec.structs.replace(known.agreed, let_go_at=clinic.clock.now()))


def with_plan(agreed: AgreedMission, plan: MissionPlan) -> AgreedMission:
    """The mission with what, when and with whom as in ``plan``."""
    return msgspec.structs.replace(
        agreed, goal=plan.goal, mission=plan.mission, day=plan.day, part=plan.part, with_whom=plan.with_whom.strip()
    )


def agree_anew(clinic: Clinic, unit: Unit, participant: str, plan: MissionPlan) -> None:
    """Let go of the same mission where it still waits: agreed again, it is asked about once. What was told stays."""
    for known in known_missions(unit, participant):
        if known.is_open and (known.agreed.goal, known.agreed.mission) == (plan.goal, plan.mission):
            unit.missions.keep(msgspec.structs.replace(known.agreed, let_go_at=clinic.clock.now()))


def check_plan(clinic: Clinic, plan: MissionPlan, today: date) -> None:
    """Raise ``Problems`` unless the mission exists and its day is not over."""
    goal = next((one for one in clinic.library.goals if one.id == plan.goal), None)
    problems = []
    if goal is None or all(m.id != plan.mission for m in goal.missions):
        problems.append(FieldProblem("mission", NO_MISSION))
    if plan.day is not None and plan.day < today:
        problems.append(FieldProblem("day", _DAY_IS_OVER))
    if len(plan.with_whom) > LONGEST_WHOM:
        problems.append(FieldProblem("with_whom", _TOO_LONG))
    if problems:
        raise Problems(problems)


NO_MISSION = Text(nb="Velg et oppdrag fra listen.", en="Choose a mission from the list.")
_DAY_IS_OVER = Text(nb="Velg en dag som ikke er over.", en="Choose a day that is not over.")
_TOO_LONG = Text(nb="Skriv litt kortere.", en="Write a little less.")
