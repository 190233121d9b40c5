"""One place from its description to its files (needs bpy, numpy, scipy, Pillow and gltfpack)."""

from __future__ import annotations

import time
from pathlib import Path

from PIL import Image

from tools.places import paintings
from tools.places.bake import bake
from tools.places.denoise import denoise
from tools.places.description import Place
from tools.places.export import export
from tools.places.lake import lake
from tools.places.lightmap import covered, known, scatter, spread, write
from tools.places.manifest import write_manifest
from tools.places.menus import MENUS
from tools.places.shapes import Floats
from tools.places.soup import baked, unbaked
from tools.places.textures import texture

_VIEWS = {"cafe": paintings.street, "calm": lake}


def build(place: Place, folder: Path, size: int | None = None, samples: int | None = None) -> None:
    """Bake and write everything into ``folder``, telling what it does."""
    size, samples = size or place.lightmap, samples or place.samples
    solid = baked(place)
    started = time.monotonic()
    count = len(solid.patch.triangles)
    print(f"{place.id}: {len(place.primitives)} primitives, {count} triangles; baking {size} px", flush=True)
    corners, light = bake(place, solid, size, samples)
    print(f"{place.id}: baked in {time.monotonic() - started:.0f} s", flush=True)
    finish(place, folder, corners, light)


def finish(place: Place, folder: Path, corners: Floats, light: Floats) -> None:
    """All that comes after the bake: light coordinates (3m, 2) and raw light (size, size, 3) to files."""
    size, solid, shining = len(light), baked(place), unbaked(place)
    mask = covered(corners, size)
    print(f"{place.id}: {mask.mean():.0%} of the light picture is used", flush=True)
    seen = known(light, mask)
    write(spread(denoise(scatter(light, seen)), seen), folder / "light.webp")
    calls = export(folder / "room.glb", solid, corners, shining, _pictures(place, solid.materials))
    _boards(place, folder)
    write_manifest(place, folder)
    print(f"{place.id}: {calls} draw calls, {(folder / 'room.glb').stat().st_size // 1024} KB room", flush=True)


def _pictures(place: Place, materials: tuple[str, ...]) -> dict[str, bytes]:
    pictures = {group: made for group in ("wood", "planks", "plaster", "weave") if (made := texture(group))}
    if "art" in materials:
        pictures["art"] = paintings.jpeg(paintings.art())
    pictures["view"] = paintings.jpeg(_VIEWS[place.id](), 80)
    return pictures


def _boards(place: Place, folder: Path) -> None:
    for name in place.board:
        board: Image.Image = paintings.menu(*MENUS[name])
        board.save(folder / f"{name}.webp", quality=88, method=6)
