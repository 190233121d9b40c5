"""Participants and what is known about them outside sessions."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from samspill.app.records.people import Appointment, Override, Participant
from samspill.app.records.relations import CareRelation


class PeopleBook(Protocol):
    """Participants, who follows them up, their appointments and chosen steps.

    A practice person (``Synthetic.PRACTICE``) is in no list and no count of these: they are found by their id, and by
    ``practised_with``. So nothing that goes through a list has to think of them.
    """

    def keep(self, participant: Participant) -> None:
        """Keep the participant under their id."""

    def participant(self, id: str) -> Participant | None:
        """The participant with this id."""

    def these(self, ids: Collection[str]) -> tuple[Participant, ...]:
        """The participants with these ids, a page of them or so, in this order; who does not exist is left out."""

    def everyone(self) -> tuple[Participant, ...]:
        """Everyone who takes part, by alias; nobody's practice person."""

    def relate(self, staff: str, participant: str, at: datetime | None = None, by: str = "") -> None:
        """From now on ``staff`` follows up ``participant``; saying it twice changes nothing."""

    def part(self, staff: str, participant: str, at: datetime, by: str) -> None:
        """From now on ``staff`` does not follow up ``participant``; that they did is kept."""

    def relations(self, participant: str) -> tuple[CareRelation, ...]:
        """Everyone who follows up or has followed up ``participant``, in the order it began."""

    def follows_up(self, staff: str, participant: str) -> bool:
        """Whether there is a care relation."""

    def followed_up_by(self, staff: str) -> tuple[Participant, ...]:
        """Everyone ``staff`` follows up, by alias."""

    def practised_with(self, staff: str) -> tuple[Participant, ...]:
        """The practice people of ``staff``, the latest last: one, unless something was cut off."""

    def aliases(self, staff: str | None = None) -> tuple[tuple[str, str], ...]:
        """Id and alias of everyone ``staff`` follows up, or of everyone who takes part, by alias."""

    def expected(self, staff: str, since: datetime, until: datetime) -> tuple[Appointment, ...]:
        """Appointments of those ``staff`` follows up, from ``since`` up to but not including ``until``, in order."""

    def book(self, appointment: Appointment) -> None:
        """Expect the participant; saying it twice changes nothing."""

    def call_off(self, appointment: Appointment) -> None:
        """Expect the participant no more; saying it twice changes nothing."""

    def appointments(self, since: datetime, until: datetime) -> tuple[Appointment, ...]:
        """Appointments from ``since`` up to but not including ``until``, in order."""

    def appointments_of(self, participant: str, since: datetime) -> tuple[Appointment, ...]:
        """Those of one participant from ``since`` on, in order."""

    def choose(self, override: Override) -> None:
        """Record that a care worker chose another next step."""

    def choices(self, participant: str) -> tuple[Override, ...]:
        """Every chosen step, oldest first."""
