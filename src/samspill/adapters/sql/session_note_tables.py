"""The table of what staff noted in sessions."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from samspill.app.records.session_notes import NoteKind

from .columns import Moment, Word
from .sealing import Sealed
from .tables import metadata

session_notes = Table(
    "session_notes",
    metadata,
    Column("session", ForeignKey("sessions.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("kind", Word(NoteKind), nullable=False),
    Column("text", Sealed(), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("form", String(40), nullable=False, server_default=""),
)
