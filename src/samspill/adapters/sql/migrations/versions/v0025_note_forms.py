"""Which form a quick note came with, so that one whose answer the network took may be sent again."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Notes from before came with no form that is known."""
    op.add_column("session_notes", sa.Column("form", sa.String(length=40), nullable=False, server_default=""))
