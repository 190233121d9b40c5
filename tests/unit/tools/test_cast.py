"""The cast: each body matches its description, and a change is noticed without any graphics library."""

import json
import struct
from pathlib import Path
from typing import Any

import pytest
from tools.cast import description


def _gltf(person: str) -> dict[str, Any]:
    raw = (description.CAST / person / "body.glb").read_bytes()
    length = struct.unpack_from("<I", raw, 12)[0]
    return dict(json.loads(raw[20 : 20 + length]))


def test_every_body_matches_its_description() -> None:
    assert description.stale() == []


def test_a_changed_description_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kari"
    folder.mkdir()
    (folder / "person.yaml").write_text("id: kari\nbody: {age: 40}\n", encoding="utf-8")
    (folder / "body.glb").write_bytes(b"")
    monkeypatch.setattr(description, "CAST", tmp_path)
    description.record("kari")
    assert description.stale() == []
    (folder / "person.yaml").write_text("id: kari\nbody: {age: 41}\n", encoding="utf-8")
    assert description.stale() == [
        "kari: person.yaml has changed since body.glb was made. Run: python -m tools.cast kari"
    ]


def test_a_missing_person_is_told_with_the_names_there_are() -> None:
    with pytest.raises(SystemExit, match="The cast is: amina, bjorn"):
        description.read("nobody")


@pytest.mark.parametrize("person", description.people())
def test_a_body_keeps_to_its_budget(person: str) -> None:
    gltf = _gltf(person)
    primitives = [p for mesh in gltf["meshes"] for p in mesh["primitives"]]
    triangles = sum(gltf["accessors"][p["indices"]]["count"] // 3 for p in primitives)
    assert len(primitives) == len(gltf["materials"]) == 2
    assert len(gltf["skins"][0]["joints"]) == 55
    assert triangles <= 15_500
    assert (description.CAST / person / "body.glb").stat().st_size <= 600_000


@pytest.mark.parametrize("person", description.people())
def test_a_person_is_an_adult_described_in_both_languages_with_credits(person: str) -> None:
    found = description.read(person)
    assert found["id"] == person
    assert found["synthetic"] is True
    assert found["body"]["age"] >= 18
    for key in ("role", "about", "voice"):
        assert set(found[key]) == {"nb", "en"}
    assert {credit["licence"] for credit in found["credits"]} == {"CC0-1.0"}
