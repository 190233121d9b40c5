"""The missions of a participant, and which might be agreed on next."""

from datetime import date

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.estimate.learned import learned
from samspill.app.missions.known import KnownMission, known_missions, three_months_on
from samspill.app.missions.words import mission_text
from samspill.app.ports.store import Unit
from samspill.app.records.missions import ToldMission
from samspill.app.refusals import Missing
from samspill.app.views.missions import Missions, MissionView, ToAgree, ToldView
from samspill.model.goals import GoalState
from samspill.model.words import Text

_UNDER_WAY = (GoalState.PRACTISING, GoalState.MASTERED, GoalState.TRIED, GoalState.KEPT)


def missions(clinic: Clinic, actor: Actor, participant: str) -> Missions:
    """Everything the page of a participant's missions needs."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        today, known = clinic.day(clinic.clock.now()), known_missions(unit, participant)
        later = three_months_on(known, today)
        waiting = [m for m in known if m.is_open]
        earlier = [m for m in reversed(known) if m not in waiting and m not in later]
        states = learned(clinic, unit, person).states
        return Missions(
            participant,
            person.alias,
            today,
            tuple(_view(clinic, unit, m) for m in sorted(waiting, key=_by_day)),
            tuple(_view(clinic, unit, m) for m in later),
            tuple(_view(clinic, unit, m) for m in earlier),
            _to_agree(clinic, states),
        )


def _by_day(known: KnownMission) -> tuple[date, str]:
    return known.agreed.day or date.max, known.agreed.agreed_at.isoformat()


def _view(clinic: Clinic, unit: Unit, known: KnownMission) -> MissionView:
    agreed, standing = known.agreed, {told.number for told in known.standing}
    name = (
        clinic.library.goal(agreed.goal).name
        if agreed.goal in clinic.library.goals
        else Text(nb=agreed.goal, en=agreed.goal)
    )
    return MissionView(
        id=agreed.id,
        goal=agreed.goal,
        goal_name=name,
        text=mission_text(clinic, agreed.goal, agreed.mission),
        agreed_at=agreed.agreed_at,
        day=agreed.day,
        part=agreed.part,
        with_whom=agreed.with_whom,
        outcome=known.outcome,
        told=tuple(_told_view(unit, told, stands=told.number in standing) for told in reversed(known.told)),
        since=known.first_done,
        let_go=agreed.let_go_at is not None,
    )


def _told_view(unit: Unit, told: ToldMission, *, stands: bool) -> ToldView:
    member = None if told.own else unit.staff.member(told.by)
    name = member.name if member is not None else told.by
    return ToldView(told.number, told.outcome, told.day, told.words, name, told.own, told.at, told.corrects, stands)


def _to_agree(clinic: Clinic, states: dict[str, GoalState]) -> tuple[ToAgree, ...]:
    """What is under way, and else what may be begun with."""
    goals = [goal for goal in clinic.library.pack.goals if goal.missions]
    under_way = [goal for goal in goals if states[goal.id] in _UNDER_WAY]
    return tuple(
        ToAgree(goal.id, goal.name, tuple((m.id, m.text, m.size) for m in sorted(goal.missions, key=lambda m: m.size)))
        for goal in under_way or [goal for goal in goals if states[goal.id] is GoalState.READY]
    )
