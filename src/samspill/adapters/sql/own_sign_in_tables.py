"""The tables of how participants get to their own pages; nothing in them can be used to sign in."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from .columns import Moment
from .tables import metadata

own_cards = Table(
    "own_cards",
    metadata,
    Column("participant", ForeignKey("participants.id"), primary_key=True),
    Column("code_hash", String(64), nullable=False, unique=True),
    Column("by", String(40), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
)

own_phones = Table(
    "own_phones",
    metadata,
    Column("participant", ForeignKey("participants.id"), primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("pin_hash", String(255), nullable=False),
    Column("bound_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("wrong", Integer, nullable=False),
)

own_visits = Table(
    "own_visits",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("opened_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
)
