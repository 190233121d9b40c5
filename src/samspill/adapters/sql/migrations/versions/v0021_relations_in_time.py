"""Care relations begin and end, and records can be opened in an emergency."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Everyone goes on following up whom they did; when that began is not known."""
    connection = op.get_bind()
    before = connection.execute(sa.text("SELECT staff, participant FROM care_relations")).all()
    op.drop_table("care_relations")
    moment, person = sa.DateTime(timezone=True), sa.String(length=40)
    made = op.create_table(
        "care_relations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("staff", person, nullable=False),
        sa.Column("participant", person, nullable=False),
        sa.Column("begun_at", moment),
        sa.Column("begun_by", person, nullable=False),
        sa.Column("ended_at", moment),
        sa.Column("ended_by", person, nullable=False),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_care_relations_staff"),
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name="fk_care_relations_participant"),
        sa.PrimaryKeyConstraint("id", name="pk_care_relations"),
    )
    op.create_index("ix_care_relations_staff_participant", "care_relations", ["staff", "participant"])
    op.create_index("ix_care_relations_participant", "care_relations", ["participant"])
    if before:
        rows = [{"staff": who, "participant": whom, "begun_by": "", "ended_by": ""} for who, whom in before]
        connection.execute(sa.insert(made), rows)
    op.create_table(
        "emergencies",
        sa.Column("id", person, nullable=False),
        sa.Column("staff", person, nullable=False),
        sa.Column("participant", person, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("opened_at", moment, nullable=False),
        sa.Column("closes_at", moment, nullable=False),
        sa.Column("signed_by", person, nullable=False),
        sa.Column("signed_at", moment),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_emergencies_staff"),
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name="fk_emergencies_participant"),
        sa.PrimaryKeyConstraint("id", name="pk_emergencies"),
    )
    op.create_index("ix_emergencies_participant", "emergencies", ["participant"])
