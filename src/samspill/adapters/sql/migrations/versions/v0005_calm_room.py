"""Which look of the calm room a participant has chosen."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Everyone has the cabin until they choose."""
    op.add_column("participants", sa.Column("calm_room", sa.String(length=80), nullable=False, server_default="calm"))
