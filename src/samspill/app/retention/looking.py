"""What is due to go up to a day, and what the page about it shows."""

from datetime import UTC, date, datetime, time, timedelta

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.people import Synthetic
from samspill.app.records.retention import RetentionDecision, RetentionRun

from .classes import DataClass, Kept, kept_classes
from .rule import events_go, not_before, practice_goes, record_goes, years_before

AHEAD = timedelta(days=31)
MOST_RUNS = 10


class Going(msgspec.Struct, frozen=True):
    """One thing that goes: a person's whole record, the events of their old sessions, or old sign-ins.

    ``last`` is the day it is counted from. ``participant`` and ``alias`` are empty where nobody is in question, or for
    someone who may not know.
    """

    kind: DataClass
    goes: date
    last: date
    count: int
    participant: str = ""
    alias: str = ""
    held_until: date | None = None
    sessions: tuple[str, ...] = ()


class HeldPerson(msgspec.Struct, frozen=True):
    """Somebody who is kept longer."""

    participant: str
    alias: str
    until: date
    reason: str


class RetentionPage(msgspec.Struct, frozen=True):
    """Everything the page shows. ``in_force``: deletion by age is on, for the times that are set now."""

    in_force: bool
    decision: RetentionDecision | None
    decided_by: str
    lapsed: bool
    going: tuple[Going, ...]
    counts: tuple[tuple[DataClass, int], ...]
    held: tuple[HeldPerson, ...]
    runs: tuple[RetentionRun, ...]
    classes: tuple[Kept, ...]
    may_decide: bool


def retention_page(clinic: Clinic, actor: Actor) -> RetentionPage:
    """What would go in the next month; people by alias for a supervisor, in numbers for the administrator."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_RETENTION)
        leads = actor.role is Role.SUPERVISOR
        found = going(clinic, unit, _today(clinic) + AHEAD)
        decision = unit.retention.decision()
        decider = unit.staff.member(decision.by) if decision is not None else None
        return RetentionPage(
            in_force=in_force(clinic, unit),
            decision=decision,
            decided_by=decider.name if decider is not None else "",
            lapsed=decision is not None and decision.on and not in_force(clinic, unit),
            going=found if leads else (),
            counts=tuple((kind, counted(found, kind)) for kind in _GOING),
            held=_held(clinic, unit) if leads else (),
            runs=unit.retention.runs(MOST_RUNS),
            classes=kept_classes(clinic.rules.keep),
            may_decide=leads,
        )


def in_force(clinic: Clinic, unit: Unit) -> bool:
    """Whether deletion was turned on for exactly the times that are set now; with other times nobody decided it."""
    decision = unit.retention.decision()
    return decision is not None and decision.on and decision.times == clinic.rules.keep


def going(clinic: Clinic, unit: Unit, until: date, *, by_hand: bool = False) -> tuple[Going, ...]:
    """What goes up to and with ``until``, in order; ``by_hand`` waits for no days of grace."""
    decision = unit.retention.decision()
    turned_on = clinic.day(decision.at) if decision is not None and decision.on and not by_hand else None
    held = held_until(clinic, unit)
    those = unit.people.these(unit.dossier.participants())
    people = {person.id: person.alias for person in those}
    made_up = {person.id for person in those if person.synthetic is Synthetic.PRACTICE}
    records = _records(clinic, unit, held, turned_on, made_up)
    whole = [one for one in records if one.goes <= until]
    gone = {one.participant for one in whole}
    events = [one for one in _events(clinic, unit, until, held, turned_on) if one.participant not in gone]
    named = [msgspec.structs.replace(one, alias=people.get(one.participant, "")) for one in (*whole, *events)]
    return tuple(sorted([*named, *_sign_ins(clinic, unit, until, turned_on)], key=lambda one: (one.goes, one.alias)))


def counted(found: tuple[Going, ...], kind: DataClass) -> int:
    """How many people, sessions or sign-ins of this kind go."""
    return sum(one.count for one in found if one.kind is kind)


def held_until(clinic: Clinic, unit: Unit) -> dict[str, date]:
    """The last day of each person's longest hold that stands today."""
    today = _today(clinic)
    longest: dict[str, date] = {}
    for hold in unit.retention.holds():
        if hold.holds(today):
            longest[hold.participant] = max(hold.until, longest.get(hold.participant, hold.until))
    return longest


def record_day(clinic: Clinic, unit: Unit, participant: str) -> tuple[date, date] | None:
    """When something was last written about this person, and when their record goes; ``None`` for nobody."""
    last = dict(unit.retention.last_entries()).get(participant)
    if last is None:
        return None
    day = clinic.day(last)
    return day, not_before(record_goes(day, clinic.rules.keep), held_until(clinic, unit).get(participant), None)


def _records(
    clinic: Clinic, unit: Unit, held: dict[str, date], turned_on: date | None, made_up: set[str]
) -> list[Going]:
    found = []
    for person, moment in unit.retention.last_entries():
        last, until = clinic.day(moment), held.get(person)
        kind = DataClass.PRACTICE if person in made_up else DataClass.RECORD
        old = practice_goes(last) if person in made_up else record_goes(last, clinic.rules.keep)
        found.append(Going(kind, not_before(old, until, turned_on), last, 1, person, held_until=until))
    return found


def _events(clinic: Clinic, unit: Unit, until: date, held: dict[str, date], turned_on: date | None) -> list[Going]:
    before = _end_of(clinic, years_before(until, clinic.rules.keep.events_years))
    by_person: dict[str, list[Going]] = {}
    for old in unit.retention.old_sessions(before):
        closed, stays = clinic.day(old.closed_at), held.get(old.participant)
        goes = not_before(events_go(closed, clinic.rules.keep), stays, turned_on)
        if goes <= until:
            one = Going(DataClass.EVENTS, goes, closed, 1, old.participant, "", stays, (old.session,))
            by_person.setdefault(old.participant, []).append(one)
    return [_together(those) for those in by_person.values()]


def _together(those: list[Going]) -> Going:
    first = min(those, key=lambda one: one.goes)
    sessions = tuple(session for one in those for session in one.sessions)
    return msgspec.structs.replace(first, count=len(sessions), sessions=sessions)


def _sign_ins(clinic: Clinic, unit: Unit, until: date, turned_on: date | None) -> list[Going]:
    last_day = until - timedelta(days=clinic.rules.keep.sign_ins_days + 1)
    count = unit.retention.old_sign_ins(_end_of(clinic, last_day))
    goes = not_before(_today(clinic), None, turned_on)
    return [Going(DataClass.SIGN_INS, goes, last_day, count)] if count and goes <= until else []


def _held(clinic: Clinic, unit: Unit) -> tuple[HeldPerson, ...]:
    people, today = {person.id: person.alias for person in unit.people.everyone()}, _today(clinic)
    return tuple(
        HeldPerson(hold.participant, people.get(hold.participant, ""), hold.until, hold.reason)
        for hold in unit.retention.holds()
        if hold.holds(today)
    )


def _today(clinic: Clinic) -> date:
    return clinic.day(clinic.clock.now())


def _end_of(clinic: Clinic, day: date) -> datetime:
    """The first moment after ``day`` where the clinic is."""
    return datetime.combine(day + timedelta(days=1), time(), clinic.zone).astimezone(UTC)


_GOING = (DataClass.RECORD, DataClass.EVENTS, DataClass.SIGN_INS, DataClass.PRACTICE)
