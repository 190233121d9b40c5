"""Adverse events with their versions, follow-ups and signatures, and which of them hold practice back."""

from datetime import date

import msgspec

from samspill.app.ports.store import Unit
from samspill.app.records.adverse_events import AdverseEvent, FollowUp, Signature


class KnownEvent(msgspec.Struct, frozen=True):
    """One adverse event with all that is known of it, each oldest first."""

    versions: tuple[AdverseEvent, ...]
    follow_ups: tuple[FollowUp, ...] = ()
    signatures: tuple[Signature, ...] = ()

    @property
    def latest(self) -> AdverseEvent:
        """What stands now."""
        return self.versions[-1]

    @property
    def was_serious(self) -> bool:
        """Whether any version called it serious; a correction alone takes nobody's signature away."""
        return any(version.serious for version in self.versions)

    @property
    def to_sign(self) -> bool:
        """Whether it holds practice back: serious, and no supervisor has signed it since it was called so."""
        since = next((version.version for version in self.versions if version.serious), None)
        return since is not None and all(signature.version < since for signature in self.signatures)

    @property
    def next_on(self) -> date | None:
        """The day on which somebody should follow up, if one is agreed."""
        return self.follow_ups[-1].next_on if self.follow_ups else self.latest.follow_up_on

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done about it."""
        return self.to_sign or self.next_on is not None


def known_events(unit: Unit, participant: str | None = None) -> tuple[KnownEvent, ...]:
    """Every adverse event of a participant, or of everyone who takes part: the latest day first."""
    book = unit.adverse_events
    known = events_from(book.events(participant), book.follow_ups(participant), book.signatures(participant))
    if participant is not None or not known:
        return known
    counting = {person.id for person in unit.people.everyone()}
    return tuple(event for event in known if event.latest.participant in counting)


def events_from(
    events: tuple[AdverseEvent, ...], follow_ups: tuple[FollowUp, ...], signatures: tuple[Signature, ...]
) -> tuple[KnownEvent, ...]:
    """The same from records that have been read already."""
    versions: dict[str, list[AdverseEvent]] = {}
    for event in events:
        versions.setdefault(event.id, []).append(event)
    made: dict[str, list[FollowUp]] = {}
    for follow_up in follow_ups:
        made.setdefault(follow_up.event, []).append(follow_up)
    signed: dict[str, list[Signature]] = {}
    for signature in signatures:
        signed.setdefault(signature.event, []).append(signature)
    known = [KnownEvent(tuple(versions[e]), tuple(made.get(e, ())), tuple(signed.get(e, ()))) for e in versions]
    return tuple(sorted(known, key=lambda event: (event.latest.day, event.versions[0].at), reverse=True))
