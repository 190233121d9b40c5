"""What every store must do with how long things are kept; a part of the store kit."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import msgspec

from samspill.app.actor import Role
from samspill.app.ports.store import Store
from samspill.app.records.log import LogEntry
from samspill.app.records.people import Participant
from samspill.app.records.retention import KeepTimes, OldSession, RetentionDecision, RetentionHold, RetentionRun
from samspill.app.records.sessions import Session, SessionPhase
from samspill.app.records.staff import StaffMember, StaffSession
from samspill.model.events import Pause
from samspill.model.words import Language

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
_DAY = timedelta(days=1)


def _expect(answer: object, wanted: object) -> None:
    if answer != wanted:
        raise AssertionError(f"expected {wanted!r}, got {answer!r}")


def _furnish(store: Store) -> None:
    with store.begin() as unit:
        unit.staff.add(StaffMember("kari", "Kari (syntetisk)", Role.CARE_WORKER, "no password"))
        for name in ("lyng", "multe"):
            unit.people.keep(Participant(name, name, Language.NB, NOON))
        closed = (SessionPhase.CLOSED, NOON + _DAY, NOON + 2 * _DAY)
        unit.sessions.keep(Session("s1", "lyng", "kari", Language.NB, *closed))
        unit.sessions.keep(Session("s2", "lyng", "kari", Language.NB, SessionPhase.CHECK_IN, NOON + 9 * _DAY))
        unit.log.append(tuple(LogEntry(one, 1, 1, Pause(), NOON + _DAY, None, None) for one in ("s1", "s2")))


def the_latest_decision_counts(store: Store) -> None:
    """On and off follow each other; each says for which times."""
    first = RetentionDecision(True, KeepTimes(12, 4, 30), "vera", NOON)
    then = RetentionDecision(False, KeepTimes(), "vera", NOON)
    with store.begin() as unit:
        _expect(unit.retention.decision(), None)
        unit.retention.decide(first)
        _expect(unit.retention.decision(), first)
        unit.retention.decide(then)
    with store.look() as unit:
        _expect(unit.retention.decision(), then)


def a_hold_stands_until_it_is_lifted(store: Store) -> None:
    """They come by their last day."""
    _furnish(store)
    late = RetentionHold("h1", "lyng", "Klagen er ikke ferdig", date(2037, 1, 1), "vera", NOON)
    soon = RetentionHold("h2", "multe", "Tilsyn i vår", date(2036, 1, 1), "vera", NOON)
    with store.begin() as unit:
        unit.retention.keep_hold(late)
        unit.retention.keep_hold(soon)
    with store.begin() as unit:
        _expect(unit.retention.holds(), (soon, late))
        unit.retention.keep_hold(msgspec.structs.replace(soon, lifted_by="vera", lifted_at=NOON))
        _expect(unit.retention.holds(), (late,))


def the_last_entry_is_found_wherever_it_lies_and_a_hold_is_none(store: Store) -> None:
    """Someone about whom nothing else was written has been enrolled."""
    _furnish(store)
    with store.begin() as unit:
        unit.retention.keep_hold(RetentionHold("h1", "multe", "Tilsyn", date(2037, 1, 1), "vera", NOON + 99 * _DAY))
    with store.look() as unit:
        _expect(unit.retention.last_entries(), (("lyng", NOON + 9 * _DAY), ("multe", NOON)))


def events_of_closed_sessions_go_and_nothing_else(store: Store) -> None:
    """The session itself stays, and so does one that is not closed."""
    _furnish(store)
    with store.begin() as unit:
        _expect(unit.retention.old_sessions(NOON + 2 * _DAY), ())
        _expect(unit.retention.old_sessions(NOON + 3 * _DAY), (OldSession("s1", "lyng", NOON + 2 * _DAY),))
        _expect(unit.retention.drop_events(["s1"]), 1)
        _expect(unit.retention.old_sessions(NOON + 3 * _DAY), ())
        _expect(unit.log.entries("s1"), ())
        _expect(len(unit.log.entries("s2")), 1)
        _expect(unit.sessions.session("s1") is None, False)


def old_sign_ins_go(store: Store) -> None:
    """Counted first, then dropped; a newer one stays."""
    _furnish(store)
    with store.begin() as unit:
        unit.staff.open(StaffSession("a" * 64, "kari", NOON, NOON))
        unit.staff.open(StaffSession("b" * 64, "kari", NOON, NOON + _DAY))
        _expect(unit.retention.old_sign_ins(NOON + _DAY), 1)
        _expect(unit.retention.drop_sign_ins(NOON + _DAY), 1)
        _expect([opened.token_hash[0] for opened in unit.staff.opened_by("kari")], ["b"])


def what_went_is_told_newest_first(store: Store) -> None:
    """At most so many."""
    ran = [RetentionRun(NOON + n * _DAY, "vera", n, 2 * n, 3 * n) for n in range(3)]
    with store.begin() as unit:
        for one in ran:
            unit.retention.ran(one)
    with store.look() as unit:
        _expect(unit.retention.runs(2), (ran[2], ran[1]))


RETENTION_CHECKS: tuple[Callable[[Store], None], ...] = (
    the_latest_decision_counts,
    a_hold_stands_until_it_is_lifted,
    the_last_entry_is_found_wherever_it_lies_and_a_hold_is_none,
    events_of_closed_sessions_go_and_nothing_else,
    old_sign_ins_go,
    what_went_is_told_newest_first,
)
"""Each must return; a store that is wrong raises ``AssertionError``."""
