"""The tables of how long things are kept. Only the holds are about somebody."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, String, Table

from samspill.app.records.retention import KeepTimes

from .columns import Moment, Payload
from .sealing import Sealed
from .tables import metadata

decisions = Table(
    "retention_decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("on", Boolean, nullable=False),
    Column("times", Payload(KeepTimes), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
)

holds = Table(
    "retention_holds",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("reason", Sealed(), nullable=False),
    Column("until", Date, nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("lifted_by", String(40), nullable=False),
    Column("lifted_at", Moment),
)

runs = Table(
    "retention_runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("by", String(40), nullable=False),
    Column("people", Integer, nullable=False),
    Column("sessions", Integer, nullable=False),
    Column("sign_ins", Integer, nullable=False),
)
