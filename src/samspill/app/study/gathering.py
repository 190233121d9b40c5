"""What the tables are made from: the record of each person, and days counted from their first session."""

from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from typing import NamedTuple

from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.due import DueRecords
from samspill.app.records.people import Participant
from samspill.app.records.sessions import Run, Session


class Held(NamedTuple):
    """One person's record under their code; ``zone`` says where a day begins."""

    code: str
    person: Participant
    records: DueRecords
    runs: tuple[Run, ...]
    zone: tzinfo

    @property
    def sessions(self) -> tuple[tuple[int, Session], ...]:
        """Their sessions, counted from 1 and oldest first."""
        return tuple(enumerate(self.records.sessions, 1))

    def runs_in(self, session: str) -> tuple[Run, ...]:
        """The runs of one session, by number."""
        return tuple(run for run in self.runs if run.session == session)

    def day(self, at: date) -> int | None:
        """Whole days since the first session, which is day 0; ``None`` for who has had none yet."""
        if not self.records.sessions:
            return None
        return (self._date(at) - self._date(self.records.sessions[0].opened_at)).days

    def days_in_care(self) -> int | None:
        """Whole days from coming in to the latest session."""
        if not self.records.sessions:
            return None
        return (self._date(self.records.sessions[-1].opened_at) - self._date(self.person.enrolled_at)).days

    def _date(self, at: date) -> date:
        return at.astimezone(self.zone).date() if isinstance(at, datetime) else at


def gather(clinic: Clinic, unit: Unit, people: Mapping[str, Participant]) -> tuple[Held, ...]:
    """The records of these ``people``, who are given by their codes, in that order."""
    records = unit.due.of(person.id for person in people.values())
    return tuple(
        Held(code, person, records[person.id], unit.sessions.runs_of(person.id), clinic.zone)
        for code, person in people.items()
    )
