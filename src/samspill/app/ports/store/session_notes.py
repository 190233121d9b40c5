"""What staff noted in sessions."""

from typing import Protocol

from samspill.app.records.session_notes import SessionNote


class SessionNoteBook(Protocol):
    """Only ever added to."""

    def write(self, note: SessionNote) -> None:
        """Add a note; raises ``Conflict`` when its number is taken."""

    def of(self, session: str) -> tuple[SessionNote, ...]:
        """Every note of a session, oldest first."""
