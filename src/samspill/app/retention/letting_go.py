"""Let go of what is too old: by itself each day once a supervisor has turned it on, or by hand."""

import logging
from datetime import UTC, datetime, time, timedelta

from samspill.app.access import Action, demand
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.person.erasing import erase_by_age
from samspill.app.ports.store import Unit
from samspill.app.records.audit import Kind, Noted
from samspill.app.records.retention import RetentionRun

from .classes import DataClass
from .looking import Going, counted, going, in_force
from .rule import too_many_at_once

GROUND = "keep_time"
"""In the audit log, the ground on which something went: it had been kept as long as was decided."""

_log = logging.getLogger("samspill.retention")
_WHOLE = frozenset({DataClass.RECORD, DataClass.PRACTICE})


def due_now(clinic: Clinic, actor: Actor) -> tuple[Going, ...]:
    """What a supervisor would let go by hand today."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.DELETE_BY_AGE)
        return going(clinic, unit, clinic.day(clinic.clock.now()), by_hand=True)


def let_go(clinic: Clinic, actor: Actor) -> RetentionRun:
    """Let go of what is due today, by hand."""
    found = due_now(clinic, actor)
    return _let_go(clinic, found, actor.id)


def let_go_by_itself(clinic: Clinic) -> RetentionRun | None:
    """The daily round: ``None`` while nobody has turned it on, or when nothing is due. Then nothing is touched.

    Nor is anything when more would go at once than can be true: a clock that ran ahead must not erase a clinic.
    """
    with clinic.store.look() as unit:
        decision = unit.retention.decision()
        if decision is None or not in_force(clinic, unit):
            return None
        found = going(clinic, unit, clinic.day(clinic.clock.now()))
        people = {one.participant for one in found if one.participant}
        stopped = too_many_at_once(len(people), len(unit.people.everyone()))
    if stopped:
        _log.error("%s people would go at once, so nobody does: is the clock right?", len(people))
        return None
    return _let_go(clinic, found, decision.by) if found else None


def _let_go(clinic: Clinic, found: tuple[Going, ...], by: str) -> RetentionRun:
    """Each person's in a unit of its own: when the power goes, what is done is done, and the rest goes next time."""
    for one in found:
        if one.kind in _WHOLE:
            erase_by_age(clinic, one.participant, _noted(by, one.participant, one.kind), by)
        elif one.kind is DataClass.EVENTS:
            _drop_events(clinic, one, by)
        else:
            _drop_sign_ins(clinic, one, by)
    if found:
        clinic.store.leave_no_trace()
        clinic.voice.forget()
    people = sum(counted(found, kind) for kind in _WHOLE)
    rest = (counted(found, DataClass.EVENTS), counted(found, DataClass.SIGN_INS))
    run = RetentionRun(clinic.clock.now(), by, people, *rest)
    if not found:
        return run
    with clinic.store.begin() as unit:
        unit.retention.ran(run)
    return run


def _drop_events(clinic: Clinic, one: Going, by: str) -> None:
    with clinic.store.begin() as unit:
        unit.retention.drop_events(one.sessions)
        unit.noted.append(_noted(by, one.participant, "events"))


def _drop_sign_ins(clinic: Clinic, one: Going, by: str) -> None:
    before = datetime.combine(one.last + timedelta(days=1), time(), clinic.zone).astimezone(UTC)
    with clinic.store.begin() as unit:
        unit.retention.drop_sign_ins(before)
        unit.noted.append(_noted(by, "", "sign_ins"))


def _noted(by: str, participant: str, about: str) -> Noted:
    return Noted(Kind.DID, by, Role.SUPERVISOR, Action.DELETE_BY_AGE, participant, GROUND, about)


def last_run(unit: Unit) -> RetentionRun | None:
    """What went the last time something went."""
    return next(iter(unit.retention.runs(1)), None)
