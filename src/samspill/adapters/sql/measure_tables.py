"""The tables of measures."""

from sqlalchemy import Boolean, Column, Float, ForeignKey, String, Table, Text

from samspill.app.records.measures import MeasureStatus
from samspill.model.words import Language

from .columns import Moment, Word
from .sealing import Sealed
from .tables import metadata

measure_records = Table(
    "measure_records",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("measure", String(80), nullable=False),
    Column("point", String(80), nullable=False),
    Column("status", Word(MeasureStatus), nullable=False),
    Column("language", Word(Language), nullable=False),
    Column("answers", Sealed(dict[str, str]), nullable=False),
    Column("by", String(40), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("at", Moment, nullable=False),
    Column("own", Boolean, nullable=False),
    Column("document", Sealed(), nullable=False),
    Column("total", Float),
    Column("reason", Sealed(), nullable=False),
    Column("corrects", String(40)),
)

imported_questionnaires = Table(
    "imported_questionnaires",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("source", Text, nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("retired_at", Moment),
)
