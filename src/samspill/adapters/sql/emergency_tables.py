"""The table of records opened in an emergency."""

from sqlalchemy import Column, ForeignKey, String, Table

from .columns import Moment
from .sealing import Sealed
from .tables import metadata

emergencies = Table(
    "emergencies",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("staff", ForeignKey("staff.id"), nullable=False),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("reason", Sealed(), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("signed_by", String(40), nullable=False),
    Column("signed_at", Moment),
)
