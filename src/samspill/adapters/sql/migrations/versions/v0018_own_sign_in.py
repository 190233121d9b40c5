"""Participants get to their own pages with a card, a phone of theirs and a code they chose."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has a card yet."""
    op.create_table(
        "own_cards",
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        _about("own_cards"),
        sa.PrimaryKeyConstraint("participant", name="pk_own_cards"),
        sa.UniqueConstraint("code_hash", name="uq_own_cards_code_hash"),
    )
    op.create_table(
        "own_phones",
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("pin_hash", sa.String(length=255), nullable=False),
        sa.Column("bound_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        _about("own_phones"),
        sa.PrimaryKeyConstraint("participant", name="pk_own_phones"),
        sa.UniqueConstraint("token_hash", name="uq_own_phones_token_hash"),
    )
    op.create_table(
        "own_visits",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        _about("own_visits"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_own_visits"),
    )
    op.create_index("ix_own_visits_participant", "own_visits", ["participant"])


def _about(table: str) -> sa.Constraint:
    return sa.ForeignKeyConstraint(["participant"], ["participants.id"], name=f"fk_{table}_participant")
