"""Members of staff, their sign-ins, and wrong tries."""

from datetime import datetime
from typing import Protocol

from samspill.app.records.staff import StaffMember, StaffSession


class StaffBook(Protocol):
    """Who works here and who is signed in."""

    def add(self, member: StaffMember) -> None:
        """Keep a new member; raises ``Conflict`` when the id or the name (whatever its case) is taken."""

    def keep(self, member: StaffMember) -> None:
        """Replace the member with the same id; their name stays."""

    def member(self, id: str) -> StaffMember | None:
        """The member with this id."""

    def named(self, name: str) -> StaffMember | None:
        """The member who signs in with ``name``, whatever its case."""

    def members(self) -> tuple[StaffMember, ...]:
        """Everyone, by name."""

    def open(self, session: StaffSession) -> None:
        """Keep a new sign-in."""

    def opened(self, token_hash: str) -> StaffSession | None:
        """The sign-in with this token hash."""

    def keep_opened(self, session: StaffSession) -> None:
        """Replace the sign-in with the same token hash, if it is still there."""

    def opened_by(self, staff: str) -> tuple[StaffSession, ...]:
        """Every sign-in of a member, the latest seen first."""

    def close(self, token_hash: str) -> None:
        """End the sign-in."""

    def close_all(self, staff: str) -> None:
        """End every sign-in of a member."""

    def wrong_try(self, what: str, key: str, at: datetime) -> None:
        """Note one wrong try of ``what`` (a password, a code) under ``key``."""

    def wrong_tries(self, what: str, key: str, since: datetime) -> tuple[datetime, ...]:
        """When there were wrong tries from ``since`` on, in order."""

    def forgive(self, what: str, key: str, at: datetime) -> None:
        """The try made ``at`` that time was no wrong one."""

    def forget_tries(self, before: datetime) -> None:
        """Drop what was noted before then."""
