"""One place from its description to its files (needs bpy, numpy, scipy, Pillow and gltfpack)."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np

from tools.places import paintings
from tools.places.bake import bake
from tools.places.borrow import borrowed
from tools.places.denoise import denoise
from tools.places.description import Place
from tools.places.export import export
from tools.places.gallery import ARTS, VIEWS
from tools.places.lightmap import covered, known, scatter, spread, write
from tools.places.manifest import boards, cue_boards, has_cues, write_manifest
from tools.places.materials import MATERIALS
from tools.places.menus import MENUS
from tools.places.shapes import Floats
from tools.places.sign_painter import sheet
from tools.places.soup import baked, unbaked
from tools.places.textures import TEXTURED, texture

_KEPT = Path(__file__).resolve().parents[2] / "build" / "places"


def build(place: Place, folder: Path, size: int | None = None, samples: int | None = None) -> None:
    """Bake and write everything into ``folder``, telling what it does."""
    size, samples = size or place.lightmap, samples or place.samples
    solid = baked(place)
    started = time.monotonic()
    count = len(solid.patch.triangles)
    print(f"{place.id}: {len(place.primitives)} primitives, {count} triangles; baking {size} px", flush=True)
    corners, lights = bake(place, solid, size, samples)
    print(f"{place.id}: baked in {time.monotonic() - started:.0f} s", flush=True)
    _KEPT.mkdir(parents=True, exist_ok=True)
    np.savez(_KEPT / f"{place.id}.npz", corners=corners, lights=np.array(lights, np.float32))
    finish(place, folder, corners, lights)


def finish_again(place: Place, folder: Path) -> None:
    """All that comes after the bake, with the light of the last one here: new colours, pictures and words."""
    kept = np.load(_KEPT / f"{place.id}.npz")
    expected = 3 * len(baked(place).patch.triangles)
    if len(kept["corners"]) != expected:
        raise ValueError(f"The surfaces of '{place.id}' have changed since its last bake: bake it again.")
    finish(place, folder, kept["corners"], list(kept["lights"].astype(float)))


def finish(place: Place, folder: Path, corners: Floats, lights: list[Floats]) -> None:
    """All that comes after the bake: light coordinates (3m, 2) and raw light (size, size, 3) to files."""
    mask = covered(corners, len(lights[0]))
    print(f"{place.id}: {mask.mean():.0%} of the light picture is used", flush=True)
    write_manifest(place, folder)
    for look, light in zip((None, *place.looks), lights, strict=True):
        target = folder if look is None else folder.parent / look.id
        seen = known(light, mask)
        write(spread(denoise(scatter(light, seen)), seen), target / "light.webp")
        if look is not None and look.view is not None:
            VIEWS[look.view]().save(target / "view.webp", quality=82, method=6)
    surfaces(place, folder, corners)


def surfaces(place: Place, folder: Path, corners: Floats) -> None:
    """The surfaces of a place with their light coordinates (3m, 2), and its words; sights of alcohol apart."""
    solid, shining = baked(place), unbaked(place)
    pictures = _pictures(place, solid.materials)
    calls = export(folder / "room.glb", solid, corners, shining, pictures)
    if has_cues(place):
        calls += export(folder / "cues.glb", solid, corners, shining, {}, cues=True)
    write_boards(place, folder)
    print(f"{place.id}: {calls} draw calls, {(folder / 'room.glb').stat().st_size // 1024} KB room", flush=True)


def change(place: Place, folder: Path) -> None:
    """A small change without a bake: surfaces keep the light they have, new ones take that of what is next to them."""
    corners = borrowed(baked(place), folder)
    write_manifest(place, folder)
    surfaces(place, folder, corners)


def _pictures(place: Place, materials: tuple[str, ...]) -> dict[str, bytes]:
    groups = {MATERIALS[name].group for name in materials}
    pictures = {group: made for group in TEXTURED if group in groups and (made := texture(group))}
    if "art" in groups:
        pictures["art"] = paintings.webp(ARTS[place.art]())
    if place.view is not None:
        pictures["view"] = paintings.webp(VIEWS[place.view](), 80)
    return pictures


def write_boards(place: Place, folder: Path) -> None:
    """Paint what is written in the place, one picture a language."""
    for name in boards(place):
        picture = sheet(place, name.rpartition(".")[2]) if place.signs else paintings.menu(*MENUS[name])
        picture.save(folder / f"{name}.webp", quality=88, method=6)
    for name in cue_boards(place):
        sheet(place, name.rpartition(".")[2], cued=True).save(folder / f"{name}.webp", quality=88, method=6)
