"""The database file is of no use to whoever finds it."""

import stat
from pathlib import Path

import pytest

from samspill.adapters.sql import CannotOpen, open_store
from samspill.testing.store_kit import what_is_kept_comes_back_equal


def opened(folder: Path) -> None:
    open_store(f"sqlite:///{folder / 'clinic.db'}", folder / "clinic.key").close()


def test_the_key_is_made_at_the_first_start_for_the_owner_alone(tmp_path: Path) -> None:
    opened(tmp_path)
    assert stat.S_IMODE((tmp_path / "clinic.key").stat().st_mode) == 0o600
    before = (tmp_path / "clinic.key").read_text()
    opened(tmp_path)
    assert (tmp_path / "clinic.key").read_text() == before


def test_nothing_in_the_file_can_be_read_without_the_key(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'clinic.db'}", tmp_path / "clinic.key")
    what_is_kept_comes_back_equal(store)
    store.close()
    raw = b"".join(path.read_bytes() for path in tmp_path.glob("clinic.db*"))
    assert b"SQLite format 3" not in raw
    assert b"Lyng" not in raw
    assert b"participants" not in raw


def test_a_lost_key_is_said_and_no_new_one_is_made(tmp_path: Path) -> None:
    opened(tmp_path)
    (tmp_path / "clinic.key").unlink()
    with pytest.raises(CannotOpen, match="Put the backup of the key back"):
        opened(tmp_path)
    assert not (tmp_path / "clinic.key").exists()


def test_a_wrong_key_is_said(tmp_path: Path) -> None:
    opened(tmp_path)
    (tmp_path / "clinic.key").write_text("0" * 64)
    with pytest.raises(CannotOpen, match="cannot be read with the key"):
        opened(tmp_path)


def test_a_damaged_key_is_said(tmp_path: Path) -> None:
    opened(tmp_path)
    (tmp_path / "clinic.key").write_text("hello")
    with pytest.raises(CannotOpen, match="64 hexadecimal digits"):
        opened(tmp_path)


def test_another_kind_of_database_is_refused_with_what_was_expected(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="expected sqlite:///<file> or postgresql://"):
        open_store("mysql://somewhere/else", tmp_path / "key")
