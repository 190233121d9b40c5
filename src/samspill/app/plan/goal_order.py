"""The goals in the order that participant and care worker want to take them: a wish that weighs, kept with its why."""

from collections.abc import Iterable

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.goal_plan import GoalPlan
from samspill.app.refusals import FieldProblem, Problems
from samspill.app.views.goal_plan import GoalPlanView, VersionView
from samspill.model.words import Text

MOST_GOALS = 12
"""A plan of more goals than this is no plan."""


def goal_order(unit: Unit, participant: str) -> tuple[str, ...]:
    """The goals as they are wanted now, the first first; none if nobody has said anything."""
    versions = unit.goal_plans.versions(participant)
    return versions[-1].goals if versions else ()


def set_goal_order(clinic: Clinic, actor: Actor, participant: str, goals: Iterable[str], reason: str) -> None:
    """Keep a new order with its reason; the same as before changes nothing. Raises ``Problems``."""
    wanted, reason = tuple(dict.fromkeys(goals)), " ".join(reason.split())
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.PLAN, participant)
        _check(clinic, wanted, reason)
        if wanted != goal_order(unit, participant):
            unit.goal_plans.add(GoalPlan(participant, wanted, reason, actor.id, clinic.clock.now()))


def undo_goal_order(clinic: Clinic, actor: Actor, participant: str) -> None:
    """Bring back the order before the last change; doing it twice brings the change back."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.PLAN, participant)
        versions = unit.goal_plans.versions(participant)
        if versions:
            before = versions[-2].goals if len(versions) > 1 else ()
            unit.goal_plans.add(GoalPlan(participant, before, "", actor.id, clinic.clock.now(), undone=True))


def plan_view(unit: Unit, participant: str) -> GoalPlanView:
    """The plan and how it came to be, the latest change first."""
    versions = unit.goal_plans.versions(participant)
    changes = [
        VersionView(
            _name(unit, now.by), now.at, now.reason, now.undone, _came(before, now.goals), _went(before, now.goals)
        )
        for before, now in zip(((), *(v.goals for v in versions)), versions, strict=False)
    ]
    return GoalPlanView(versions[-1].goals if versions else (), tuple(reversed(changes)))


# Private functions


def _came(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(goal for goal in now if goal not in before)


def _went(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(goal for goal in before if goal not in now)


def _name(unit: Unit, staff: str) -> str:
    member = unit.staff.member(staff)
    return member.name if member is not None else staff


def _check(clinic: Clinic, goals: tuple[str, ...], reason: str) -> None:
    problems = []
    if any(goal not in clinic.library.goals for goal in goals):
        problems.append(FieldProblem("order", _UNKNOWN))
    elif len(goals) > MOST_GOALS:
        problems.append(FieldProblem("order", _TOO_MANY))
    if not reason:
        problems.append(FieldProblem("reason", _NO_REASON))
    if problems:
        raise Problems(problems)


_UNKNOWN = Text(nb="Et av målene finnes ikke i pakken.", en="One of the goals does not exist in the pack.")
_TOO_MANY = Text(
    nb=f"Velg høyst {MOST_GOALS} mål. Resten kommer med det de bygger på.",
    en=f"Choose at most {MOST_GOALS} goals. The rest comes with what it rests on.",
)
_NO_REASON = Text(nb="Skriv én setning om hvorfor.", en="Write one sentence about why.")
