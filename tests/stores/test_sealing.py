"""What is written about a person is sealed with a key of that person's own, and unreadable once it is destroyed."""

import stat
from pathlib import Path

import pytest
from sqlalchemy import Text, insert

from samspill.adapters.sql import CannotOpen, SqlStore, open_store, tables
from samspill.adapters.sql.sealing import KeyGone, Keyring, sealed_columns
from samspill.adapters.sql.sealing.names import RememberedNames
from samspill.testing.store_kit import what_is_kept_comes_back_equal

from .conftest import Migrated
from .raw import everything

MASTER = bytes(32)
OPEN_TEXTS: set[tuple[str, str]] = {
    ("imported_questionnaires", "source"),  # questions only; what somebody answers is sealed
    ("passkeys", "public_key"),  # a key, not a word about anybody
    ("taken_codes", "reason"),  # about a member of staff, who has no key of their own
}
"""Columns of free text that are about no participant; each with a reason beside it."""


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, migrated: Migrated, tmp_path: Path) -> SqlStore:
    opened = open_store(migrated(request.param, tmp_path), tmp_path / "clinic.key")
    request.addfinalizer(opened.close)
    what_is_kept_comes_back_equal(opened)
    return opened


def test_no_word_about_anybody_lies_open_in_a_row(store: SqlStore) -> None:
    raw = everything(store)
    assert "lyng" in raw, "the id is there, so this looked where it should"
    for word in ("Lyng (", "sov på toget", "Så på henne", "Fint", "cafe.order"):
        assert word not in raw


def test_what_is_written_past_the_rows_is_stopped(store: SqlStore) -> None:
    open_row = {"session": "s1", "version": 9, "went_well": "open", "happened": "open"}
    with store.connect() as connection, pytest.raises(Exception, match=r"rows\.add or rows\.keep"):
        connection.execute(insert(tables.debrief_versions).values(open_row))


def test_no_table_keeps_free_text_that_is_not_sealed() -> None:
    plain = {
        (table.name, column.name)
        for table in tables.metadata.sorted_tables
        for column in table.columns
        if type(column.type) is Text
    }
    assert plain - OPEN_TEXTS == set(), "write Column(..., Sealed()), see docs/explanations/privacy.md"
    assert sum(len(sealed_columns(table)) for table in tables.metadata.sorted_tables) >= 9


def test_a_token_opens_only_where_it_was_sealed_and_only_whole(tmp_path: Path) -> None:
    keys = Keyring(tmp_path / "keys", MASTER)
    token = keys.seal("lyng", "note", b"Mora heter Berit")
    assert keys.open(token, "note") == b"Mora heter Berit"
    assert Keyring(tmp_path / "keys", MASTER).open(token, "note") == b"Mora heter Berit"
    keys.seal("elg", "note", b"")
    head, _, tail = token.rpartition(".")
    changed = tail[:-3] + ("AAA" if tail[-3:] != "AAA" else "BBB")
    for wrong, label in ((token, "reason"), (token.replace(".lyng.", ".elg."), "note"), (f"{head}.{changed}", "note")):
        with pytest.raises(KeyGone):
            keys.open(wrong, label)
    with pytest.raises(KeyGone):
        Keyring(tmp_path / "keys", bytes([1]) * 32).open(token, "note")


def test_the_same_text_is_never_sealed_alike(tmp_path: Path) -> None:
    keys = Keyring(tmp_path / "keys", MASTER)
    assert keys.seal("lyng", "note", b"hei") != keys.seal("lyng", "note", b"hei")


def test_a_destroyed_key_opens_nothing_and_is_never_made_anew(tmp_path: Path) -> None:
    keys = Keyring(tmp_path / "keys", MASTER)
    token, other = keys.seal("lyng", "note", b"hei"), keys.seal("elg", "note", b"hallo")
    keys.destroy("lyng")
    keys.destroy("lyng")
    for again in (keys, Keyring(tmp_path / "keys", MASTER)):
        assert again.destroyed("lyng")
        with pytest.raises(KeyGone):
            again.open(token, "note")
        with pytest.raises(KeyGone):
            again.seal("lyng", "note", b"hei")
        assert again.open(other, "note") == b"hallo"
    assert not keys.destroyed("elg")


def test_a_list_of_names_is_remembered_no_longer_than_their_keys(tmp_path: Path) -> None:
    keys = Keyring(tmp_path / "keys", MASTER)
    lyng, elg = keys.seal("lyng", "alias", "Lyng æ".encode()), keys.seal("elg", "alias", b"Elg")
    for _ in range(2):
        assert keys.names("kari", f"{lyng}\n{elg}", "alias") == (("elg", "Elg"), ("lyng", "Lyng æ"))
        assert keys.names("ola", lyng, "alias") == (("lyng", "Lyng æ"),)
        with pytest.raises(KeyGone):
            keys.names("kari", lyng, "called")
    assert _remembered(keys, "alias") == {"Lyng æ", "Elg"}
    keys.destroy("lyng")
    assert _remembered(keys, "alias") == {"Elg"}
    with pytest.raises(KeyGone):
        keys.names("kari", f"{lyng}\n{elg}", "alias")
    with pytest.raises(KeyGone):
        keys.names("ola", lyng, "alias")
    assert keys.names("kari", elg, "alias") == (("elg", "Elg"),)


def test_a_name_that_lies_there_no_longer_is_forgotten_at_the_next_look(tmp_path: Path) -> None:
    keys = Keyring(tmp_path / "keys", MASTER)
    before, elg = keys.seal("lyng", "alias", b"Lyng"), keys.seal("elg", "alias", b"Elg")
    keys.names("kari", f"{before}\n{elg}", "alias")
    renamed = keys.seal("lyng", "alias", b"Lynghei")
    assert keys.names("kari", f"{renamed}\n{elg}", "alias") == (("elg", "Elg"), ("lyng", "Lynghei"))
    assert _remembered(keys, "alias") == {"Lynghei", "Elg"}
    assert keys.names("kari", "", "alias") == ()
    assert _remembered(keys, "alias") == set()


def test_an_erased_person_is_in_no_list_the_server_remembers(store: SqlStore) -> None:
    keys = store._keyring
    with store.begin() as unit:
        unit.people.relate("kari", "lyng")
    with store.look() as unit:
        ((_, alias),) = unit.people.aliases("kari")
    assert _remembered(keys, "alias") == {alias}
    store.forget("lyng")
    assert _remembered(keys, "alias") == set()
    assert alias not in repr(vars(keys))


def test_what_is_read_while_somebody_is_erased_is_not_remembered() -> None:
    reading: RememberedNames

    def opened(token: str) -> tuple[str, str]:
        reading.forget("lyng")
        return token, token.title()

    reading = RememberedNames(opened)
    assert reading.listed("kari", "lyng\nelg") == (("elg", "Elg"), ("lyng", "Lyng"))
    assert "Lyng" not in repr(vars(reading))


def test_only_so_many_names_are_remembered_and_the_oldest_list_goes_first() -> None:
    asked: list[str] = []

    def opened(token: str) -> tuple[str, str]:
        asked.append(token)
        return token, token.title()

    names = RememberedNames(opened, most=3)
    names.listed("kari", "a\nb")
    names.listed("ola", "c")
    names.listed("kari", "a\nb")
    names.listed("vera", "d")
    names.listed("kari", "a\nb")
    assert asked == ["a", "b", "c", "d"], "only the list asked for longest ago was let go"
    names.listed("ola", "c")
    assert asked[-1] == "c"


def test_keys_are_for_the_owner_alone_and_named_after_nobody(tmp_path: Path) -> None:
    Keyring(tmp_path / "keys", MASTER).seal("lyng", "note", b"hei")
    (file,) = (tmp_path / "keys").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert "lyng" not in file.name


def test_keys_that_were_left_behind_are_said_at_the_start(migrated: Migrated, tmp_path: Path) -> None:
    url = migrated("sqlite", tmp_path)
    opened = open_store(url, tmp_path / "clinic.key")
    what_is_kept_comes_back_equal(opened)
    opened.close()
    (tmp_path / "clinic.keys").rename(tmp_path / "elsewhere")
    with pytest.raises(CannotOpen, match="Put the backup of that folder back"):
        open_store(url, tmp_path / "clinic.key")
    (tmp_path / "elsewhere").rename(tmp_path / "clinic.keys")
    open_store(url, tmp_path / "clinic.key").close()


def test_on_postgresql_the_clinics_key_is_not_made_anew_where_keys_of_persons_are(
    migrated_postgres: str, tmp_path: Path
) -> None:
    opened = open_store(migrated_postgres, tmp_path / "clinic.key")
    what_is_kept_comes_back_equal(opened)
    opened.close()
    (tmp_path / "clinic.key").unlink()
    with pytest.raises(CannotOpen, match="Put the backup of the key back"):
        open_store(migrated_postgres, tmp_path / "clinic.key")


def _remembered(keys: Keyring, label: str) -> set[str]:
    lists = keys._names[label]._lists.values()
    return {name for kept in lists for _, name in [*kept.opened.values(), *kept.listed]}
