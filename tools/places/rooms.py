"""A whole box room at once, partitions inside it, doors and ceiling lights."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tools.places import shell
from tools.places.description import Door, Frame, Lamp, Place
from tools.places.shell import Band, Opening

_ROUNDS = 6
"""Rings of a glass globe: it shines by itself, so its outline is all one sees of its shape."""


@dataclass(frozen=True, slots=True)
class Walls:
    """The inner faces of a room's walls: +Z of each points into the room, and the middle of the wall is 0."""

    back: Frame
    front: Frame
    left: Frame
    right: Frame


def box_room(
    place: Place,
    floor: str,
    ceiling: str,
    bands: Sequence[Band],
    openings: Mapping[str, Sequence[Opening]] | None = None,
    reveal: str = "white",
) -> Walls:
    """Floor, ceiling and four walls of the place's size; openings by ``back``, ``front``, ``left`` and ``right``."""
    width, _height, depth = place.size
    room = place.frame()
    shell.floor_and_ceiling(room, place.size, floor, ceiling)
    walls = Walls(
        room.at(0, 0, -depth / 2),
        room.at(0, 0, depth / 2, turn=math.pi),
        room.at(-width / 2, turn=math.pi / 2),
        room.at(width / 2, turn=-math.pi / 2),
    )
    for name, length in (("back", width), ("front", width), ("left", depth), ("right", depth)):
        holes = (openings or {}).get(name, ())
        shell.wall(getattr(walls, name), length, bands, holes, reveal)
        skirt(getattr(walls, name), length, holes)
    return walls


def plain(height: float, material: str) -> tuple[Band, ...]:
    """Walls of one material."""
    return (Band(0, height, material),)


def skirt(face: Frame, length: float, openings: Sequence[Opening] = (), material: str = "white") -> None:
    """A low board along a wall, stopped at what reaches the floor."""
    doors = sorted((o.left - 0.07, o.right + 0.07) for o in openings if o.low < 0.1)
    start = -length / 2
    for left, right in (*doors, (length / 2, length / 2)):
        if left - start > 0.05:
            face.block(material, ((start + left) / 2, 0.04, 0.008), (left - start, 0.08, 0.016))
        start = right


def partition(
    at: Frame, length: float, height: float, bands: Sequence[Band], openings: Sequence[Opening] = (), thick: float = 0.1
) -> tuple[Frame, Frame]:
    """A wall inside a room, along the frame's X; gives its two faces (+Z side first)."""
    near, far = at.at(0, 0, thick / 2), at.at(0, 0, -thick / 2, turn=math.pi)
    mirrored = [Opening(-o.right, -o.left, o.low, o.high, o.depth) for o in openings]
    cut = [Opening(o.left, o.right, o.low, o.high, thick) for o in openings]
    shell.wall(near, length, bands, cut, threshold=False)
    back = [Opening(o.left, o.right, o.low, o.high, 0.002) for o in mirrored]
    shell.wall(far, length, bands, back, threshold=False)
    skirt(near, length, openings)
    skirt(far, length, mirrored)
    for end in (-1, 1):
        at.quad(bands[0].material, (end * length / 2, height / 2, 0), thick, height, turn=end * math.pi / 2)
    return near, far


def leaf(
    face: Frame,
    opening: Opening,
    material: str = "ash",
    frame: str = "white",
    handle: str = "steel",
    pane: bool = False,
) -> None:
    """A closed flush door in its frame, flush with the face, hinged on the left."""
    across, x, height = opening.right - opening.left, (opening.left + opening.right) / 2, opening.high
    z = leaf_depth(opening)
    _door_frame(replace(face, door=""), opening, frame)
    if pane:
        for side in (-1, 1):
            face.block(material, (x + side * (across / 2 - 0.09), height / 2, z), (0.18, height, 0.04))
        face.block(material, (x, 0.45, z), (across - 0.36, 0.9, 0.04))
        face.block(material, (x, height - 0.09, z), (across - 0.36, 0.18, 0.04))
        face.quad("glass", (x, (0.9 + height - 0.18) / 2, z), across - 0.36, height - 1.08)
    else:
        face.block(material, (x, height / 2, z), (across - 0.01, height - 0.008, 0.04))
    _lever(face.at(x + across / 2 - 0.09, 1.02, z + 0.02), handle)


def leaf_depth(opening: Opening) -> float:
    """Where the middle of a leaf stands behind the face of the wall."""
    return -min(0.06, opening.depth * 0.5)


def hinged(face: Frame, opening: Opening, turn: float, behind: tuple[str, ...], before: tuple[str, ...]) -> Door:
    """A door of ``leaf`` that swings away from the face, about its left edge."""
    return Door(face.point(opening.left, 0.0, leaf_depth(opening)), turn, behind, before)


def beyond(face: Frame, opening: Opening, deep: float, wall: str, floor: str, watts: float) -> Frame:
    """A bit of what lies behind a door, ``deep`` metres, with a lamp of its own; gives its floor, facing the door.

    It is wider than the door on the side of the lever, so that somebody can come from there.
    """
    left, right, back = opening.left - 0.16, opening.right + 0.5, -opening.depth
    across, height = right - left, opening.high + 0.3
    far = face.at((left + right) / 2, 0, back - deep)
    shift = (left + right) / 2
    mirrored = Opening(shift - opening.right, shift - opening.left, opening.low, opening.high, 0.002)
    shell.wall(far.at(0, 0, deep, turn=math.pi), across, plain(height, wall), (mirrored,), threshold=False)
    far.quad(wall, (0, height / 2, 0), across, height)
    for side in (-1, 1):
        far.quad(wall, (side * across / 2, height / 2, deep / 2), deep, height, turn=-side * math.pi / 2)
    far.quad(floor, (0, 0.001, deep / 2), across, deep, tilt=-math.pi / 2)
    far.quad(wall, (0, height, deep / 2), across, deep, tilt=math.pi / 2)
    face.place.lamps.append(Lamp(far.point(0, height - 0.35, deep * 0.55), watts, (1.0, 0.84, 0.64), 0.12))
    return far.at(0, 0, deep / 2)


def _door_frame(face: Frame, opening: Opening, material: str) -> None:
    across, x = opening.right - opening.left, (opening.left + opening.right) / 2
    for side in (-1, 1):
        face.block(
            material,
            (x + side * (across / 2 + 0.03), opening.high / 2 + 0.03, 0.006),
            (0.07, opening.high + 0.06, 0.03),
        )
    face.block(material, (x, opening.high + 0.03, 0.007), (across + 0.13, 0.07, 0.032))


def _lever(at: Frame, handle: str) -> None:
    at.box(handle, (0, 0, 0.004), (0.035, 0.16, 0.008), bevel=0.002)
    at.cylinder(handle, (0, 0.03, 0.025), 0.009, 0.009, 0.05, 8, tilt=math.pi / 2)
    at.box(handle, (-0.05, 0.03, 0.05), (0.12, 0.02, 0.016), bevel=0.006)


def panel_light(place: Place, x: float, height: float, z: float, size: tuple[float, float], watts: float) -> None:
    """A flat ceiling light that shines down."""
    at = place.frame(x, height, z)
    at.block("white", (0, -0.012, 0), (size[0] + 0.05, 0.024, size[1] + 0.05))
    at.quad("led", (0, -0.026, 0), size[0], size[1], tilt=math.pi / 2)
    place.lamps.append(Lamp((x, height - 0.05, z), watts, (1.0, 0.95, 0.87), panel=size))


def globe(place: Place, x: float, height: float, z: float, watts: float, radius: float = 0.15) -> None:
    """A round glass ceiling light, warm."""
    at = place.frame(x, height, z)
    at.cylinder("white", (0, -0.015, 0), 0.08, 0.09, 0.03, 16)
    turns = [math.pi * step / _ROUNDS for step in range(1, _ROUNDS + 1)]
    shade = [(max(radius * math.sin(turn), 0.0), -0.105 + 0.10 * math.cos(turn)) for turn in turns]
    at.lathe("lamp_warm", (0, 0, 0), shade[::-1], 20)
    place.lamps.append(Lamp((x, height - 0.30, z), watts, (1.0, 0.84, 0.64), 0.14))


def blinds(face: Frame, opening: Opening, drop: float = 0.35) -> None:
    """A rolled-down blind in the top of a window."""
    across, x = opening.right - opening.left, (opening.left + opening.right) / 2
    face.block("curtain", (x, opening.high - drop / 2, -0.03), (across - 0.06, drop, 0.008))
    face.block("white", (x, opening.high - drop, -0.03), (across - 0.06, 0.025, 0.018))


def curtains(face: Frame, opening: Opening, material: str = "curtain", low: float = 0.08, width: float = 0.34) -> None:
    """A curtain drawn to each side of a window, in folds, on a rail."""
    top = opening.high + 0.12
    middle = (opening.left + opening.right) / 2
    across = opening.right - opening.left + 2 * width
    face.cylinder("dark_steel", (middle, top, 0.09), 0.011, 0.011, across, 8, roll=math.pi / 2)
    for side in (-1, 1):
        edge = opening.left if side < 0 else opening.right
        folds = 6
        for fold in range(folds):
            x = edge + side * (fold + 0.2) * width / folds
            deep = 0.075 + 0.022 * (fold % 2)
            face.cylinder(material, (x, (low + top) / 2, deep), 0.034, 0.040, top - low, 8, detail=0.6)


def clock(face: Frame, x: float, y: float, radius: float = 0.15, hour: float = 10.15) -> None:
    """A round wall clock that shows this hour."""
    face.cylinder("black", (x, y, 0.018), radius, radius, 0.036, 28, tilt=math.pi / 2)
    face.cylinder("paper", (x, y, 0.037), radius * 0.9, radius * 0.9, 0.004, 28, tilt=math.pi / 2)
    for step in range(12):
        a = step * math.pi / 6
        mark = (x + 0.76 * radius * math.sin(a), y + 0.76 * radius * math.cos(a), 0.0405)
        face.block("black", mark, (0.010, 0.030 if step % 3 == 0 else 0.016, 0.002), roll=-a, detail=0.3)
    for turns, long, wide in ((hour / 12, 0.48, 0.016), (hour % 1, 0.70, 0.010)):
        a = turns * 2 * math.pi
        tip = (x + 0.5 * long * radius * math.sin(a), y + 0.5 * long * radius * math.cos(a), 0.0425)
        face.block("black", tip, (wide, long * radius, 0.002), roll=-a, detail=0.3)


def radiator(face: Frame, x: float, width: float, low: float = 0.12, height: float = 0.42) -> None:
    """A flat panel radiator below a window."""
    face.box("white", (x, low + height / 2, 0.075), (width, height, 0.05), bevel=0.008)
    grooves = int(width / 0.07)
    for step in range(grooves):
        along = x + (step - (grooves - 1) / 2) * 0.07
        face.block("plastic_white", (along, low + height / 2, 0.102), (0.04, height - 0.08, 0.008), detail=0.5)
    face.cylinder("plastic_white", (x + width / 2 + 0.05, low + 0.06, 0.07), 0.024, 0.024, 0.07, 12)
