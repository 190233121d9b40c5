"""The folder an author works in: read as it is, written whole or not at all, watched, and never left."""

from pathlib import Path
from threading import Event

import pytest

from samspill.adapters.packs import PackDesk, PackFolder
from samspill.app.ports.desk import CannotWrite

WAIT = 20


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pack = tmp_path / "mine"
    (pack / "scenarios").mkdir(parents=True)
    (pack / "pack.yaml").write_bytes(b"id: mine\r\n")
    (pack / "scenarios" / "a.yaml").write_bytes("nb: Å\n".encode())
    (pack / "body.glb").write_bytes(b"glTF")
    (tmp_path / "secret.yaml").write_bytes(b"no")
    (pack / "away.yaml").symlink_to(tmp_path / "secret.yaml")
    return pack


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> PackDesk:
    return PackDesk(folder, tmp_path / "backups")


def test_texts_come_with_their_own_line_ends_and_nothing_from_outside(desk: PackDesk) -> None:
    assert desk.files() == {"pack.yaml": "id: mine\r\n", "scenarios/a.yaml": "nb: Å\n"}


def test_what_is_written_is_there_and_what_was_there_is_kept(desk: PackDesk, folder: Path, tmp_path: Path) -> None:
    (folder / "scenarios" / "a.yaml").chmod(0o640)
    desk.write("scenarios/a.yaml", "nb: Ø\r\n", "nb: Å\n")
    assert (folder / "scenarios" / "a.yaml").read_bytes() == "nb: Ø\r\n".encode()
    assert (folder / "scenarios" / "a.yaml").stat().st_mode & 0o777 == 0o640
    kept = list((tmp_path / "backups" / "mine" / "scenarios").iterdir())
    assert [path.read_text(encoding="utf-8") for path in kept] == ["nb: Å\n"]
    assert sorted(path.name for path in (folder / "scenarios").iterdir()) == ["a.yaml"]


@pytest.mark.parametrize("name", ["../secret.yaml", "away.yaml", "scenarios/new.yaml", "body.glb", "scenarios"])
def test_nothing_else_is_written(desk: PackDesk, tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotWrite):
        desk.write(name, "x", "y")
    assert (tmp_path / "secret.yaml").read_bytes() == b"no"


def test_a_file_that_is_saved_is_noticed(desk: PackDesk, folder: Path) -> None:
    noticed = Event()
    desk.watch(noticed.set)
    try:
        for n in range(WAIT * 5):  # watching begins a little after it was asked for
            (folder / "scenarios" / "a.yaml").write_text(f"nb: {n}\n", encoding="utf-8")
            if noticed.wait(0.2):
                break
        assert noticed.is_set()
    finally:
        desk.close()


def test_a_pack_that_is_written_brings_its_pictures_and_borrows_what_it_lacks(folder: Path, tmp_path: Path) -> None:
    shipped = tmp_path / "packs" / "everyday"
    shipped.mkdir(parents=True)
    (shipped / "pack.yaml").write_text("id: everyday\n", encoding="utf-8")
    (shipped / "room.glb").write_bytes(b"room")
    packs = PackFolder(tmp_path / "packs", folder)
    assert packs.asset("mine", "body.glb") == folder / "body.glb"
    assert packs.asset("mine", "room.glb") == shipped / "room.glb"
    assert packs.asset("everyday", "room.glb") == shipped / "room.glb"
    assert packs.asset("mine", "../secret.yaml") is None
    assert PackFolder(tmp_path / "packs").asset("mine", "room.glb") is None
