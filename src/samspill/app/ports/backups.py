"""Backups: a folder in which a few are kept."""

from datetime import datetime
from typing import Protocol

from samspill.app.records.backups import BackupFailure, BackupPlace, KeptBackup
from samspill.model.words import Text


class CannotBackUp(Exception):
    """A backup could not be made, or cannot be read; ``said`` tells why and what to do, the message in English."""

    def __init__(self, said: Text) -> None:
        super().__init__(said.en)
        self.said = said


class Backups(Protocol):
    """Makes backups and keeps the newest. Every call may take long."""

    def make(self, now: datetime) -> KeptBackup:
        """Make one, read it again to see that it is whole, and let the oldest go; raises ``CannotBackUp``.

        Nothing is let go when the new one is not whole. A failure is remembered until the next that is well.
        """

    def kept(self) -> tuple[KeptBackup, ...]:
        """Those that are there, newest first."""

    def failure(self) -> BackupFailure | None:
        """The last try, if it failed."""

    def tried(self) -> datetime | None:
        """When somebody last tried to put one back."""

    def place(self) -> BackupPlace:
        """Where they lie, and how many are kept."""
