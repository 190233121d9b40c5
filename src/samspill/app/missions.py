"""Missions between sessions: agree on one, say how it went, mend what was said wrong, let one go."""

from datetime import date

import msgspec

from samspill.model.goals import GoalState
from samspill.model.words import Text

from .access import Action, demand
from .actor import Actor, Role
from .clinic import Clinic
from .known_missions import KnownMission, known_missions, three_months_on
from .learning import learned
from .plan import mission_text
from .ports.store import Unit
from .records.missions import AgreedMission, MissionOutcome, PartOfDay, ToldMission
from .refusals import FieldProblem, Missing, Problems, Refusal
from .views.missions import Missions, MissionView, ToAgree, ToldView

LONGEST_WORDS, LONGEST_WHOM = 1000, 200
_UNDER_WAY = (GoalState.PRACTISING, GoalState.MASTERED, GoalState.TRIED, GoalState.KEPT)


class MissionPlan(msgspec.Struct, frozen=True):
    """What is agreed: a mission of a goal, and when and with whom, as far as that is known."""

    goal: str
    mission: str
    day: date | None = None
    part: PartOfDay | None = None
    with_whom: str = ""


class Told(msgspec.Struct, frozen=True):
    """How it went and on which day, in own words if there are any; ``corrects`` is what it takes the place of."""

    outcome: MissionOutcome
    day: date
    words: str = ""
    corrects: int | None = None


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


def tell_mission(clinic: Clinic, actor: Actor, mission: str, told: Told) -> None:
    """Say how a mission went, as a member of staff or as the participant. Raises ``Problems`` or ``Refusal``.

    What is told again is added, and may take the place of something told before; nothing is erased. The same told twice
    on one day counts once. Participants correct only what they told themselves.
    """
    with clinic.store.begin() as unit:
        known, own = _known(unit, mission), actor.role is Role.PARTICIPANT
        demand(unit, actor, Action.REPORT_MISSION, known.agreed.participant)
        _check_told(clinic, known, told, own)
        tell(unit, clinic, known, told, actor.id, own=own)


def let_go(clinic: Clinic, actor: Actor, mission: str) -> None:
    """Leave a mission: nobody asks about it any more; what was told stays."""
    with clinic.store.begin() as unit:
        known = _known(unit, mission)
        demand(unit, actor, Action.AGREE_MISSION, known.agreed.participant)
        if known.agreed.let_go_at is None:
            unit.missions.keep(msgspec.structs.replace(known.agreed, let_go_at=clinic.clock.now()))


def tell(unit: Unit, clinic: Clinic, known: KnownMission, told: Told, by: str, *, own: bool = False) -> None:
    """Add what was told, unless the same was told of that day; for use cases that have asked ``access`` already."""
    words, last = told.words.strip(), known.last
    same = last is not None and (last.outcome, last.day, last.words) == (told.outcome, told.day, words)
    if same and told.corrects is None:
        return
    number = len(known.told) + 1
    mission, participant = known.agreed.id, known.agreed.participant
    record = ToldMission(mission, participant, number, told.outcome, told.day, by, clinic.clock.now(), words, own)
    unit.missions.tell(msgspec.structs.replace(record, corrects=told.corrects))


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


def _known(unit: Unit, mission: str) -> KnownMission:
    agreed = unit.missions.mission(mission)
    if agreed is None:
        raise Missing("mission", mission)
    return next(known for known in known_missions(unit, agreed.participant) if known.agreed.id == mission)


def _check_told(clinic: Clinic, known: KnownMission, told: Told, own: bool) -> None:
    problems = []
    first, today = clinic.day(known.agreed.agreed_at), clinic.day(clinic.clock.now())
    if not first <= told.day <= today:
        problems.append(FieldProblem("day", _DAY))
    if len(told.words) > LONGEST_WORDS:
        problems.append(FieldProblem("words", _TOO_LONG))
    if problems:
        raise Problems(problems)
    if told.corrects is None:
        return
    before = next((one for one in known.standing if one.number == told.corrects), None)
    if before is None:
        raise _CORRECTED_ALREADY
    if own and not before.own:
        raise _NOT_YOURS


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


NO_MISSION = Text(nb="Velg et oppdrag fra listen.", en="Choose a mission from the list.")
_DAY_IS_OVER = Text(nb="Velg en dag som ikke er over.", en="Choose a day that is not over.")
_DAY = Text(
    nb="Velg en dag fra oppdraget ble avtalt, til og med i dag.",
    en="Choose a day from when the mission was agreed, up to today.",
)
_TOO_LONG = Text(nb="Skriv litt kortere.", en="Write a little less.")
_CORRECTED_ALREADY = Refusal(
    "corrected_already",
    Text(
        nb="Dette er rettet allerede. Last siden på nytt og se hva som gjelder nå.",
        en="This has been corrected already. Reload the page and see what counts now.",
    ),
)
_NOT_YOURS = Refusal(
    "not_yours",
    Text(
        nb="Dette har en ansatt skrevet. Fortell på nytt hvordan det gikk, så står begge der.",
        en="A member of staff wrote this. Tell anew how it went, and both will stand there.",
    ),
)
