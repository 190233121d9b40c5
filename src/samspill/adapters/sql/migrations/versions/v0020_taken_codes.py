"""Who took away a one-time code, and how they knew who it was."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has so far."""
    op.create_table(
        "taken_codes",
        sa.Column("staff", sa.String(40), sa.ForeignKey("staff.id", name="fk_taken_codes_staff"), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), primary_key=True),
        sa.Column("by", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
    )
