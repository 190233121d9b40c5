"""The cast: each body matches its description, and a change is noticed without any graphics library."""

import json
import struct
from pathlib import Path
from typing import Any

import pytest
from tools.cast import description


def _gltf(person: str, file: str = "body.glb") -> dict[str, Any]:
    raw = (description.CAST / person / file).read_bytes()
    length = struct.unpack_from("<I", raw, 12)[0]
    return dict(json.loads(raw[20 : 20 + length]))


def test_every_body_matches_its_description() -> None:
    assert description.stale() == []


@pytest.fixture
def kari(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of somebody whose bodies have just been made."""
    folder = tmp_path / "kari"
    folder.mkdir()
    (folder / "person.yaml").write_text("id: kari\nbody: {age: 40}\n", encoding="utf-8")
    (folder / "body.glb").write_bytes(b"")
    (folder / "far.glb").write_bytes(b"")
    monkeypatch.setattr(description, "CAST", tmp_path)
    description.record("kari")
    return folder


def test_a_changed_description_is_noticed(kari: Path) -> None:
    assert description.stale() == []
    (kari / "person.yaml").write_text("id: kari\nbody: {age: 41}\n", encoding="utf-8")
    assert description.stale() == [
        "kari: person.yaml has changed since body.glb was made. Run: python -m tools.cast kari"
    ]


def test_a_body_made_by_an_older_builder_is_noticed(kari: Path) -> None:
    assert description.made_by_another_builder() == []
    made = json.loads((kari / "body.json").read_text(encoding="utf-8"))
    (kari / "body.json").write_text(json.dumps(made | {"builder": "of last year"}), encoding="utf-8")
    assert description.made_by_another_builder() == ["kari"]


def test_only_what_the_builder_does_counts_as_a_change_of_it(tmp_path: Path) -> None:
    def builder(name: str, **files: str) -> str:
        folder = tmp_path / name
        folder.mkdir()
        for file, text in files.items():
            (folder / f"{file}.py").write_text(text, encoding="utf-8")
        return description.builder(folder)

    code = '"""Makes coats."""\n\ndef coat() -> int:\n    """How wide."""\n    return 3\n'
    once = builder("once", clothes=code, description="A = 1")
    told = builder("told", clothes='"""Coats."""\ndef coat( ) -> int:\n    return (3)  # wide\n', description="A = 2")
    assert once == told
    assert once != builder("changed", clothes=code.replace("3", "4"), description="A = 1")
    assert once != builder("more", clothes=code, description="A = 1", cover="B = 1")


def test_a_missing_person_is_told_with_the_names_there_are() -> None:
    with pytest.raises(SystemExit, match="The cast is: amina, astrid"):
        description.read("nobody")


def _primitives(gltf: dict[str, Any]) -> list[dict[str, Any]]:
    return [p for mesh in gltf["meshes"] for p in mesh["primitives"]]


def _triangles(gltf: dict[str, Any]) -> int:
    return sum(gltf["accessors"][p["indices"]]["count"] // 3 for p in _primitives(gltf))


def _joints(person: str) -> int:
    return 57 if description.read(person)["body"].get("wheelchair") else 55


@pytest.mark.parametrize("person", description.people())
def test_a_body_keeps_to_its_budget(person: str) -> None:
    gltf = _gltf(person)
    assert len(_primitives(gltf)) == len(gltf["materials"]) == 2
    assert len(gltf["skins"][0]["joints"]) == _joints(person)
    assert _triangles(gltf) <= 15_000
    assert sum((description.CAST / person / name).stat().st_size for name in ("body.glb", "far.glb")) <= 600_000


@pytest.mark.parametrize("person", description.people())
def test_the_light_body_is_one_mesh_on_the_same_joints_with_a_face_that_still_moves(person: str) -> None:
    gltf = _gltf(person, "far.glb")
    assert len(_primitives(gltf)) == len(gltf["materials"]) == 1
    assert len(gltf["skins"][0]["joints"]) == _joints(person)
    assert _triangles(gltf) <= 2_700
    assert {"jawOpen", "eyeBlinkLeft", "mouthSmileLeft"} <= set(gltf["meshes"][0]["extras"]["targetNames"])


def test_the_light_body_of_someone_in_a_wheelchair_keeps_its_wheels() -> None:
    (seated,) = (person for person in description.people() if description.read(person)["body"].get("wheelchair"))
    furthest = [
        [gltf["accessors"][p["attributes"]["POSITION"]]["min"][2] for p in _primitives(gltf)]
        for gltf in (_gltf(seated), _gltf(seated, "far.glb"))
    ]
    assert min(furthest[1]) == pytest.approx(min(furthest[0]), abs=0.02)


def test_the_cast_is_varied() -> None:
    cast = [description.read(person) for person in description.people()]
    bodies = [person["body"] for person in cast]
    assert len(cast) >= 16
    assert min(b["age"] for b in bodies) < 21
    assert max(b["age"] for b in bodies) > 75
    assert sum(b["gender"] < 0.5 for b in bodies) >= 7
    assert sum(b["gender"] > 0.5 for b in bodies) >= 7
    assert any(b.get("wheelchair") for b in bodies)
    assert any(b.get("glasses") for b in bodies)
    assert any(b.get("beard", 0) > 0.8 for b in bodies)
    assert any(cut["kind"] == "scarf" for b in bodies for cut in b["clothes"])
    assert len({person["role"]["en"] for person in cast}) >= 10


@pytest.mark.parametrize("person", description.people())
def test_a_person_is_an_adult_described_in_both_languages_with_credits(person: str) -> None:
    found = description.read(person)
    assert found["id"] == person
    assert found["synthetic"] is True
    assert found["body"]["age"] >= 18
    for key in ("role", "about", "voice"):
        assert set(found[key]) == {"nb", "en"}
    assert {credit["licence"] for credit in found["credits"]} == {"CC0-1.0"}
