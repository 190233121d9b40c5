"""Everything that is held on one person, in memory."""

from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

import msgspec

from samspill.app.ports.store.dossier import Rows
from samspill.app.records.erasure import Erasure


@dataclass
class KeptErasures:
    """What the memory store keeps of it."""

    erasures: dict[int, Erasure] = field(default_factory=dict)


class MemoryDossier:
    """Meets ``DossierBook``: whatever names the participant, one of their sessions or their own sign-in."""

    def __init__(self, kept: Any) -> None:
        self._kept = kept

    def of(self, participant: str) -> Mapping[str, Rows]:
        found = {name: tuple(_row(kept[key]) for key in keys) for name, kept, keys in self._about(participant)}
        return {name: rows for name, rows in found.items() if rows}

    def counts(self, participant: str) -> Mapping[str, int]:
        return {name: len(keys) for name, _, keys in self._about(participant) if keys}

    def erase(self, participant: str) -> Mapping[str, int]:
        about = [(name, kept, keys) for name, kept, keys in self._about(participant) if keys]
        for _, kept, keys in about:
            for key in keys:
                del kept[key]
        return {name: len(keys) for name, _, keys in about}

    def participants(self) -> tuple[str, ...]:
        return tuple(sorted(self._kept.people))

    def kinds(self) -> frozenset[str]:
        """Every kind of records that may be held on a person."""
        names = {name for name, _ in _books(self._kept)} - _STAY - _ABOUT_NOBODY
        return frozenset(_KINDS.get(name, name) for name in names)

    def note(self, erasure: Erasure) -> None:
        self._kept.erasures[len(self._kept.erasures)] = erasure

    def erasures(self) -> tuple[Erasure, ...]:
        return tuple(self._kept.erasures.values())

    def _about(self, participant: str) -> list[tuple[str, MutableMapping[Any, Any], list[Any]]]:
        sessions = {s.id for s in self._kept.sessions.values() if s.participant == participant}
        own = {member.id for member in self._kept.staff.values() if member.participant == participant}
        devices = {device.token_hash for device in self._kept.devices.values() if device.session in sessions}
        theirs = {"token_hash": devices, "participant": {participant}, "session": sessions, "staff": own}

        def is_about(key: Any, record: Any) -> bool:
            if record is None:
                return participant in key
            return any(getattr(record, name, None) in ids for name, ids in theirs.items())

        found = []
        for name, kept in _books(self._kept):
            if name in _STAY:
                continue
            whole = {"people": {participant}, "staff": own}.get(name)
            keys = [k for k, record in kept.items() if (k in whole if whole is not None else is_about(k, record))]
            found.append((_KINDS.get(name, name), kept, keys))
        return found


_STAY = {"erasures", "audit"}
_ABOUT_NOBODY = {"imported", "decisions", "runs_by_age", "strain_decisions"}
_KINDS = {
    "opened": "staff_sessions",
    "one_time": "one_time_codes",
    "recovery": "recovery_codes",
    "taken": "taken_codes",
    "names": "outside_names",
    "places": "known_places",
    "people": "participants",
    "relations": "care_relations",
    "ratings": "profile_ratings",
    "debriefs": "debrief_versions",
    "missions": "agreed_missions",
    "told": "told_missions",
    "events": "adverse_events",
    "follow_ups": "adverse_follow_ups",
    "signatures": "adverse_signatures",
    "measures": "measure_records",
    "cards": "own_cards",
    "phones": "own_phones",
    "visits": "own_visits",
    "holds": "retention_holds",
    "log": "events",
}
"""What the databases call the same, where it is another word: whoever reads a dossier knows only theirs."""


def _row(record: Any) -> Mapping[str, Any]:
    return msgspec.structs.asdict(record) if isinstance(record, msgspec.Struct) else {}


def _books(kept: Any) -> Iterator[tuple[str, MutableMapping[Any, Any]]]:
    for part in fields(kept):
        value = getattr(kept, part.name)
        if is_dataclass(value):
            yield from _books(value)
        elif isinstance(value, dict):
            yield part.name, value
