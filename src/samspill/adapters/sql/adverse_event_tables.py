"""The tables of adverse events."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, String, Table

from samspill.app.records.adverse_events import Relation, Severity

from .columns import Moment, Word
from .sealing import Sealed
from .tables import metadata

adverse_events = Table(
    "adverse_events",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("day", Date, nullable=False),
    Column("happened", Sealed(), nullable=False),
    Column("severity", Word(Severity), nullable=False),
    Column("serious", Boolean, nullable=False),
    Column("relation", Word(Relation), nullable=False),
    Column("action", Sealed(), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("session", ForeignKey("sessions.id")),
    Column("follow_up_on", Date),
)

adverse_follow_ups = Table(
    "adverse_follow_ups",
    metadata,
    Column("event", String(40), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("words", Sealed(), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("next_on", Date),
)

adverse_signatures = Table(
    "adverse_signatures",
    metadata,
    Column("event", String(40), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("decision", Sealed(), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
)
