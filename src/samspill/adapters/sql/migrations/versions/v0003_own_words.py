"""What participants want to be called, their own words for what they practise for, and whether they sit."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has said anything yet."""
    op.add_column("participants", sa.Column("called", sa.String(length=200), nullable=False, server_default=""))
    op.add_column("participants", sa.Column("own_goal", sa.String(length=500), nullable=False, server_default=""))
    op.add_column("participants", sa.Column("seated", sa.Boolean(), nullable=False, server_default=sa.false()))
