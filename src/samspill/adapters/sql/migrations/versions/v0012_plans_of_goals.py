"""Participant and care worker put goals in an order of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has wanted an order yet."""
    op.create_table(
        "goal_plans",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column("goals", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name="fk_goal_plans_participant"),
        sa.PrimaryKeyConstraint("id", name="pk_goal_plans"),
    )
    op.create_index("ix_goal_plans_participant", "goal_plans", ["participant"])
