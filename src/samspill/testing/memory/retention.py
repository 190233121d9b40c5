"""How long things are kept, in memory."""

from collections.abc import Collection
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from samspill.app.records.retention import OldSession, RetentionDecision, RetentionHold, RetentionRun

from .dossier import MemoryDossier


@dataclass
class KeptRetention:
    """Everything there is of this subject."""

    decisions: dict[int, RetentionDecision] = field(default_factory=dict)
    holds: dict[str, RetentionHold] = field(default_factory=dict)
    runs_by_age: dict[int, RetentionRun] = field(default_factory=dict)

    def __copy__(self) -> "KeptRetention":
        return KeptRetention(**{part.name: dict(getattr(self, part.name)) for part in fields(self)})


class MemoryRetentionBook:
    """Meets ``RetentionBook``; ``kept`` is everything the store keeps."""

    def __init__(self, kept: Any) -> None:
        self._kept = kept
        self._own: KeptRetention = kept.retention

    def decide(self, decision: RetentionDecision) -> None:
        self._own.decisions[len(self._own.decisions)] = decision

    def decision(self) -> RetentionDecision | None:
        return self._own.decisions.get(len(self._own.decisions) - 1)

    def keep_hold(self, hold: RetentionHold) -> None:
        self._own.holds[hold.id] = hold

    def holds(self) -> tuple[RetentionHold, ...]:
        standing = [hold for hold in self._own.holds.values() if hold.lifted_at is None]
        return tuple(sorted(standing, key=lambda hold: (hold.until, hold.id)))

    def ran(self, run: RetentionRun) -> None:
        self._own.runs_by_age[len(self._own.runs_by_age)] = run

    def runs(self, most: int) -> tuple[RetentionRun, ...]:
        return tuple(reversed(self._own.runs_by_age.values()))[:most]

    def last_entries(self) -> tuple[tuple[str, datetime], ...]:
        return tuple((person, self._last(person)) for person in sorted(self._kept.people))

    def old_sessions(self, before: datetime) -> tuple[OldSession, ...]:
        with_events = {session for session, _ in self._kept.log}
        found = [
            OldSession(one.id, one.participant, one.closed_at)
            for one in self._kept.sessions.values()
            if one.id in with_events and one.closed_at is not None and one.closed_at < before
        ]
        return tuple(sorted(found, key=lambda one: (one.closed_at, one.session)))

    def drop_events(self, sessions: Collection[str]) -> int:
        return _drop(self._kept.log, [key for key in self._kept.log if key[0] in set(sessions)])

    def old_sign_ins(self, before: datetime) -> int:
        return sum(len(keys) for _, keys in self._old(before))

    def drop_sign_ins(self, before: datetime) -> int:
        return sum(_drop(kept, keys) for kept, keys in self._old(before))

    def _old(self, before: datetime) -> list[tuple[dict[Any, Any], list[Any]]]:
        seen = [self._kept.opened, self._kept.own_sign_ins.visits]
        old = [(kept, [key for key, one in kept.items() if one.seen_at < before]) for kept in seen]
        places = self._kept.proofs.places
        return [*old, (places, [key for key, at in places.items() if at < before])]

    def _last(self, person: str) -> datetime:
        rows = MemoryDossier(self._kept).of(person)
        values = (
            value
            for name, found in rows.items()
            if name != "retention_holds"
            for row in found
            for value in row.values()
        )
        return max(value for value in values if isinstance(value, datetime))


def _drop(kept: dict[Any, Any], keys: list[Any]) -> int:
    for key in keys:
        del kept[key]
    return len(keys)
