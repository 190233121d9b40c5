"""What staff note while a session goes on, and who steers it."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing has been noted yet; whoever opened a session steers it."""
    op.create_table(
        "session_notes",
        sa.Column("session", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_session_notes_session"),
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name="fk_session_notes_participant"),
        sa.PrimaryKeyConstraint("session", "number", name="pk_session_notes"),
    )
    op.create_index("ix_session_notes_participant", "session_notes", ["participant"])
