"""Passwords that have to be replaced, and members of staff who are locked out."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody who is there already is locked, and their passwords are their own."""
    for name in ("starting", "locked"):
        op.add_column("staff", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
