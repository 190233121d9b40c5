"""A barrier has two ratings: the participant's own and the care worker's. Those so far were the care worker's."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Every rating is kept."""
    op.create_table(
        "profile_ratings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column("barrier", sa.String(length=80), nullable=False),
        sa.Column("rater", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Integer()),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name="fk_profile_ratings_participant"),
        sa.PrimaryKeyConstraint("id", name="pk_profile_ratings"),
    )
    op.create_index("ix_profile_ratings_participant", "profile_ratings", ["participant"])
    op.execute(
        'INSERT INTO profile_ratings (participant, barrier, rater, value, "by", at) '
        "SELECT participant, barrier, 'care_worker', value, \"by\", at FROM barrier_ratings ORDER BY id"
    )
    op.drop_table("barrier_ratings")
