"""Who takes part, who follows them up, how their barriers were rated and what was chosen, in memory."""

from collections.abc import Collection
from datetime import datetime

import msgspec

from samspill.app.records.people import Appointment, Override, Participant, Synthetic
from samspill.app.records.profile import GivenRating
from samspill.app.records.relations import CareRelation

from .appointments import MemoryAppointments
from .kept import Book


class MemoryPeopleBook(Book, MemoryAppointments):
    """Meets ``PeopleBook``."""

    def keep(self, participant: Participant) -> None:
        self._kept.people[participant.id] = participant

    def participant(self, id: str) -> Participant | None:
        return self._kept.people.get(id)

    def these(self, ids: Collection[str]) -> tuple[Participant, ...]:
        return tuple(self._kept.people[one] for one in ids if one in self._kept.people)

    def everyone(self) -> tuple[Participant, ...]:
        found = [person for person in self._kept.people.values() if person.synthetic is not Synthetic.PRACTICE]
        return tuple(sorted(found, key=lambda person: (person.alias, person.id)))

    def relate(self, staff: str, participant: str, at: datetime | None = None, by: str = "") -> None:
        if not self.follows_up(staff, participant):
            self._kept.relations[max(self._kept.relations, default=0) + 1] = CareRelation(staff, participant, at, by)

    def part(self, staff: str, participant: str, at: datetime, by: str) -> None:
        for number, one in list(self._kept.relations.items()):
            if (one.staff, one.participant) == (staff, participant) and one.ended_at is None:
                self._kept.relations[number] = msgspec.structs.replace(one, ended_at=at, ended_by=by)

    def relations(self, participant: str) -> tuple[CareRelation, ...]:
        return tuple(one for one in self._kept.relations.values() if one.participant == participant)

    def follows_up(self, staff: str, participant: str) -> bool:
        return any(one.staff == staff and one.ended_at is None for one in self.relations(participant))

    def followed_up_by(self, staff: str) -> tuple[Participant, ...]:
        return tuple(person for person in self.everyone() if self.follows_up(staff, person.id))

    def practised_with(self, staff: str) -> tuple[Participant, ...]:
        found = [p for p in self._kept.people.values() if p.synthetic is Synthetic.PRACTICE]
        own = [person for person in found if self.follows_up(staff, person.id)]
        return tuple(sorted(own, key=lambda person: (person.enrolled_at, person.id)))

    def aliases(self, staff: str | None = None) -> tuple[tuple[str, str], ...]:
        people = self.everyone() if staff is None else self.followed_up_by(staff)
        return tuple((person.id, person.alias) for person in people)

    def expected(self, staff: str, since: datetime, until: datetime) -> tuple[Appointment, ...]:
        own = {person.id for person in self.followed_up_by(staff)}
        return tuple(a for a in self.appointments(since, until) if a.participant in own)

    def choose(self, override: Override) -> None:
        self._kept.choices[len(self._kept.choices)] = override

    def choices(self, participant: str) -> tuple[Override, ...]:
        return tuple(choice for choice in self._kept.choices.values() if choice.participant == participant)


class MemoryProfileBook(Book):
    """Meets ``ProfileBook``."""

    def rate(self, ratings: tuple[GivenRating, ...]) -> None:
        for rating in ratings:
            self._kept.ratings[len(self._kept.ratings)] = rating

    def ratings(self, participant: str) -> tuple[GivenRating, ...]:
        return tuple(r for r in self._kept.ratings.values() if r.participant == participant)
