"""The table of what was suggested."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from samspill.app.records.suggested import Ground, LeftOutThen, StepThen

from .columns import Moment, Word
from .sealing import Sealed
from .tables import metadata

suggested = Table(
    "suggested",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("participant", ForeignKey("participants.id"), nullable=False),
    Column("session", ForeignKey("sessions.id")),
    Column("run", Integer),
    Column("at", Moment, nullable=False),
    Column("by", String(40), nullable=False),
    Column("ground", Word(Ground), nullable=False),
    Column("pack_digest", String(80), nullable=False),
    Column("steps", Sealed(tuple[StepThen, ...]), nullable=False),
    Column("left_out", Sealed(tuple[LeftOutThen, ...]), nullable=False),
    Column("chosen_by", String(40), nullable=False),
    Column("written", Sealed(), nullable=False),
    UniqueConstraint("session", "run"),
    Index(None, "participant", "at"),
)
