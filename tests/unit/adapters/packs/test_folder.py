"""A folder of packs gives its texts to the parser and its assets to the web, and nothing else to anyone."""

from pathlib import Path

import pytest

from samspill.adapters.packs import PackFolder, read_folder


@pytest.fixture
def packs(tmp_path: Path) -> PackFolder:
    pack = tmp_path / "packs" / "everyday"
    (pack / "places/cafe").mkdir(parents=True)
    (pack / "pack.yaml").write_text("id: everyday\n", encoding="utf-8")
    (pack / "places/cafe/room.glb").write_bytes(b"glTF")
    (tmp_path / "packs" / "notes").mkdir()
    (tmp_path / "outside.json").write_text("{}", encoding="utf-8")
    (pack / "out.json").symlink_to(tmp_path / "outside.json")
    return PackFolder(tmp_path / "packs")


def test_only_folders_with_a_manifest_are_packs(packs: PackFolder) -> None:
    assert packs.packs() == ("everyday",)


def test_texts_are_named_by_their_path_inside_the_pack(packs: PackFolder) -> None:
    assert "pack.yaml" in packs.files("everyday")
    assert not any(name.endswith(".glb") for name in packs.files("everyday"))


def test_nothing_is_read_through_a_link(tmp_path: Path) -> None:
    secret, pack = tmp_path / "secret", tmp_path / "pack"
    (secret / "inner").mkdir(parents=True)
    (secret / "goals.yaml").write_text("goals: []", encoding="utf-8")
    (secret / "inner/deep.yaml").write_text("id: deep", encoding="utf-8")
    pack.mkdir()
    (pack / "pack.yaml").write_text("id: everyday", encoding="utf-8")
    (pack / "goals.yaml").symlink_to(secret / "goals.yaml")
    (pack / "scenarios").symlink_to(secret / "inner")
    read = read_folder(pack)
    assert set(read.texts) == {"pack.yaml"}
    assert [(found.code, found.file) for found in read.problems] == [("SP107", "goals.yaml"), ("SP107", "scenarios")]


def test_a_text_that_is_too_large_is_not_even_opened(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("id: everyday", encoding="utf-8")
    (tmp_path / "goals.yaml").write_bytes(b"#" * 1_500_000)
    read = read_folder(tmp_path)
    assert set(read.texts) == {"pack.yaml"}
    assert [found.code for found in read.problems] == ["SP104"]


def test_an_asset_is_found(packs: PackFolder) -> None:
    found = packs.asset("everyday", "places/cafe/room.glb")
    assert found is not None
    assert found.read_bytes() == b"glTF"


def test_the_assets_of_a_pack_are_named_but_nothing_outside_it(packs: PackFolder) -> None:
    assert packs.assets("everyday") == ("places/cafe/room.glb",)
    assert packs.assets("notes") == packs.assets("..") == ()


@pytest.mark.parametrize(
    ("pack", "path"),
    [
        ("everyday", "../../outside.json"),
        ("everyday", "out.json"),
        ("everyday", "pack.yaml"),
        ("everyday", "places"),
        ("everyday", "places/cafe/room.glb\0.json"),
        ("..", "outside.json"),
        ("notes", "x.glb"),
    ],
)
def test_nothing_outside_the_assets_of_a_pack_is_reached(packs: PackFolder, pack: str, path: str) -> None:
    assert packs.asset(pack, path) is None


def test_the_calm_room_is_there_whichever_packs_a_clinic_has(packs: PackFolder, tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "mine").mkdir(parents=True)
    (own / "mine/pack.yaml").write_text("id: mine\n", encoding="utf-8")
    folder = PackFolder(own, behind=tmp_path / "packs")
    assert folder.packs() == ("mine",)
    assert folder.asset("everyday", "places/cafe/room.glb") == packs.asset("everyday", "places/cafe/room.glb")
    assert folder.asset("everyday", "../../outside.json") is None
    assert folder.asset("nobody", "places/cafe/room.glb") is None
