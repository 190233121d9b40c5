"""The audit log: no foreign keys, because it outlives whom and what it tells about."""

from sqlalchemy import BigInteger, Column, Index, String, Table

from samspill.app.records.audit import Kind

from .columns import Moment, Word
from .tables import metadata

audit = Table(
    "audit",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False, index=True),
    Column("kind", Word(Kind), nullable=False),
    Column("staff", String(40), nullable=False),
    Column("role", String(40), nullable=False),
    Column("action", String(40), nullable=False),
    Column("participant", String(40), nullable=False),
    Column("ground", String(40), nullable=False),
    Column("about", String(120), nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index(None, "participant", "seq"),
    Index(None, "staff", "seq"),
)
