"""The tables of stories."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, String, Table

from samspill.model.themes import BarrierTheme
from samspill.model.words import Language

from .columns import Moment, Payload, Word
from .sealing import Sealed
from .tables import metadata

stories = Table(
    "stories",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("language", Word(Language), nullable=False),
    Column("title", Sealed(), nullable=False),
    Column("text", Sealed(), nullable=False),
    Column("named", Sealed(), nullable=False),
    Column("teller", Sealed(), nullable=False),
    Column("goals", Payload(tuple[str, ...]), nullable=False),
    Column("themes", Payload(tuple[BarrierTheme, ...]), nullable=False),
    Column("substances", Boolean, nullable=False),
    Column("consent_version", String(40), nullable=False),
    Column("consent_day", Date, nullable=False),
    Column("written_by", String(40), nullable=False),
    Column("written_at", Moment, nullable=False),
    Column("approved_by", String(40), nullable=False),
    Column("approved_at", Moment),
    Column("sound", String(40), nullable=False),
    Column("made_up", Boolean, nullable=False),
)

story_sounds = Table(
    "story_sounds",
    metadata,
    Column("story", ForeignKey("stories.id"), primary_key=True),
    Column("content", Sealed(bytes), nullable=False),
)
