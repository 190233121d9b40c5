"""The table of how far staff have come with learning the work."""

from sqlalchemy import Column, ForeignKey, Table

from .columns import Moment, Payload
from .tables import metadata

trainings = Table(
    "trainings",
    metadata,
    Column("staff", ForeignKey("staff.id"), primary_key=True),
    Column("begun_at", Moment),
    Column("looked", Payload(tuple[str, ...]), nullable=False),
    Column("completed_at", Moment),
    Column("put_away_at", Moment),
)
