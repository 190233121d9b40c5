"""The books in memory of what happens between sessions."""

from dataclasses import dataclass, field, fields
from typing import TypeVar

from samspill.app.ports.store import Conflict
from samspill.app.records.adverse_events import AdverseEvent, FollowUp, Signature
from samspill.app.records.measures import ImportedQuestionnaire, MeasureRecord
from samspill.app.records.session_notes import SessionNote

_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass
class KeptCourse:
    """What is kept between sessions."""

    events: dict[tuple[str, int], AdverseEvent] = field(default_factory=dict)
    follow_ups: dict[tuple[str, int], FollowUp] = field(default_factory=dict)
    signatures: dict[tuple[str, int], Signature] = field(default_factory=dict)
    session_notes: dict[tuple[str, int], SessionNote] = field(default_factory=dict)
    measures: dict[str, MeasureRecord] = field(default_factory=dict)
    imported: dict[str, ImportedQuestionnaire] = field(default_factory=dict)

    def __copy__(self) -> "KeptCourse":
        return KeptCourse(**{part.name: dict(getattr(self, part.name)) for part in fields(self)})


class MemoryAdverseEventBook:
    """Meets ``AdverseEventBook``."""

    def __init__(self, kept: KeptCourse) -> None:
        self._kept = kept

    def file(self, event: AdverseEvent) -> None:
        _add(self._kept.events, (event.id, event.version), event)

    def event(self, id: str) -> tuple[AdverseEvent, ...]:
        return tuple(event for event in self.events() if event.id == id)

    def events(self, participant: str | None = None) -> tuple[AdverseEvent, ...]:
        return tuple(e for _, e in sorted(self._kept.events.items()) if participant in {None, e.participant})

    def follow_up(self, made: FollowUp) -> None:
        _add(self._kept.follow_ups, (made.event, made.number), made)

    def follow_ups(self, participant: str | None = None) -> tuple[FollowUp, ...]:
        return tuple(f for _, f in sorted(self._kept.follow_ups.items()) if participant in {None, f.participant})

    def sign(self, signature: Signature) -> None:
        _add(self._kept.signatures, (signature.event, signature.version), signature)

    def signatures(self, participant: str | None = None) -> tuple[Signature, ...]:
        return tuple(s for _, s in sorted(self._kept.signatures.items()) if participant in {None, s.participant})


class MemorySessionNoteBook:
    """Meets ``SessionNoteBook``."""

    def __init__(self, kept: KeptCourse) -> None:
        self._kept = kept

    def write(self, note: SessionNote) -> None:
        _add(self._kept.session_notes, (note.session, note.number), note)

    def of(self, session: str) -> tuple[SessionNote, ...]:
        return tuple(note for (of, _), note in sorted(self._kept.session_notes.items()) if of == session)


class MemoryMeasureBook:
    """Meets ``MeasureBook``."""

    def __init__(self, kept: KeptCourse) -> None:
        self._kept = kept

    def keep(self, record: MeasureRecord) -> None:
        self._kept.measures[record.id] = record

    def record(self, id: str) -> MeasureRecord | None:
        return self._kept.measures.get(id)

    def of(self, participant: str) -> tuple[MeasureRecord, ...]:
        found = [record for record in self._kept.measures.values() if record.participant == participant]
        return tuple(sorted(found, key=lambda record: (record.started_at, record.id)))

    def keep_imported(self, questionnaire: ImportedQuestionnaire) -> None:
        self._kept.imported[questionnaire.id] = questionnaire

    def imported(self) -> tuple[ImportedQuestionnaire, ...]:
        return tuple(sorted(self._kept.imported.values(), key=lambda one: (one.at, one.id)))


def _add(kept: dict[_K, _V], key: _K, value: _V) -> None:
    if key in kept:
        raise Conflict(str(key))
    kept[key] = value
