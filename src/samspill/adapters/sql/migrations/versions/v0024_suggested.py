"""What was suggested when a run was begun or another step chosen."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Runs from before have no record: what was suggested for them is worked out again, and the page says so."""
    word, moment = sa.String(length=40), sa.DateTime(timezone=True)
    op.create_table(
        "suggested",
        sa.Column("id", word, primary_key=True),
        sa.Column(
            "participant", word, sa.ForeignKey("participants.id", name="fk_suggested_participant"), nullable=False
        ),
        sa.Column("session", word, sa.ForeignKey("sessions.id", name="fk_suggested_session")),
        sa.Column("run", sa.Integer()),
        sa.Column("at", moment, nullable=False),
        sa.Column("by", word, nullable=False),
        sa.Column("ground", word, nullable=False),
        sa.Column("pack_digest", sa.String(length=80), nullable=False),
        sa.Column("steps", sa.Text(), nullable=False),
        sa.Column("left_out", sa.Text(), nullable=False),
        sa.Column("chosen_by", word, nullable=False),
        sa.Column("written", sa.Text(), nullable=False),
        sa.UniqueConstraint("session", "run", name="uq_suggested_session_run"),
    )
    op.create_index("ix_suggested_participant_at", "suggested", ["participant", "at"])
