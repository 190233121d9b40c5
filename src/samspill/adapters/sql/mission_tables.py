"""The tables of missions."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, String, Table

from samspill.app.records.missions import MissionOutcome, PartOfDay

from .columns import Moment, Word
from .sealing import Sealed
from .tables import metadata

agreed_missions = Table(
    "agreed_missions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("goal", String(80), nullable=False),
    Column("mission", String(80), nullable=False),
    Column("agreed_at", Moment, nullable=False),
    Column("session", ForeignKey("sessions.id")),
    Column("day", Date),
    Column("part", Word(PartOfDay)),
    Column("with_whom", Sealed(), nullable=False),
    Column("let_go_at", Moment),
)

told_missions = Table(
    "told_missions",
    metadata,
    Column("mission", ForeignKey("agreed_missions.id"), primary_key=True),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("outcome", Word(MissionOutcome), nullable=False),
    Column("day", Date, nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("words", Sealed(), nullable=False),
    Column("own", Boolean, nullable=False),
    Column("corrects", Integer),
)
