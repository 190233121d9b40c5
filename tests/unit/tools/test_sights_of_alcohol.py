"""Who has not opted in sees no alcohol anywhere; who practises coping sees as much as the level's ``cue`` says."""

import json
import struct
from functools import cache
from pathlib import Path

import pytest
from tools.places.catalogue import PLACES
from tools.places.description import Place, Primitive
from tools.places.menus import MENUS
from tools.places.soup import baked, unbaked

from samspill.packs.checks.cues import names_a_substance, places_of
from samspill.packs.contents import Source
from samspill.packs.search import Search
from samspill.packs.yaml_text import read_yaml
from tests.unit.everyday import SCENARIOS, everyday, texts

from . import built_places as built

STRONGEST = 3
LOOKS = {look.id: name for name, describe in PLACES.items() for look in describe().looks}
"""The place behind each look of it: they share their surfaces and their words."""

SHOWN = {
    ("friends.offer", 1): "",
    ("friends.offer", 2): "friends-flat: bottle",
    ("friends.offer", 3): "friends-flat: bottle, can",
    ("friends.offer", 4): "friends-flat: bottle, can",
    ("friends.offer", 5): "friends-flat: bottle, can; pub: beer, bottle, sign, taps",
    ("home.evening", 1): "",
    ("home.evening", 2): "",
    ("home.evening", 3): "",
    ("home.evening", 4): "",
    ("home.evening", 5): "",
    ("street.offlicence", 1): "",
    ("street.offlicence", 2): "street: sign",
    ("street.offlicence", 3): "street: bottle, sign",
    ("street.offlicence", 4): "street: bottle, sign",
    ("street.offlicence", 5): "street: bottle, sign; street-evening: bottle, sign",
}
"""What the places of the scenarios made for coping show at each level."""


@cache
def described(place: str) -> Place:
    return PLACES[LOOKS.get(place, place)]()


def sights(place: str, cue: int) -> set[str]:
    """What alcohol is seen in a place at a level's ``cue``."""
    known = described(place)
    seen = {kind(primitive) for primitive in known.primitives if 0 < primitive.cue <= cue}
    return seen | ({"sign"} if cue and any(sign.cued for sign in known.signs) else set())


def kind(primitive: Primitive) -> str:
    """What a sight of alcohol is, by its shape or what it is made of."""
    if primitive.material in ("beer", "paper"):
        return "beer" if primitive.material == "beer" or primitive.size[2] < 0.02 else "bottle"
    tall = max((height for _, height in primitive.profile), default=0.0)
    return "bottle" if is_bottle(primitive) else "can" if 0.1 < tall < 0.15 else "taps"


def is_bottle(primitive: Primitive) -> bool:
    """Something slim and turned, with a neck half as wide as its body or less."""
    if primitive.shape != "lathe" or not primitive.profile:
        return False
    tall, body = (max(part) for part in ([y for _, y in primitive.profile], [r for r, _ in primitive.profile]))
    neck = [r for r, y in primitive.profile if r > 0 and y >= 0.85 * tall]
    return tall >= 0.15 and body <= 0.07 and bool(neck) and max(neck) <= body / 2


@cache
def places_at(scenario: str, level: int) -> set[str]:
    file = f"scenarios/{scenario}.yaml"
    source = Source(everyday().scenarios[scenario], read_yaml(file, texts()[file]), {}, {})
    return places_of(Search(source), level)


@pytest.mark.parametrize("name", PLACES)
def test_nothing_looks_like_alcohol_that_everybody_sees(name: str) -> None:
    for primitive in described(name).primitives:
        assert primitive.cue or not is_bottle(primitive), primitive
        assert primitive.cue or primitive.material != "beer", primitive


@pytest.mark.parametrize("name", PLACES)
def test_no_word_that_everybody_reads_names_alcohol(name: str) -> None:
    for sign in described(name).signs:
        for words, language in ((sign.nb, "nb"), (sign.en, "en")):
            assert names_a_substance(words, language) is None, sign
    for menu, (head, rows) in MENUS.items():
        assert names_a_substance(" ".join([head, *(row for row, _ in rows)]), menu.rpartition(".")[2]) is None


@pytest.mark.parametrize("name", PLACES)
def test_the_files_that_everybody_loads_hold_no_sight_of_alcohol(name: str) -> None:
    """Counted in triangles: the room has what everybody may see, and the other file has the rest."""
    soups = baked(described(name)), unbaked(described(name))
    free = sum(int((soup.cue_of == 0).sum()) for soup in soups)
    cued = sum(int((soup.cue_of > 0).sum()) for soup in soups)
    assert triangles(built.CONTENT / name / "room.glb") <= free
    assert triangles(built.CONTENT / name / "room.glb") > free - max(1, cued), "no room for a single sight"
    cues = built.CONTENT / name / "cues.glb"
    assert cues.exists() == (cued > 0)
    if cued:
        assert 0.9 * cued <= triangles(cues) <= cued


@pytest.mark.parametrize("place", built.folders())
def test_what_may_be_seen_by_choice_is_apart_in_every_look(place: str) -> None:
    manifest, folder = built.manifest(place), built.CONTENT / place
    cues = manifest.get("cues", {})
    assert ("room" in cues, "boards" in cues) == (
        any(primitive.cue for primitive in described(place).primitives),
        any(sign.cued for sign in described(place).signs),
    )
    assert manifest.get("cue", 0) == described(place).cue
    files = [*cues.get("boards", {}).values(), *filter(None, [cues.get("room")])]
    assert all((folder / file).is_file() for file in files)
    for language, file in cues.get("boards", {}).items():
        assert (folder / file).read_bytes() != (folder / manifest["boards"][language]).read_bytes()


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_only_a_scenario_made_for_coping_shows_any_and_by_its_levels(scenario: str) -> None:
    script = everyday().scenarios[scenario]
    for level, row in script.levels.items():
        places = {script.place, *(scene.place for scene in script.scenes.values())}
        if not script.substance_cues:
            assert not any(sights(place, row.cue) for place in places), (scenario, level)
            continue
        found = {place: sights(place, row.cue) for place in sorted(places_at(scenario, level))}
        told = "; ".join(f"{place}: {', '.join(sorted(seen))}" for place, seen in found.items() if seen)
        assert told == SHOWN[scenario, level], level


def test_a_place_that_is_a_sight_itself_is_left_to_those_who_practise_coping() -> None:
    by_itself = {place for place in built.folders() if built.manifest(place).get("cue")}
    assert by_itself == {"pub"}
    for script in everyday().scenarios.values():
        places = {script.place, *(scene.place for scene in script.scenes.values())}
        assert script.substance_cues or not places & by_itself


def triangles(path: Path) -> int:
    raw = path.read_bytes()
    head = json.loads(raw[20 : 20 + struct.unpack_from("<I", raw, 12)[0]])
    return sum(head["accessors"][p["indices"]]["count"] // 3 for mesh in head["meshes"] for p in mesh["primitives"])
