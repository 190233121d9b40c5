"""Answers to measures, and questionnaires a clinic has brought with it."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing has been asked yet."""
    op.create_table(
        "measure_records",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column("measure", sa.String(length=80), nullable=False),
        sa.Column("point", sa.String(length=80), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("total", sa.Float()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("corrects", sa.String(length=40)),
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name="fk_measure_records_participant"),
        sa.PrimaryKeyConstraint("id", name="pk_measure_records"),
    )
    op.create_index("ix_measure_records_participant", "measure_records", ["participant"])
    op.create_table(
        "imported_questionnaires",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_imported_questionnaires"),
    )
