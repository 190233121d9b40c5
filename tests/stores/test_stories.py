"""Stories in the databases: sealed, gone without a trace when taken back, and not brought back by an old backup."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from samspill.adapters.ledger import FolderLedger
from samspill.adapters.sql import open_store
from samspill.adapters.sql.store import SqlStore
from samspill.app.actor import Role
from samspill.app.person.erasing import forget_again
from samspill.app.stories import Told, approve, stories, story_sound, take_back, write
from samspill.model.words import Language
from tests.unit.app.house import House

from .conftest import Migrated

SOUND = (b"\xff\xfb\x90\x00" + (b"plantedsound" * 40)[:413]) * 3
"""Three frames of an MP3 file, 417 bytes each."""
WORDS = ("plantedtitle", "plantedtext", "plantedname", "plantedteller")
TOLD = Told(Language.NB, *WORDS, ("I25",), (), substances=False, agreed=True, day=date(2026, 3, 2), recording=SOUND)
DATABASES = pytest.mark.parametrize("store", ["sqlite", "postgres"], indirect=True)


class Kept:
    """A clinic on a database with one story in it, shown."""

    def __init__(self, store: SqlStore) -> None:
        self.house = House(store=store)
        self.peer = self.house.staff("Per (syntetisk)", Role.PEER_SUPPORTER)
        self.vera = self.house.staff("Vera (syntetisk)", Role.SUPERVISOR)
        self.story = write(self.house.clinic, self.peer, TOLD)
        approve(self.house.clinic, self.vera, self.story)


def raw(store: SqlStore) -> str:
    """Every row of the two tables as it lies there."""
    with store.connect() as connection:
        return "".join(
            str(row)
            for name in ("stories", "story_sounds")
            for row in connection.execute(text(f"SELECT * FROM {name}"))  # noqa: S608 - names of our own
        )


@DATABASES
def test_words_and_recording_lie_sealed(store: SqlStore) -> None:
    kept = Kept(store)
    assert kept.story in raw(store)
    assert [word for word in (*WORDS, "plantedsound") if word in raw(store)] == []
    assert story_sound(kept.house.clinic, kept.peer, kept.story) == ("audio/mpeg", SOUND)


@DATABASES
def test_taken_back_it_is_gone_from_the_rows_and_its_key_is_destroyed(store: SqlStore) -> None:
    kept = Kept(store)
    take_back(kept.house.clinic, kept.peer, kept.story)
    assert (raw(store), store.forgotten(kept.story)) == ("", True)


@pytest.mark.parametrize("with_keys", [False, True])
def test_an_old_backup_that_is_put_back_brings_no_story_back(
    migrated: Migrated, tmp_path: Path, with_keys: bool
) -> None:
    data, apart = tmp_path / "data", FolderLedger(tmp_path / "apart")
    data.mkdir()
    address, key = migrated("sqlite", data), data / "clinic.key"
    store = open_store(address, key)
    kept = Kept(store)
    object.__setattr__(kept.house.clinic, "ledger", apart)
    with store.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copytree(data, tmp_path / "before")
    take_back(kept.house.clinic, kept.peer, kept.story)
    store.close()
    if with_keys:
        shutil.rmtree(data)
        shutil.copytree(tmp_path / "before", data)
    else:
        shutil.copy(tmp_path / "before" / "clinic.db", data / "clinic.db")
    again = open_store(address, key)
    assert kept.story in raw(again), "the old database has it"
    house = House(store=again)
    object.__setattr__(house.clinic, "ledger", apart)
    assert forget_again(house.clinic) == 0, "a story is no person"
    assert (raw(again), stories(house.clinic, kept.vera)) == ("", ())
    again.close()
