"""Adverse events, their follow-ups and signatures."""

from typing import Protocol

from samspill.app.records.adverse_events import AdverseEvent, FollowUp, Signature


class AdverseEventBook(Protocol):
    """Only ever added to. Without a ``participant`` the answers are about everyone."""

    def file(self, event: AdverseEvent) -> None:
        """Add a version; raises ``Conflict`` when it is there already."""

    def event(self, id: str) -> tuple[AdverseEvent, ...]:
        """Every version of one event, oldest first."""

    def events(self, participant: str | None = None) -> tuple[AdverseEvent, ...]:
        """Every version of every event, by event and version."""

    def follow_up(self, made: FollowUp) -> None:
        """Add a follow-up; raises ``Conflict`` when its number is taken."""

    def follow_ups(self, participant: str | None = None) -> tuple[FollowUp, ...]:
        """Every follow-up, by event and number."""

    def sign(self, signature: Signature) -> None:
        """Add a signature; raises ``Conflict`` when this version is signed."""

    def signatures(self, participant: str | None = None) -> tuple[Signature, ...]:
        """Every signature, by event and version."""
