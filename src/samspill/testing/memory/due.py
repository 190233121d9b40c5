"""What is due about many people at once, in memory."""

from collections.abc import Iterable

from samspill.app.ports.store import (
    AdverseEventBook,
    ConsentBook,
    EntryBook,
    MeasureBook,
    MissionBook,
    ProfileBook,
    SessionBook,
)
from samspill.app.records.due import DueRecords


class MemoryDueBook:
    """Meets ``DueBook``: asks the other books person by person."""

    def __init__(
        self,
        sessions: SessionBook,
        events: AdverseEventBook,
        missions: MissionBook,
        measures: MeasureBook,
        profile: ProfileBook,
        consents: ConsentBook,
        entry: EntryBook,
    ) -> None:
        self._sessions, self._events, self._missions = sessions, events, missions
        self._measures, self._profile = measures, profile
        self._consents, self._entry = consents, entry

    def of(self, participants: Iterable[str]) -> dict[str, DueRecords]:
        return {participant: self._records(participant) for participant in participants}

    def _records(self, participant: str) -> DueRecords:
        return DueRecords(
            sessions=self._sessions.of(participant),
            events=self._events.events(participant),
            follow_ups=self._events.follow_ups(participant),
            signatures=self._events.signatures(participant),
            missions=self._missions.of(participant),
            told=self._missions.told(participant),
            measures=self._measures.of(participant),
            consents=self._consents.of(participant),
            screenings=self._entry.screenings(participant),
            rated=bool(self._profile.ratings(participant)),
        )
