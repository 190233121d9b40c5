"""The calm room: a quiet cabin by a forest lake, a chair that faces the window, a fire, nobody there."""

from __future__ import annotations

import math

from tools.places import cabin, furniture, shell
from tools.places.description import Anchor, Daylight, Frame, Place, Sound

WIDTH, HEIGHT, DEPTH = 4.8, 2.6, 4.6
_WINDOW = shell.Opening(-1.45, 1.45, 0.62, 2.18, depth=0.2)
_CHAIR = (0.1, 0.0, 0.85)


def describe() -> Place:
    """The whole room as data."""
    place = Place(
        id="calm",
        size=(WIDTH, HEIGHT, DEPTH),
        daylight=_daylight(),
        spawn="participant",
        middle=(0.0, 1.3, 0.2),
        background="#e9ead9",
        lightmap=1024,
        samples=16,
        view="lake",
    )
    _room(place)
    _hearth(place)
    _corner(place)
    place.anchors["participant"] = Anchor(_CHAIR, math.pi, "sit", 0.44)
    place.anchors["coach"] = Anchor((-0.75, 0.0, -0.65), 0.52)
    place.emitters.update({"stream": (1.6, 0.9, -3.4), "fire": (-1.72, 0.5, -1.5)})
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.8, loop=18.0),
        stream=Sound("sound/stream.mp3", 0.7, "stream", 14.0),
        fire=Sound("sound/fire.mp3", 0.7, "fire", 14.0),
    )
    return place


def _daylight() -> Daylight:
    return Daylight(
        sky=(1.0, 0.94, 0.86),
        sky_strength=7.0,
        sun=(1.0, 0.84, 0.62),
        sun_strength=4.5,
        sun_from=(3.4, 3.0, -5.2),
        sun_angle=0.12,
        people_key=(0.5, 2.2, -4.0),
        people_key_colour="#ffeed6",
        people_sky="#fff1de",
        people_ground="#8f6a48",
    )


def _room(place: Place) -> None:
    room = place.frame()
    shell.floor_and_ceiling(room, place.size, "floor_dark", "ceiling_pine")
    plain = (shell.Band(0, HEIGHT, "log"),)
    front, back = room.at(0, 0, -DEPTH / 2), room.at(0, 0, DEPTH / 2, turn=math.pi)
    left, right = room.at(-WIDTH / 2, turn=math.pi / 2), room.at(WIDTH / 2, turn=-math.pi / 2)
    shell.wall(front, WIDTH, plain, (_WINDOW,), reveal="pine")
    for face, width in ((back, WIDTH), (left, DEPTH), (right, DEPTH)):
        shell.wall(face, width, plain)
        cabin.log_wall(face, width, HEIGHT)
    cabin.log_wall(front, WIDTH, HEIGHT, (_WINDOW,))
    cabin.lining(front, _WINDOW, "pine")
    shell.window(front, _WINDOW, "pine", panes=2, sill="pine")
    for step in range(4):
        room.box("beam", (0, HEIGHT - 0.07, -1.65 + step * 1.1), (WIDTH, 0.14, 0.12), bevel=0.012)
    room.quad("view", (0, 1.34, -DEPTH / 2 - 5.0), 14.4, 7.2, picture=(0, 0, 1, 1))
    room.box("rug_red", (-0.05, 0.008, -0.15), (2.1, 0.016, 1.5), bevel=0.005)
    room.box("rug_cream", (-0.05, 0.006, -0.15), (2.26, 0.012, 1.66), bevel=0.004)


def _hearth(place: Place) -> None:
    corner = place.frame(-1.80, 0, -1.62, turn=0.62)
    cabin.stove(corner, HEIGHT)
    cabin.firewood(place.frame(-2.02, 0, -0.52, turn=math.pi / 2))
    place.frame(-2.02, 0, -0.52).box("beam", (0, 0.008, 0), (0.40, 0.016, 0.56), bevel=0.004)


def _corner(place: Place) -> None:
    chair = place.frame(*_CHAIR, turn=math.pi)
    cabin.armchair(chair)
    cabin.blanket(place.frame(_CHAIR[0] + 0.36, 0.63, _CHAIR[2] + 0.02, turn=math.pi / 2), 0.46, 0.34)
    table = place.frame(0.98, 0, 0.42)
    cabin.side_table(table)
    cabin.table_lamp(table.at(0.07, 0.52, -0.06))
    furniture.cup(table.at(-0.11, 0.52, 0.06, turn=2.4))
    seat = place.frame(0, 0, -DEPTH / 2 + 0.07)
    cabin.window_seat(seat.at(0.55), 2.0)
    for x, turn, colour in ((-0.22, 0.15, "cushion"), (1.28, -0.2, "armchair")):
        furniture.cushion(seat.at(x, 0.47, 0.14, turn=turn), colour)
    cabin.blanket(seat.at(0.72, 0.475, 0.30), 0.5, 0.24)
    cabin.bookcase(_against_right(place, -0.75), 1.0, 4)
    furniture.potted_plant(place.frame(2.02, 0, -1.86, turn=0.7), 0.95)
    furniture.vase(place.frame(-0.95, 0.64, -DEPTH / 2 - 0.02))
    furniture.mug(seat.at(1.02, 0.475, 0.22), full=False)


def _against_right(place: Place, z: float) -> Frame:
    return place.frame(WIDTH / 2 - 0.07, 0, z, turn=-math.pi / 2)
