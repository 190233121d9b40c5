"""Notes of sessions in the database."""

from sqlalchemy import Connection, select

from samspill.app.records.session_notes import SessionNote

from .rows import add, many
from .session_note_tables import session_notes


class SqlSessionNoteBook:
    """Meets ``SessionNoteBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def write(self, note: SessionNote) -> None:
        """See the port."""
        add(self._connection, session_notes, note)

    def of(self, session: str) -> tuple[SessionNote, ...]:
        """See the port."""
        kept = session_notes.c
        query = select(session_notes).where(kept.session == session).order_by(kept.number)
        return many(self._connection, query, SessionNote)
