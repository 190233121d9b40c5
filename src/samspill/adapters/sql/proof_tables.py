"""The tables of what staff can prove beside their password."""

from sqlalchemy import BigInteger, Column, ForeignKey, String, Table, Text

from .columns import Moment, Payload
from .tables import metadata

one_time_codes = Table(
    "one_time_codes",
    metadata,
    Column("staff", ForeignKey("staff.id"), primary_key=True),
    Column("secret", String(64), nullable=False),
    Column("since", Moment, nullable=False),
    Column("last_step", BigInteger, nullable=False),
)

recovery_codes = Table(
    "recovery_codes",
    metadata,
    Column("staff", ForeignKey("staff.id"), primary_key=True),
    Column("handle", String(8), primary_key=True),
    Column("code_hash", String(255), nullable=False),
    Column("used_at", Moment),
)

taken_codes = Table(
    "taken_codes",
    metadata,
    Column("staff", ForeignKey("staff.id"), primary_key=True),
    Column("at", Moment, primary_key=True),
    Column("by", String(40), nullable=False),
    Column("reason", Text, nullable=False),
)

passkeys = Table(
    "passkeys",
    metadata,
    Column("credential", String(1400), primary_key=True),
    Column("staff", ForeignKey("staff.id"), nullable=False, index=True),
    Column("public_key", Text, nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("name", String(80), nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("used_at", Moment),
)

outside_names = Table(
    "outside_names",
    metadata,
    Column("issuer", String(255), primary_key=True),
    Column("subject", String(255), primary_key=True),
    Column("staff", ForeignKey("staff.id"), nullable=False, index=True),
)

known_places = Table(
    "known_places",
    metadata,
    Column("staff", ForeignKey("staff.id"), primary_key=True),
    Column("place", String(64), primary_key=True),
    Column("at", Moment, nullable=False),
)

errands = Table(
    "errands",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("what", String(40), nullable=False),
    Column("staff", String(40), nullable=False),
    Column("given", Payload(dict[str, str]), nullable=False),
    Column("expires_at", Moment, nullable=False),
)
