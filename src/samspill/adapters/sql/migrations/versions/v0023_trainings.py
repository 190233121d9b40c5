"""Who is made up, and how far staff have come with learning the work."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """So far everyone counts as real; a demo marks its own people when it next starts."""
    word = sa.String(length=40)
    op.add_column("participants", sa.Column("synthetic", word, nullable=False, server_default="no"))
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "trainings",
        sa.Column("staff", word, sa.ForeignKey("staff.id", name="fk_trainings_staff"), primary_key=True),
        sa.Column("begun_at", moment),
        sa.Column("looked", sa.Text(), nullable=False),
        sa.Column("completed_at", moment),
        sa.Column("put_away_at", moment),
    )
