"""Coming in: consents, screenings, needs, and own names apart from everything clinical."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_NEEDS = ("one_hand", "left_handed", "by_gaze", "large_text", "less_motion", "hard_of_hearing", "low_sight")


def upgrade() -> None:
    """Nobody has been asked yet: until they are, no session begins."""
    op.create_table(
        "consents",
        sa.Column("id", sa.Integer(), nullable=False),
        *_about(),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("version", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        *_constraints("consents"),
    )
    op.create_table(
        "screenings",
        sa.Column("id", sa.Integer(), nullable=False),
        *_about(),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("override_reason", sa.Text(), nullable=False),
        sa.Column("overridden_by", sa.String(length=40), nullable=False),
        *_constraints("screenings"),
    )
    for table in ("consents", "screenings"):
        op.create_index(f"ix_{table}_participant", table, ["participant"])
    needs: list[sa.Column[bool]] = [
        sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()) for name in _NEEDS
    ]
    note = sa.Column("note", sa.Text(), nullable=False)
    op.create_table("needs", *_about(), *needs, note, *_constraints("needs", "participant"))
    details = sa.Column("details", sa.Text(), nullable=False)
    op.create_table("identities", *_about(), details, *_constraints("identities", "participant"))


def _about() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )


def _constraints(table: str, key: str = "id") -> tuple[sa.Constraint, ...]:
    return (
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name=f"fk_{table}_participant"),
        sa.PrimaryKeyConstraint(key, name=f"pk_{table}"),
    )
