"""Stories of people who have done it themselves, each with a key of its own, and their recordings."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """There were none before."""
    word, moment = sa.String(length=40), sa.DateTime(timezone=True)
    op.create_table(
        "stories",
        sa.Column("id", word, primary_key=True),
        sa.Column("language", word, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("title", "text", "named", "teller")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("goals", "themes")),
        sa.Column("substances", sa.Boolean(), nullable=False),
        sa.Column("consent_version", word, nullable=False),
        sa.Column("consent_day", sa.Date(), nullable=False),
        sa.Column("written_by", word, nullable=False),
        sa.Column("written_at", moment, nullable=False),
        sa.Column("approved_by", word, nullable=False),
        sa.Column("approved_at", moment),
        sa.Column("sound", word, nullable=False),
        sa.Column("made_up", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "story_sounds",
        sa.Column("story", word, sa.ForeignKey("stories.id", name="fk_story_sounds_story"), primary_key=True),
        sa.Column("content", sa.Text(), nullable=False),
    )
