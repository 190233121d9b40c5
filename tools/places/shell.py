"""Floor, ceiling and walls with openings, seen from inside."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tools.places.description import Frame


@dataclass(frozen=True, slots=True)
class Opening:
    """A hole in a wall: from left to right along the wall (middle is 0) and from low to high."""

    left: float
    right: float
    low: float
    high: float
    depth: float = 0.16


@dataclass(frozen=True, slots=True)
class Band:
    """A horizontal strip of a wall in one material."""

    low: float
    high: float
    material: str


def floor_and_ceiling(room: Frame, size: tuple[float, float, float], floor: str, ceiling: str) -> None:
    """The two level surfaces of a room of width, height, depth."""
    width, height, depth = size
    room.quad(floor, (0, 0, 0), width, depth, tilt=-math.pi / 2)
    room.quad(ceiling, (0, height, 0), width, depth, tilt=math.pi / 2, detail=0.6)


def wall(
    face: Frame,
    width: float,
    bands: Sequence[Band],
    openings: Sequence[Opening] = (),
    reveal: str = "white",
    threshold: bool = True,
) -> None:
    """A wall whose inner side is the +Z side of ``face``, cut around its openings.

    Without a ``threshold`` the floor of the room goes on through openings that reach it.
    """
    cuts = sorted({-width / 2, width / 2, *(o.left for o in openings), *(o.right for o in openings)})
    for left, right in pairwise(cuts):
        holes = [o for o in openings if o.left < right - 1e-6 and o.right > left + 1e-6]
        for band in bands:
            _strip(face, left, right, band, holes)
    for opening in openings:
        _reveal(face, opening, reveal, threshold)


def _strip(face: Frame, left: float, right: float, band: Band, holes: Sequence[Opening]) -> None:
    for low, high in _spans(band, holes):
        face.quad(band.material, ((left + right) / 2, (low + high) / 2, 0), right - left, high - low)


def _spans(band: Band, holes: Sequence[Opening]) -> list[tuple[float, float]]:
    spans = [(band.low, band.high)]
    for hole in holes:
        parts = [(a, min(b, hole.low)) for a, b in spans] + [(max(a, hole.high), b) for a, b in spans]
        spans = [(a, b) for a, b in parts if b - a > 1e-6]
    return spans


def _reveal(face: Frame, opening: Opening, material: str, threshold: bool) -> None:
    """The four sides of the hole in the thickness of the wall."""
    across, up, back = opening.right - opening.left, opening.high - opening.low, -opening.depth / 2
    middle_x, middle_y = (opening.left + opening.right) / 2, (opening.low + opening.high) / 2
    if threshold or opening.low > 0:
        face.quad(material, (middle_x, opening.low, back), across, opening.depth, tilt=-math.pi / 2)
    face.quad(material, (middle_x, opening.high, back), across, opening.depth, tilt=math.pi / 2)
    face.quad(material, (opening.left, middle_y, back), opening.depth, up, turn=math.pi / 2)
    face.quad(material, (opening.right, middle_y, back), opening.depth, up, turn=-math.pi / 2)


def window(
    face: Frame, opening: Opening, frame: str, panes: int, bar: float | None = None, sill: str = "white"
) -> None:
    """Frame, uprights, an optional cross bar at height ``bar``, glass and sill."""
    across, up = opening.right - opening.left, opening.high - opening.low
    x, y, z = (opening.left + opening.right) / 2, (opening.low + opening.high) / 2, -opening.depth * 0.7
    for edge in (opening.low + 0.03, opening.high - 0.03):
        face.box(frame, (x, edge, z), (across, 0.06, 0.07))
    for step in range(panes + 1):
        inset = 0.025 if step == 0 else -0.025 if step == panes else 0.0
        face.box(frame, (opening.left + across * step / panes + inset, y, z), (0.05, up, 0.07))
    if bar is not None:
        face.box(frame, (x, bar, z), (across, 0.04, 0.05))
    face.quad("glass", (x, y, z), across, up)
    face.box(sill, (x, opening.low - 0.005, 0.06), (across + 0.2, 0.035, 0.24))


def skirting(face: Frame, width: float, material: str, heights: Sequence[tuple[float, float, float]]) -> None:
    """Rails along a wall: (middle height, thickness, depth) each."""
    for height, thickness, depth in heights:
        face.box(material, (0, height, depth / 2), (width, thickness, depth), bevel=0.004)


def battens(face: Frame, width: float, material: str, height: float, gap: float = 0.3) -> None:
    """Upright strips on a panelled wall."""
    count = int(width / gap)
    for step in range(count):
        x = (step - (count - 1) / 2) * gap
        face.box(material, (x, height / 2 + 0.06, 0.008), (0.035, height - 0.14, 0.016), bevel=0.004, detail=0.5)


def door(face: Frame, opening: Opening, leaf: str, handle: str) -> None:
    """A closed door with a pane of glass, in a frame."""
    across, x = opening.right - opening.left, (opening.left + opening.right) / 2
    z, height = -opening.depth + 0.03, opening.high
    for side in (-1, 1):
        face.box(leaf, (x + side * (across / 2 - 0.08), height / 2, z), (0.16, height, 0.05))
        face.box(leaf, (x + side * (across / 2 + 0.03), height / 2 + 0.03, 0.005), (0.08, height + 0.1, 0.05))
    for low, high in ((0.0, 0.7), (height - 0.16, height)):
        face.box(leaf, (x, (low + high) / 2, z), (across - 0.3, high - low, 0.05))
    face.box(leaf, (x, height + 0.05, 0.005), (across + 0.14, 0.08, 0.05))
    face.quad("glass", (x, (0.7 + height - 0.16) / 2, z), across - 0.32, height - 0.86)
    grip = face.at(x - across / 2 + 0.08, 1.02, z + 0.06)
    grip.box(handle, (0, 0.0, 0), (0.03, 0.28, 0.03), bevel=0.012)
    for end in (-0.11, 0.11):
        grip.box(handle, (0, end, -0.025), (0.02, 0.02, 0.05), bevel=0.004)
