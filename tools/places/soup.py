"""All primitives of a place as arrays: what is baked, and what shines by itself or lets light through."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tools.places.description import Place, Primitive
from tools.places.materials import BAKED, MATERIALS
from tools.places.shapes import Floats, Ints, Patch, join, patch


@dataclass(frozen=True, slots=True)
class Soup:
    """Joined triangles, with primitive, material, light detail, ``cue`` and door per triangle; door 0 stands still."""

    patch: Patch
    materials: tuple[str, ...]
    piece_of: Ints
    material_of: Ints
    detail_of: Floats
    cue_of: Ints
    doors: tuple[str, ...]
    door_of: Ints


def welded(soup: Soup) -> Patch:
    """The same surface with one point where several share place and normal, so that a cap or a wall is one chart."""
    table = np.round(np.concatenate([soup.patch.points, soup.patch.normals], 1), 4)
    owner = np.empty(len(table))
    owner[soup.patch.triangles.ravel()] = np.repeat(soup.piece_of, 3)
    rows, index = np.unique(np.concatenate([table, owner[:, None]], 1), axis=0, return_inverse=True)
    return Patch(rows[:, :3], rows[:, 3:6], np.zeros((len(rows), 2)), index.reshape(-1)[soup.patch.triangles])


def baked(place: Place) -> Soup:
    """What receives baked light."""
    return _gather(place, [p for p in place.primitives if MATERIALS[p.material].group in BAKED])


def unbaked(place: Place) -> Soup:
    """Glass, glow and the view outside."""
    return _gather(place, [p for p in place.primitives if MATERIALS[p.material].group not in BAKED])


def _gather(place: Place, primitives: list[Primitive]) -> Soup:
    patches = [patch(primitive, number) for number, primitive in enumerate(primitives)]
    names = tuple(dict.fromkeys(p.material for p in primitives))
    doors = ("", *place.doors)
    counts = [len(p.triangles) for p in patches]
    return Soup(
        join(patches),
        names,
        np.repeat(np.arange(len(patches)), counts),
        np.repeat([names.index(p.material) for p in primitives], counts),
        np.repeat([p.detail for p in primitives], counts),
        np.repeat([p.cue for p in primitives], counts),
        doors,
        np.repeat([doors.index(p.door) for p in primitives], counts),
    )
