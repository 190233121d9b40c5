"""Two more calm rooms with the anchors of the cabin: a white boathouse by the sea, and a plain room."""

from __future__ import annotations

import math

from tools.places import cabin, furniture, living, rooms, seating, tables
from tools.places.description import Anchor, Daylight, Place, Sound
from tools.places.shell import Band, Opening, window

_CHAIR = (0.1, 0.0, 0.85)


def seaside() -> Place:
    """The boathouse: white boards, a broad window on the sea, blue wool, a bench with shells."""
    place = Place(
        id="calm-seaside",
        size=(5.2, 2.7, 4.8),
        daylight=_morning((0.86, 0.93, 1.0), (4.6, 3.4, -5.0), 6.0, 4.0),
        spawn="participant",
        middle=(0.0, 1.3, 0.2),
        background="#dfe9ee",
        lightmap=1024,
        samples=10,
        view="sea",
    )
    opening = Opening(-1.75, 1.75, 0.55, 2.3, depth=0.16)
    walls = rooms.box_room(place, "floor_white", "boards", (Band(0, 2.7, "boards"),), {"back": (opening,)})
    window(walls.back, opening, "white", panes=3, sill="white")
    place.frame().quad("view", (0, 1.40, -7.6), 15.6, 7.8, picture=(0, 0, 1, 1))
    for x in (-1.7, 0.0, 1.7):
        place.frame().block("white", (x, 2.62, 0), (0.12, 0.16, 4.8))
    _seaside_things(place)
    _anchors(place)
    place.emitters.update({"waves": (0.5, 0.6, -4.2), "gulls": (3.0, 4.0, -6.0)})
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.7, loop=18.0),
        waves=Sound("sound/waves.mp3", 0.8, "waves", 16.0),
        gulls=Sound("sound/gulls.mp3", 0.35, "gulls", 16.0),
    )
    return place


def _morning(
    sky: tuple[float, float, float], sun_from: tuple[float, float, float], strength: float, sun: float
) -> Daylight:
    return Daylight(
        sky=sky,
        sky_strength=strength,
        sun=(1.0, 0.90, 0.76),
        sun_strength=sun,
        sun_from=sun_from,
        sun_angle=0.12,
        people_key=(0.5, 2.2, -4.0),
        people_key_colour="#fff3e2",
        people_sky="#f2f4f2",
        people_ground="#a59a88",
    )


def _seaside_things(place: Place) -> None:
    chair = place.frame(*_CHAIR, turn=math.pi)
    seating.easy_chair(chair, "fabric_sand")
    living.throw(chair.at(0.0, 0.98, -0.36), "rug_blue", 0.5)
    furniture.cushion(chair.at(0, 0.46, -0.16), "pale_blue")
    place.frame().block("rug_blue", (0.05, 0.008, -0.25), (2.2, 0.016, 1.5))
    seat = place.frame(0, 0, -2.33)
    seat.box("white", (-0.7, 0.22, 0.22), (1.9, 0.44, 0.44), bevel=0.01)
    seat.box("fabric_sand", (-0.7, 0.47, 0.22), (1.88, 0.07, 0.42), bevel=0.025)
    furniture.cushion(seat.at(-1.35, 0.5, 0.16, turn=0.15), "pale_blue")
    furniture.cushion(seat.at(-0.15, 0.5, 0.16, turn=-0.2), "denim")
    table = place.frame(1.0, 0, 0.45)
    cabin.side_table(table)
    furniture.mug(table.at(-0.08, 0.52, 0.06, turn=2.2))
    for step in range(4):
        a = step * 1.7
        table.lathe(
            "cream",
            (0.08 + 0.05 * math.sin(a), 0.52, -0.08 + 0.05 * math.cos(a)),
            [(0.03, 0), (0.034, 0.008), (0.014, 0.024), (0, 0.028)],
            12,
        )
    _lantern(place)
    boat = place.frame(2.3, 0, -1.2, turn=-0.4)
    boat.box("beam", (0, 1.0, 0), (0.05, 2.0, 0.05), bevel=0.015, roll=0.12)
    boat.box("beam", (-0.13, 1.98, 0), (0.14, 0.5, 0.02), bevel=0.008, roll=0.12)
    furniture.potted_plant(place.frame(-2.2, 0, -1.9, turn=0.3), 0.9)
    left = place.frame(-2.6, 0, 0, turn=math.pi / 2)
    living.wall_shelf(left, 0.2, 1.5, 1.0, 14, "white")
    tables.bowl(place.frame(0.9, 0.57, -2.36), fruit=False, colour="pale_blue")


def _lantern(place: Place) -> None:
    at = place.frame(1.45, 0, -2.0)
    at.block("white", (0, 0.02, 0), (0.18, 0.04, 0.18))
    for x in (-0.07, 0.07):
        for z in (-0.07, 0.07):
            at.block("white", (x, 0.18, z), (0.016, 0.30, 0.016))
    at.block("white", (0, 0.34, 0), (0.18, 0.03, 0.18))
    at.prism("white", (0, 0.355, 0), [(-0.09, 0), (0.09, 0), (0, 0.07)], 0.18)
    at.cylinder("cream", (0, 0.10, 0), 0.03, 0.03, 0.12, 14)


def plain() -> Place:
    """The plain room: soft walls, one window on a meadow, a chair, a plant. As little as possible to look at."""
    place = Place(
        id="calm-plain",
        size=(4.4, 2.6, 4.4),
        daylight=_morning((0.96, 0.95, 0.92), (3.6, 3.2, -5.0), 13.0, 4.5),
        spawn="participant",
        middle=(0.0, 1.3, 0.2),
        background="#e8ebe4",
        lightmap=1024,
        samples=12,
        view="meadow",
    )
    opening = Opening(-1.3, 1.3, 0.6, 2.2, depth=0.16)
    walls = rooms.box_room(place, "carpet_warm", "ceiling", rooms.plain(2.6, "wall_linen"), {"back": (opening,)})
    window(walls.back, opening, "white", panes=2, sill="white")
    rooms.curtains(walls.back, opening, "rug_cream", width=0.32)
    place.frame().quad("view", (0, 1.5, -7.2), 14.0, 7.0, picture=(0, 0, 1, 1))
    cabin.armchair(place.frame(*_CHAIR, turn=math.pi))
    cabin.blanket(place.frame(_CHAIR[0] + 0.36, 0.63, _CHAIR[2] + 0.02, turn=math.pi / 2), 0.46, 0.34)
    furniture.potted_plant(place.frame(1.6, 0, -1.6, turn=0.8), 0.95)
    place.frame().block("rug_cream", (0.0, 0.008, -0.35), (2.0, 0.016, 1.4))
    living.floor_lamp(place.frame(-1.75, 0, -1.75), 40.0)
    low = place.frame(-0.95, 0, 0.35)
    cabin.side_table(low)
    furniture.mug(low.at(0.05, 0.52, 0.05, turn=1.0))
    living.hang(place.frame(-2.2, 0, 0, turn=math.pi / 2), "fields", 0.3, 1.55, 0.7)
    _anchors(place)
    place.emitters["window"] = (0.0, 1.4, -2.6)
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.6, loop=18.0), birds=Sound("sound/birds.mp3", 0.35, "window", 16.0)
    )
    return place


def _anchors(place: Place) -> None:
    place.anchors["participant"] = Anchor(_CHAIR, math.pi, "sit", 0.44)
    place.anchors["coach"] = Anchor((-0.75, 0.0, -0.65), 0.52)
