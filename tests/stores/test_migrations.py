"""The migrations lead to the tables the code knows, on both databases, and take along what was there."""

import sys
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, create_engine

from samspill.adapters.sql import open_store
from samspill.adapters.sql.migrating import config_for, latest
from samspill.adapters.sql.opening import _key, _sqlite
from samspill.adapters.sql.sealing import Keyring
from samspill.adapters.sql.tables import metadata
from samspill.app.records.missions import MissionOutcome
from samspill.model.events import Tick

from .raw import everything

FIRST_TEXTS = """
INSERT INTO staff (id, name, name_key, role, password_hash) VALUES ('kari', 'Kari', 'kari', 'care_worker', 'hash');
INSERT INTO participants (id, alias, language, enrolled_at, opt_outs, called, own_goal)
  VALUES ('lyng', 'Lyng æøå', 'nb', '2026-03-02 12:00:00', '[]', 'Ida', 'Ta bussen');
INSERT INTO participants (id, alias, language, enrolled_at, opt_outs)
  VALUES ('elg', 'Elg', 'nb', '2026-03-02 12:00:00', '[]');
INSERT INTO choices (id, participant, scenario, level, reason, "by", at)
  VALUES (1, 'lyng', 'cafe.order', 2, 'hun vil selv', 'kari', '2026-03-02 12:00:00');
INSERT INTO sessions (id, participant, staff, language, phase, opened_at)
  VALUES ('s1', 'lyng', 'kari', 'nb', 'debrief', '2026-03-02 12:00:00');
INSERT INTO check_ins (session, answers, noes, override_reason, distress, craving, confidence, "by", at)
  VALUES ('s1', '{}', '[]', 'sov på toget', 1, 1, 1, 'kari', '2026-03-02 12:00:00');
INSERT INTO runs (session, number, seq, header, started_at, evidence) VALUES ('s1', 1, 1,
  '{"scenario":"cafe.order","level":2,"language":"nb","seed":7,"engine":"1","pack":"everyday","pack_digest":"d"}',
  '2026-03-02 12:00:00', '[]');
INSERT INTO debrief_versions
  (session, version, went_well, happened, distress, craving, confidence, side_effects, "by", at)
  VALUES ('s1', 1, 'Så på henne', 'Det gikk', 1, 1, 1, '{}', 'kari', '2026-03-02 12:00:00');
INSERT INTO missions (session, participant, goal, mission, agreed_at, outcome, followed_up_at)
  VALUES ('s1', 'lyng', 'C01', 'C01.1', '2026-03-02 12:00:00', 'partly', '2026-03-09 12:00:00');
INSERT INTO events (session, seq, run, at) VALUES ('s1', 1, 1, '2026-03-02 12:00:00');
INSERT INTO events (session, seq, run, event, at) VALUES ('s1', 2, 1, '{"kind":"tick","t":1000}', '2026-03-02 12:00:00')
"""
"""A little of everything that was open in version 0007."""


def where(kind: str, request: pytest.FixtureRequest, folder: Path) -> str:
    """The URL of an empty database of this kind."""
    return request.getfixturevalue("empty_postgres") if kind == "postgres" else f"sqlite:///{folder / 'clinic.db'}"


def before_sealing(url: str, folder: Path) -> None:
    """Leave a database as version 0007 left it, with texts in it."""
    key_file = folder / "clinic.key"
    path = folder / "clinic.db"
    key = _key(path, key_file)
    engine: Engine = (
        create_engine("postgresql+psycopg" + url[url.index(":") :])
        if url.startswith("postgresql")
        else _sqlite(path, key)[0]
    )
    keyring = Keyring(folder / "clinic.keys", bytes.fromhex(key))
    with engine.execution_options(samspill_writes=True).begin() as connection:
        command.upgrade(config_for(connection, keyring), "0007")
        for statement in FIRST_TEXTS.split(";\n"):
            connection.exec_driver_sql(statement)
    engine.dispose()


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_database_that_has_seen_the_last_migration_is_left_as_it_is(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = where(kind, request, tmp_path)
    open_store(url, tmp_path / "clinic.key").close()
    monkeypatch.setitem(sys.modules, "alembic", None)  # whoever asks for it now fails
    store = open_store(url, tmp_path / "clinic.key")
    try:
        with store.connect() as connection:
            assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all() == [latest()]
    finally:
        store.close()


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_after_all_migrations_nothing_is_missing(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    store = open_store(where(kind, request, tmp_path), tmp_path / "clinic.key")
    try:
        with store.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    finally:
        store.close()


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_what_was_open_is_sealed_and_still_read(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    url = where(kind, request, tmp_path)
    before_sealing(url, tmp_path)
    store = open_store(url, tmp_path / "clinic.key")
    try:
        with store.look() as unit:
            lyng, elg = unit.people.participant("lyng"), unit.people.participant("elg")
            assert lyng is not None
            assert elg is not None
            assert (lyng.alias, lyng.called, lyng.own_goal) == ("Lyng æøå", "Ida", "Ta bussen")
            assert (elg.alias, elg.called) == ("Elg", "")
            assert [choice.reason for choice in unit.people.choices("lyng")] == ["hun vil selv"]
            checked, said = unit.sessions.check_in("s1"), unit.sessions.debrief("s1")
            assert checked is not None
            assert said is not None
            assert (checked.override_reason, said.went_well, said.happened) == (
                "sov på toget",
                "Så på henne",
                "Det gikk",
            )
            assert unit.sessions.runs("s1")[0].header.scenario == "cafe.order"
            assert [entry.event for entry in unit.log.entries("s1")] == [None, Tick(t=1000)]
        raw = everything(store)
        for word in ("Lyng", "Ida", "bussen", "hun vil selv", "toget", "Så på henne", 'cafe.order",', "tick"):
            assert word not in raw
    finally:
        store.close()


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_missions_of_before_are_carried_over(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    url = where(kind, request, tmp_path)
    before_sealing(url, tmp_path)
    store = open_store(url, tmp_path / "clinic.key")
    try:
        with store.look() as unit:
            [agreed], [told] = unit.missions.of("lyng"), unit.missions.told("lyng")
        assert (agreed.id, agreed.session, agreed.mission, agreed.with_whom) == ("s1", "s1", "C01.1", "")
        assert (told.outcome, told.day, told.by, told.words) == (MissionOutcome.PARTLY, date(2026, 3, 9), "kari", "")
    finally:
        store.close()
