"""One group commit: everything that happened since the last one is kept together, then answered."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from samspill.app.ports.store import Store, Unit
from samspill.app.records.log import LogEntry
from samspill.app.records.sessions import Run, SessionPhase

from .follower import Reply
from .room import Room

_log = logging.getLogger("samspill.live")


@dataclass(frozen=True)
class Staged:
    """What one job wants to keep, and what to do once it is kept. Nothing is told before that."""

    room: Room
    reply: Reply
    seq: int
    tell: Callable[[], None] = lambda: None
    entry: LogEntry | None = None
    run: Run | None = None
    phase: SessionPhase | None = None


@dataclass
class Batch:
    """Collects what is staged and keeps it in one unit of work, checking every lease in that same unit."""

    store: Store
    lose: Callable[[Room, str], None]
    staged: list[Staged] = field(default_factory=list)

    def add(self, staged: Staged) -> None:
        """Keep this with the rest."""
        self.staged.append(staged)

    def flush(self) -> None:
        """Keep everything; then answer and tell in order. What could not be kept is refused and its room is lost."""
        staged, self.staged = self.staged, []
        if not staged:
            return
        try:
            with self.store.begin() as unit:
                stale = unit.log.stale(tuple({s.room.id: s.room.lease for s in staged}.values()))
                _keep(unit, [s for s in staged if s.room.id not in stale])
        except Exception:
            _log.exception("%s events of live sessions could not be kept", len(staged))
            self._lose(staged, "not_kept")
            return
        self._lose([s for s in staged if s.room.id in stale], "moved")
        for kept in staged:
            if kept.room.id not in stale:
                kept.reply.ack(kept.seq)
                kept.tell()

    def _lose(self, staged: list[Staged], code: str) -> None:
        for lost in staged:
            lost.reply.refuse(code)
        for room in {s.room.id: s.room for s in staged}.values():
            self.lose(room, code)


def _keep(unit: Unit, staged: list[Staged]) -> None:
    unit.log.append(tuple(s.entry for s in staged if s.entry is not None))
    for one in staged:
        if one.run is not None:
            unit.sessions.keep_run(one.run)
        if one.phase is not None:
            _keep_phase(unit, one.room.id, one.phase)


def _keep_phase(unit: Unit, session: str, phase: SessionPhase) -> None:
    known = unit.sessions.session(session)
    if known is not None and known.phase is not SessionPhase.CLOSED:
        unit.sessions.keep(msgspec.structs.replace(known, phase=phase))
