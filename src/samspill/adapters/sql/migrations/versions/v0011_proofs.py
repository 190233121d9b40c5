"""One-time codes, recovery codes, passkeys, names elsewhere; and how each browser was signed in."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Who had one-time codes has them still; browsers that are signed in stay so."""
    _new_tables()
    op.execute(
        "INSERT INTO one_time_codes (staff, secret, since, last_step) "
        "SELECT id, totp_secret, CURRENT_TIMESTAMP, 0 FROM staff WHERE totp_secret IS NOT NULL"
    )
    op.drop_column("staff", "totp_secret")
    op.add_column("staff_sessions", sa.Column("device", sa.String(120), nullable=False, server_default=""))
    op.add_column("staff_sessions", sa.Column("proof", sa.String(40), nullable=False, server_default="password"))
    op.add_column("staff_sessions", sa.Column("locked_at", _MOMENT))


def _new_tables() -> None:
    op.create_table(
        "one_time_codes",
        _staff("one_time_codes", primary_key=True),
        sa.Column("secret", sa.String(64), nullable=False),
        sa.Column("since", _MOMENT, nullable=False),
        sa.Column("last_step", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "recovery_codes",
        _staff("recovery_codes", primary_key=True),
        sa.Column("handle", sa.String(8), primary_key=True),
        sa.Column("code_hash", sa.String(255), nullable=False),
        sa.Column("used_at", _MOMENT),
    )
    op.create_table(
        "passkeys",
        sa.Column("credential", sa.String(1400), primary_key=True),
        _staff("passkeys"),
        sa.Column("public_key", sa.Text(), nullable=False),
        sa.Column("counter", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("added_at", _MOMENT, nullable=False),
        sa.Column("used_at", _MOMENT),
    )
    op.create_index("ix_passkeys_staff", "passkeys", ["staff"])
    op.create_table(
        "outside_names",
        sa.Column("issuer", sa.String(255), primary_key=True),
        sa.Column("subject", sa.String(255), primary_key=True),
        _staff("outside_names"),
    )
    op.create_index("ix_outside_names_staff", "outside_names", ["staff"])
    op.create_table(
        "known_places",
        _staff("known_places", primary_key=True),
        sa.Column("place", sa.String(64), primary_key=True),
        sa.Column("at", _MOMENT, nullable=False),
    )
    op.create_table(
        "errands",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("what", sa.String(40), nullable=False),
        sa.Column("staff", sa.String(40), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("expires_at", _MOMENT, nullable=False),
    )


def _staff(table: str, *, primary_key: bool = False) -> "sa.Column[str]":
    belongs = sa.ForeignKey("staff.id", name=f"fk_{table}_staff")
    return sa.Column("staff", sa.String(40), belongs, primary_key=primary_key, nullable=False)
