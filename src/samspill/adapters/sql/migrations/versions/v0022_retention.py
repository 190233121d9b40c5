"""How long things are kept: what was decided, who is kept longer, and what went."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has decided anything yet, so nothing goes."""
    moment, person = sa.DateTime(timezone=True), sa.String(length=40)
    op.create_table(
        "retention_decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Boolean(), nullable=False),
        sa.Column("times", sa.Text(), nullable=False),
        sa.Column("by", person, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_retention_decisions"),
    )
    op.create_table(
        "retention_holds",
        sa.Column("id", person, nullable=False),
        sa.Column("participant", person, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("by", person, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("lifted_by", person, nullable=False),
        sa.Column("lifted_at", moment),
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name="fk_retention_holds_participant"),
        sa.PrimaryKeyConstraint("id", name="pk_retention_holds"),
    )
    op.create_index("ix_retention_holds_participant", "retention_holds", ["participant"])
    op.create_table(
        "retention_runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("by", person, nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("sessions", sa.Integer(), nullable=False),
        sa.Column("sign_ins", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_retention_runs"),
    )
