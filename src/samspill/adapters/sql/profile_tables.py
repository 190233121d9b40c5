"""The table of barrier ratings."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from samspill.app.records.profile import Rater

from .columns import Moment, Word
from .tables import metadata

profile_ratings = Table(
    "profile_ratings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("barrier", String(80), nullable=False),
    Column("rater", Word(Rater), nullable=False),
    Column("value", Integer),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
)
