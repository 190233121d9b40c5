"""The learning goals nearest to what a participant practises for."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has said anything yet."""
    op.add_column("participants", sa.Column("towards", sa.Text(), nullable=False, server_default="[]"))
