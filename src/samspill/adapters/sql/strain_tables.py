"""The table of what was decided on how much each scenario strains. It is about nobody."""

from sqlalchemy import Boolean, Column, Integer, String, Table

from samspill.curriculum import ScenarioStrain

from .columns import Moment, Payload
from .tables import metadata

decisions = Table(
    "strain_decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("in_use", Boolean, nullable=False),
    Column("strains", Payload(tuple[ScenarioStrain, ...]), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
)
