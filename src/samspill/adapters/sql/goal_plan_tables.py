"""The table of plans of goals."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, false

from .columns import Moment, Payload
from .sealing import Sealed
from .tables import metadata

goal_plans = Table(
    "goal_plans",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("goals", Payload(tuple[str, ...]), nullable=False),
    Column("reason", Sealed(), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("undone", Boolean, nullable=False, server_default=false()),
)
