"""The tables of coming in: consents, screenings and needs; and, apart from them, who someone is outside."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, false

from samspill.app.records.consents import Purpose
from samspill.app.records.identity import OwnName
from samspill.model.words import Language

from .columns import Moment, Payload, Word
from .sealing import Sealed
from .tables import metadata


def _need(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default=false())


consents = Table(
    "consents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("purpose", Word(Purpose), nullable=False),
    Column("given", Boolean, nullable=False),
    Column("version", String(40), nullable=False),
    Column("language", Word(Language), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
)

screenings = Table(
    "screenings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("answers", Payload(dict[str, bool]), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("override_reason", Sealed(), nullable=False),
    Column("overridden_by", String(40), nullable=False),
)

needs = Table(
    "needs",
    metadata,
    Column("participant", ForeignKey("participants.id"), primary_key=True),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    _need("one_hand"),
    _need("left_handed"),
    _need("by_gaze"),
    _need("large_text"),
    _need("less_motion"),
    _need("hard_of_hearing"),
    _need("low_sight"),
    Column("note", Sealed(), nullable=False),
)

identities = Table(
    "identities",
    metadata,
    Column("participant", ForeignKey("participants.id"), primary_key=True),
    Column("details", Sealed(OwnName), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
)
