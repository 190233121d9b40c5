"""Someone who practises can sign in to a record of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody could so far."""
    op.add_column("staff", sa.Column("participant", sa.String(40)))
