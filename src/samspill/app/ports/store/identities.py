"""Own names and how to reach people."""

from typing import Protocol

from samspill.app.records.identity import Identity


class IdentityBook(Protocol):
    """Own-name data, one record for each participant; nothing clinical is in here."""

    def keep(self, identity: Identity) -> None:
        """Keep it under its participant."""

    def of(self, participant: str) -> Identity | None:
        """The own-name data of a participant, if there are any."""
