"""The audit log, which refuses to be changed."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_FORBIDDEN = "the audit log is append-only"


def upgrade() -> None:
    """Nothing has been logged so far. A trigger stops slips; the chain of hashes finds what gets past it."""
    short, hashed = sa.String(length=40), sa.String(length=64)
    words = ("kind", "staff", "role", "action", "participant", "ground")
    op.create_table(
        "audit",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, short, nullable=False) for name in words),
        sa.Column("about", sa.String(length=120), nullable=False),
        sa.Column("previous", hashed, nullable=False),
        sa.Column("hash", hashed, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
    )
    op.create_index("ix_audit_at", "audit", ["at"])
    op.create_index("ix_audit_participant_seq", "audit", ["participant", "seq"])
    op.create_index("ix_audit_staff_seq", "audit", ["staff", "seq"])
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{_FORBIDDEN}'; END $$"
        )
        op.execute(
            "CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
            "FOR EACH STATEMENT EXECUTE FUNCTION audit_stays()"
        )
        return
    for what in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_stays_{what.lower()} BEFORE {what} ON audit "
            f"BEGIN SELECT RAISE(ABORT, '{_FORBIDDEN}'); END"
        )
