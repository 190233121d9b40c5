"""A store that keeps the audit log: what a unit of work noted is written with it, or before its answer is shown."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta, tzinfo

import msgspec

from samspill.app.access import Action, Relation
from samspill.app.ports.anchors import Anchors
from samspill.app.ports.clock import Clock
from samspill.app.ports.store import Store, Unit
from samspill.app.records.audit import Anchor, AuditEntry, Kind, Noted
from samspill.app.refusals import Refusal

from .chain import links
from .group import Group

AGAIN_AFTER = timedelta(minutes=5)
"""Who looks at the same thing again within this time has opened it once."""
MOST_REMEMBERED = 10_000
ABOUT_NOBODY = frozenset({Action.SEE_AUDIT, Action.SEE_STUDY, Action.EXPORT_STUDY, Action.SEE_STORIES})
"""Readings that are kept although they are about no one person."""
IN_A_SESSION = frozenset({Action.RUN_SESSION, Action.SEE_SESSION, Action.WATCH_SESSION})
"""What is asked for by whoever sits in a session and must be able to stop it."""
_log = logging.getLogger("samspill.audit")


class AuditedStore:
    """Meets ``Store``.

    A unit that writes takes its notes along in its own transaction. A unit that only reads hands them to a group of
    everyone who reads at that moment, which costs one commit for all, and its block does not end before that is kept:
    nothing is shown that is not in the log. Only in a session that goes on is a page shown although the disk is full,
    because whoever sits there must be able to stop the scene; what could not be written is tried again.
    """

    def __init__(self, store: Store, clock: Clock, zone: tzinfo = UTC, anchors: Anchors | None = None) -> None:
        self.inner, self._clock, self._zone, self._anchors = store, clock, zone, anchors
        self._group = Group(self._write)
        self._seen: dict[Noted, datetime] = {}
        self._owed: list[Noted] = []
        self._anchoring, self._anchored = threading.Lock(), 0

    @contextmanager
    def begin(self) -> Iterator[Unit]:
        """See the port."""
        last, unit = None, None
        try:
            with self.inner.begin() as unit:
                yield unit
                last = self._append(unit, _as(Kind.DID, unit.noted))
        except Refusal:
            self._refused(unit)
            raise
        self._anchor(last)

    @contextmanager
    def look(self) -> Iterator[Unit]:
        """See the port."""
        unit = None
        try:
            with self.inner.look() as unit:
                yield unit
        except Refusal:
            self._refused(unit)
            raise
        self._shown([note for note in _as(Kind.SAW, unit.noted) if note.participant or note.action in ABOUT_NOBODY])

    def forget(self, participant: str) -> None:
        """See the port."""
        self.inner.forget(participant)

    def leave_no_trace(self) -> None:
        """See the port."""
        self.inner.leave_no_trace()

    def forgotten(self, participant: str) -> bool:
        """See the port."""
        return self.inner.forgotten(participant)

    def close(self) -> None:
        """See the port."""
        self.inner.close()

    def _shown(self, notes: list[Noted]) -> None:
        new = self._new(notes)
        if not new:
            return
        try:
            self._group.add(new)
        except Exception:
            if not all(note.action in IN_A_SESSION and note.ground == Relation.CARE for note in new):
                raise
            _log.exception("what was seen in a running session could not be written, and will be tried again")
            self._owed = [*self._owed, *new][-MOST_REMEMBERED:]
        self._remember(new)

    def _refused(self, unit: Unit | None) -> None:
        noted = unit.noted if unit is not None else []
        if new := self._new([note for note in noted if note.kind is Kind.REFUSED]):
            with suppress(Exception):  # no is said in any case
                self._group.add(new)
                self._remember(new)

    def _write(self, notes: list[Noted]) -> None:
        owed, self._owed = self._owed, []
        try:
            with self.inner.begin() as unit:
                last = self._append(unit, [*owed, *notes])
        except Exception:
            self._owed = owed
            raise
        self._anchor(last)

    def _append(self, unit: Unit, notes: list[Noted]) -> AuditEntry | None:
        if not notes:
            return None
        made = links(unit.audit.last(), self._clock.now(), notes)
        unit.audit.append(made)
        return made[-1]

    def _new(self, notes: list[Noted]) -> list[Noted]:
        now = self._clock.now()
        return [note for note in dict.fromkeys(notes) if now - self._seen.get(note, _LONG_AGO) >= AGAIN_AFTER]

    def _remember(self, notes: list[Noted]) -> None:
        if len(self._seen) > MOST_REMEMBERED:
            self._seen = {}
        self._seen |= dict.fromkeys(notes, self._clock.now())

    def _anchor(self, last: AuditEntry | None) -> None:
        """Let the anchor of the day follow the log; a place that cannot be written stops nobody's work."""
        if last is None or self._anchors is None:
            return
        with self._anchoring:
            if last.seq <= self._anchored:
                return
            try:
                self._anchors.keep(last.at.astimezone(self._zone).date(), Anchor(last.at, last.seq, last.hash))
                self._anchored = last.seq
            except OSError:
                _log.exception("the anchor of the audit log could not be written")


def audited(store: Store, clock: Clock, zone: tzinfo, anchors: Anchors | None) -> AuditedStore:
    """The store with an audit log, once."""
    inner = store.inner if isinstance(store, AuditedStore) else store
    return AuditedStore(inner, clock, zone, anchors)


def _as(kind: Kind, noted: list[Noted]) -> list[Noted]:
    return [note if note.kind is kind else msgspec.structs.replace(note, kind=kind) for note in noted]


_LONG_AGO = datetime.min.replace(tzinfo=UTC)
