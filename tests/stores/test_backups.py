"""Backups of both databases: made while others work, read again, kept in number, tried and put back."""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from samspill.adapters.anchors import FolderAnchors
from samspill.adapters.ledger import FolderLedger
from samspill.adapters.sql import SqlStore, open_store
from samspill.adapters.sql.backups import BackupFolder, Copier, copier_for, noted, put_back, try_out
from samspill.adapters.sql.backups.postgres import program
from samspill.app.actor import Role
from samspill.app.audit.state import check_chain
from samspill.app.coming_in.enrolment import enrol
from samspill.app.health.restoring import after_restore
from samspill.app.person.erasing import erase
from samspill.app.ports.backups import CannotBackUp
from samspill.app.stories import Told, stories, story_sound, take_back, write
from samspill.model.words import Language, Text
from tests.unit.app.house import House
from tests.unit.app.stories.told import MP3

from .conftest import Migrated
from .raw import everything

NOW = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


class Records:
    """A clinic on a real database, which can be closed and opened again."""

    def __init__(self, url: str, folder: Path) -> None:
        self.url, self.folder = url, folder
        self.data, self.apart, self.key = folder / "data", folder / "apart", folder / "data" / "clinic.key"
        self.copier: Copier = copier_for(url, self.key)
        self.open()
        self.kari = self.house.staff("Kari (syntetisk)")
        self.vera = self.house.staff("Vera (syntetisk)", Role.SUPERVISOR)
        self.lyng = self.house.enrolled(self.kari, "Lyng (syntetisk)")

    def open(self) -> None:
        self.store: SqlStore = open_store(self.url, self.key)
        self.house = House(store=self.store)
        object.__setattr__(self.house.clinic, "anchors", FolderAnchors(self.apart, "here"))
        object.__setattr__(self.house.clinic, "ledger", FolderLedger(self.apart / "erased"))
        self.house.clinic.__post_init__()

    def backups(self, most: int = 3) -> BackupFolder:
        return BackupFolder(self.folder / "kept", self.copier, most, self.data, "here")

    def aliases(self) -> list[str]:
        with self.store.look() as unit:
            return [person.alias for person in unit.people.everyone()]

    def enrol(self, alias: str) -> str:
        return enrol(self.house.clinic, self.kari, alias, Language.NB)


@pytest.fixture(params=["sqlite", "postgres"])
def records(request: pytest.FixtureRequest, migrated: Migrated, tmp_path: Path) -> Iterator[Records]:
    made = Records(migrated(request.param, tmp_path / "data"), tmp_path)
    yield made
    made.store.close()


def test_a_backup_holds_one_moment_and_says_what_is_in_it(records: Records) -> None:
    kept = records.backups().make(NOW)
    records.enrol("Multe (syntetisk)")
    assert kept.note.rows["participants"] == 1
    assert kept.note.last_row == kept.note.rows["audit"] > 0
    assert (records.backups().kept(), records.backups().failure()) == ((kept,), None)
    assert (records.folder / "kept" / kept.name).stat().st_mode & 0o077 == 0, "for its owner alone"


def test_the_newest_are_kept_and_the_oldest_go(records: Records) -> None:
    made = [records.backups(2).make(NOW + timedelta(days=day)).name for day in range(4)]
    assert [kept.name for kept in records.backups().kept()] == [made[3], made[2]]
    assert len(list((records.folder / "kept").iterdir())) == 4, "each with its note, and nothing else"


def test_a_backup_that_was_damaged_is_found(records: Records) -> None:
    kept = records.backups().make(NOW)
    file = records.folder / "kept" / kept.name
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) * 2 // 3])
    with pytest.raises(CannotBackUp) as raised:
        looked = records.copier.look(file)
        raise CannotBackUp(looked.faults[0])
    assert raised.value.said.nb != raised.value.said.en == str(raised.value)


def test_a_restore_brings_everything_back_but_whoever_was_erased(records: Records) -> None:
    multe = records.enrol("Multe (syntetisk)")
    file = records.folder / f"one{records.copier.suffix}"
    noted(records.copier, file, NOW)
    erase(records.house.clinic, records.vera, multe, "Multe (syntetisk)")
    records.enrol("Rype (syntetisk)")
    records.store.close()
    put_back(records.copier, file, NOW)
    records.open()
    after = after_restore(records.house.clinic)
    assert (after.forgotten, after.faults) == (1, ())
    assert records.aliases() == ["Lyng (syntetisk)"]
    assert "Multe" not in everything(records.store)
    with pytest.raises(DBAPIError, match="append-only"), records.store.connect() as connection:
        connection.execute(text("UPDATE audit SET staff = 'nobody'"))


def test_a_restore_brings_nobody_back_with_an_old_folder_of_keys_either(records: Records) -> None:
    multe = records.enrol("Multe (syntetisk)")
    file = records.folder / f"one{records.copier.suffix}"
    noted(records.copier, file, NOW)
    keys = records.key.with_suffix(".keys")
    shutil.copytree(keys, records.folder / "old keys")
    erase(records.house.clinic, records.vera, multe, "Multe (syntetisk)")
    records.store.close()
    shutil.rmtree(keys)
    shutil.copytree(records.folder / "old keys", keys)
    put_back(records.copier, file, NOW)
    records.open()
    assert after_restore(records.house.clinic).forgotten == 1
    assert records.aliases() == ["Lyng (syntetisk)"]


def test_the_log_goes_on_from_the_backup_and_a_cut_after_it_is_still_found(records: Records) -> None:
    file = records.folder / f"one{records.copier.suffix}"
    noted(records.copier, file, NOW)
    for alias in ("Multe (syntetisk)", "Rype (syntetisk)"):
        records.house.clock.advance(days=1)
        records.enrol(alias)
    late = records.house.clock.now()
    records.store.close()
    put_back(records.copier, file, NOW)
    records.open()
    records.house.clock.advance(days=3)
    clinic = records.house.clinic
    assert not check_chain(clinic.store, clinic.anchors).sound, "until it is said that a backup was put back"
    after_restore(clinic)
    records.house.clock.advance(days=1)
    records.enrol("Tyttebær (syntetisk)")
    state = check_chain(clinic.store, clinic.anchors)
    assert (state.sound, [one.at > late for one in state.checked.restored]) == (True, [True])
    last = max((records.apart).glob("*.json"))
    told = json.loads(last.read_bytes())
    last.write_text(json.dumps(told | {"seq": told["seq"] + 5}))
    assert not check_chain(clinic.store, clinic.anchors).sound


def test_a_database_in_use_is_left_alone(records: Records) -> None:
    file = records.folder / f"one{records.copier.suffix}"
    noted(records.copier, file, NOW)
    records.enrol("Multe (syntetisk)")
    with pytest.raises(CannotBackUp, match="Stop the server first"):
        put_back(records.copier, file, NOW)
    assert len(records.aliases()) == 2


def test_a_backup_is_tried_somewhere_else(records: Records) -> None:
    file = records.folder / f"one{records.copier.suffix}"
    noted(records.copier, file, NOW)
    records.enrol("Multe (syntetisk)")
    assert try_out(records.copier, file, records.key) == 1
    assert len(records.aliases()) == 2, "the clinic itself is untouched"


def test_a_backup_without_its_keys_is_no_backup(records: Records) -> None:
    file = records.folder / f"one{records.copier.suffix}"
    noted(records.copier, file, NOW)
    shutil.rmtree(records.key.with_suffix(".keys"))
    with pytest.raises(CannotBackUp, match="lacks the keys of 1 of 1"):
        try_out(records.copier, file, records.key)


def test_the_keys_and_the_words_are_not_in_it(records: Records) -> None:
    kept = records.backups().make(NOW)
    raw = (records.folder / "kept" / kept.name).read_bytes()
    for key in (records.key, *records.key.with_suffix(".keys").iterdir()):
        assert key.read_bytes().strip() not in raw
    assert b"Lyng" not in raw


def test_where_postgres_has_no_programs_it_is_said_what_to_run() -> None:
    with pytest.raises(CannotBackUp, match="run this where it is: pg_dump --format=custom"):
        program("pg_nothing", "pg_dump --format=custom --file=clinic.dump")


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_let_go(migrated: Migrated, tmp_path: Path) -> None:
    records = Records(migrated("sqlite", tmp_path / "data"), tmp_path)
    records.backups().make(NOW)
    file = tmp_path / "in the way"
    file.write_text("")
    blocked = BackupFolder(file / "kept", records.copier, 3, records.data, "here")
    with pytest.raises(CannotBackUp, match="cannot be written"):
        blocked.make(NOW)
    assert len(records.backups().kept()) == 1
    records.store.close()


def test_a_failure_is_remembered_in_both_languages_and_one_of_an_older_version_is_still_read(
    migrated: Migrated, tmp_path: Path
) -> None:
    records = Records(migrated("sqlite", tmp_path / "data"), tmp_path)
    kept = records.backups()
    records.copier.key_file.rename(tmp_path / "elsewhere")
    with pytest.raises(CannotBackUp):
        kept.make(NOW)
    failed = kept.failure()
    assert failed is not None
    assert "er ikke der" in failed.said.nb and "is not there" in failed.said.en
    (kept.folder / "failed.json").write_text('{"at": "2026-11-01T09:00:00Z", "why": "No space left on device"}')
    old = kept.failure()
    assert old is not None
    assert old.said == Text(nb="No space left on device", en="No space left on device")
    records.store.close()


def test_a_restore_brings_stories_and_recordings_back_but_those_that_were_taken_back(records: Records) -> None:
    clinic, sound = records.house.clinic, MP3
    told = Told(
        Language.NB,
        "Bussen (oppdiktet)",
        "Det gikk.",
        "",
        "Ingen (oppdiktet)",
        ("I25",),
        (),
        substances=False,
        agreed=True,
        day=clinic.day(clinic.clock.now()),
        recording=sound,
    )
    stays, goes = (write(clinic, records.kari, told) for _ in range(2))
    file = records.folder / f"one{records.copier.suffix}"
    noted(records.copier, file, NOW)
    take_back(clinic, records.kari, goes)
    records.store.close()
    put_back(records.copier, file, NOW)
    records.open()
    assert after_restore(records.house.clinic).faults == ()
    assert [one.story.id for one in stories(records.house.clinic, records.vera)] == [stays]
    assert story_sound(records.house.clinic, records.vera, stays) == ("audio/mpeg", sound)
