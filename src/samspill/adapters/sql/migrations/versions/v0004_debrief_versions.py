"""A corrected debrief is a new version; the old ones stay. Each version names the mission that was agreed in it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_SAME = "session, went_well, happened, distress, craving, confidence, side_effects, by, at"


def upgrade() -> None:
    """What was written so far is the first version of each."""
    op.create_table(
        "debrief_versions",
        sa.Column("session", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("went_well", sa.Text(), nullable=False),
        sa.Column("happened", sa.Text(), nullable=False),
        sa.Column("distress", sa.Integer(), nullable=False),
        sa.Column("craving", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Integer(), nullable=False),
        sa.Column("side_effects", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("goal", sa.String(length=80)),
        sa.Column("mission", sa.String(length=80)),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_debrief_versions_session"),
        sa.PrimaryKeyConstraint("session", "version", name="pk_debrief_versions"),
    )
    given = ", ".join(f"d.{_quoted(name)}" for name in _SAME.split(", "))
    kept = ", ".join(_quoted(name) for name in _SAME.split(", "))
    op.execute(
        f"INSERT INTO debrief_versions ({kept}, version, goal, mission) "  # noqa: S608 - the names stand above
        f"SELECT {given}, 1, m.goal, m.mission FROM debriefs d LEFT JOIN missions m ON m.session = d.session"
    )
    op.drop_table("debriefs")


def _quoted(name: str) -> str:
    return f'"{name}"'
