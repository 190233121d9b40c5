"""Adverse events: every version, what followed, and who signed."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing has been filed yet."""
    op.create_table(
        "adverse_events",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("happened", sa.Text(), nullable=False),
        sa.Column("severity", sa.String(length=40), nullable=False),
        sa.Column("serious", sa.Boolean(), nullable=False),
        sa.Column("relation", sa.String(length=40), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("session", sa.String(length=40)),
        sa.Column("follow_up_on", sa.Date()),
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name="fk_adverse_events_participant"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_adverse_events_session"),
        sa.PrimaryKeyConstraint("id", "version", name="pk_adverse_events"),
    )
    _make("adverse_follow_ups", "number", "words", sa.Column("next_on", sa.Date()))
    _make("adverse_signatures", "version", "decision")
    for table in ("adverse_events", "adverse_follow_ups", "adverse_signatures"):
        op.create_index(f"ix_{table}_participant", table, ["participant"])


def _make(table: str, counted: str, text: str, *more: "sa.Column[object]") -> None:
    op.create_table(
        table,
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column(counted, sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column(text, sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *more,
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name=f"fk_{table}_participant"),
        sa.PrimaryKeyConstraint("event", counted, name=f"pk_{table}"),
    )
