"""Missions have a day, someone to do them with, and everything that is told about them, corrections included."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was agreed so far keeps its session as its id; an outcome becomes the first thing that was told."""
    _make_tables()
    keys = op.get_context().config.attributes["keyring"]  # type: ignore[union-attr]
    connection = op.get_bind()
    staff = {row.id: row.staff for row in connection.execute(sa.text("SELECT id, staff FROM sessions"))}
    for row in connection.execute(sa.select(_BEFORE)).mappings().all():
        person, session = row["participant"], row["session"]
        same = {name: row[name] for name in ("participant", "goal", "mission", "agreed_at", "session")}
        connection.execute(sa.insert(_AGREED).values(id=session, with_whom=keys.seal(person, "with_whom", b""), **same))
        if row["outcome"] is not None and row["followed_up_at"] is not None:
            at = row["followed_up_at"]
            told = {"mission": session, "participant": person, "number": 1, "outcome": row["outcome"], "at": at}
            told |= {"day": at.date(), "by": staff[session], "words": keys.seal(person, "words", b""), "own": False}
            connection.execute(sa.insert(_TOLD).values(told))
    op.drop_table("missions")


def _known(table: str, **columns: sa.types.TypeEngine[Any]) -> sa.TableClause:
    return sa.table(table, *(sa.column(name, kind) for name, kind in columns.items()))


_MOMENT, _WORD = sa.DateTime(timezone=True), sa.String()
_SAME: dict[str, sa.types.TypeEngine[Any]] = {"participant": _WORD, "goal": _WORD, "mission": _WORD, "session": _WORD}
_BEFORE = _known("missions", agreed_at=_MOMENT, outcome=_WORD, followed_up_at=_MOMENT, **_SAME)
_AGREED = _known("agreed_missions", id=_WORD, agreed_at=_MOMENT, with_whom=_WORD, **_SAME)
_TOLD = _known(
    "told_missions",
    mission=_WORD,
    participant=_WORD,
    number=sa.Integer(),
    outcome=_WORD,
    day=sa.Date(),
    by=_WORD,
    at=_MOMENT,
    words=_WORD,
    own=sa.Boolean(),
)


def _make_tables() -> None:
    op.create_table(
        "agreed_missions",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column("goal", sa.String(length=80), nullable=False),
        sa.Column("mission", sa.String(length=80), nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("session", sa.String(length=40)),
        sa.Column("day", sa.Date()),
        sa.Column("part", sa.String(length=40)),
        sa.Column("with_whom", sa.Text(), nullable=False),
        sa.Column("let_go_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name="fk_agreed_missions_participant"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_agreed_missions_session"),
        sa.PrimaryKeyConstraint("id", name="pk_agreed_missions"),
    )
    op.create_index("ix_agreed_missions_participant", "agreed_missions", ["participant"])
    op.create_table(
        "told_missions",
        sa.Column("mission", sa.String(length=40), nullable=False),
        sa.Column("participant", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("corrects", sa.Integer()),
        sa.ForeignKeyConstraint(["mission"], ["agreed_missions.id"], name="fk_told_missions_mission"),
        sa.ForeignKeyConstraint(["participant"], ["participants.id"], name="fk_told_missions_participant"),
        sa.PrimaryKeyConstraint("mission", "number", name="pk_told_missions"),
    )
    op.create_index("ix_told_missions_participant", "told_missions", ["participant"])
