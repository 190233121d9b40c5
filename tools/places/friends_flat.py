"""A friend's flat in the evening: sofas around a low table with pizza, a screen, music; bottles by a level's cue."""

from __future__ import annotations

import math

from tools.places import furniture, hallway, kitchenware, leisure, living, rooms, seating, tables
from tools.places.daylight import evening, sunny
from tools.places.description import Anchor, Frame, Lamp, Look, Place, Sound, Thing
from tools.places.headings import sit, stand, turn
from tools.places.shell import Opening, window
from tools.places.signs import sign

WIDTH, HEIGHT, DEPTH = 6.4, 2.5, 5.8
_WINDOW = Opening(-1.9, 0.9, 0.7, 2.15)
_DOOR = Opening(1.75, 2.65, 0.0, 2.05)
_LOW = (0.55, 0.0, -0.65)
_KEY = (0.0, 2.4, -4.0)


def describe() -> Place:
    """The whole flat as data."""
    place = Place(
        id="friends-flat",
        size=(WIDTH, HEIGHT, DEPTH),
        daylight=evening(_KEY, 0.5),
        spawn="participant.door",
        middle=(0.2, 1.3, 0.0),
        background="#1b2436",
        lightmap=1024,
        samples=64,
        view="street_evening",
        looks=(
            Look(
                "friends-flat-day",
                sunny((1.0, 3.4, -6.0), _KEY, strength=8.5, sun=5.5),
                "#dfe7ea",
                lamps=0.3,
                view="street",
                glow=0.25,
            ),
        ),
    )
    _shell(place)
    _sofas(place)
    _low_table(place)
    _screen(place)
    _kitchen(place)
    _hall(place)
    _anchors(place)
    _objects(place)
    return place


def _shell(place: Place) -> None:
    walls = rooms.box_room(
        place, "floor_dark", "ceiling", rooms.plain(HEIGHT, "wall_rose"), {"back": (_WINDOW,), "front": (_DOOR,)}
    )
    window(walls.back, _WINDOW, "white", panes=3)
    rooms.curtains(walls.back, _WINDOW, "curtain_blue")
    rooms.radiator(walls.back, -0.5, 1.8, height=0.38)
    rooms.leaf(walls.front, _DOOR, "ash", "white")
    place.frame().quad("view", (-0.5, 2.0, -DEPTH / 2 - 6.0), 22.0, 7.6, picture=(0.1, 0, 1, 1))
    rooms.globe(place, -2.1, HEIGHT, 1.9, 30.0)


def _sofas(place: Place) -> None:
    seating.sofa(_long(place), 2.2, "fabric_grey")
    seating.sofa(_short(place), 1.7, "fabric_blue")
    seating.easy_chair(_chair(place), "fabric_rust")
    place.frame().block("rug_red", (0.6, 0.006, -0.55), (2.6, 0.012, 1.9))
    furniture.cushion(_long(place).at(-0.78, 0.44, -0.06, turn=0.3), "mustard")
    furniture.cushion(_short(place).at(0.5, 0.44, -0.06, turn=-0.25), "cushion")
    living.throw(_long(place).at(0.5, 0.84, -0.40, turn=0.0), "blanket", 0.6)
    living.floor_lamp(place.frame(2.75, 0, -2.45), 62.0)
    furniture.potted_plant(place.frame(-2.75, 0, -2.45, turn=0.3), 1.0)
    right = place.frame(WIDTH / 2, 0, -0.6, turn=-math.pi / 2)
    living.hang(right, "sun", -0.6, 1.7, 0.46)
    living.hang(right, "sea", 0.1, 1.7, 0.46)
    living.wall_shelf(right, 1.15, 1.55, 0.8, 6)


def _long(place: Place) -> Frame:
    return place.frame(2.55, 0, -0.65, turn=-math.pi / 2)


def _short(place: Place) -> Frame:
    return place.frame(0.55, 0, -2.25)


def _chair(place: Place) -> Frame:
    return place.frame(0.35, 0, 1.0, turn=math.pi - 0.15)


def _low_table(place: Place) -> None:
    low = place.frame(*_LOW)
    tables.coffee_table(low, 1.0, 0.75, "walnut")
    top = low.at(0, 0.44, 0)
    leisure.pizza_box(top.at(-0.22, 0, 0.14, turn=0.2))
    for x, z, colour, height in (
        (0.32, -0.22, "green_glass", 0.26),
        (0.40, -0.13, "amber", 0.23),
        (0.24, -0.27, "amber", 0.23),
    ):
        living.bottle(top.at(x, 0, z).cued(3), colour, height)
    for x, z, colour in ((0.36, 0.10, "red"), (0.25, 0.18, "pale_blue"), (-0.02, -0.25, "dark_green")):
        living.can(top.at(x, 0, z).cued(2), colour)
    living.glass_of(top.at(0.12, 0, 0.24), "water")
    living.glass_of(top.at(0.12, 0, -0.20), "soda")
    tables.bowl(top.at(-0.30, 0, -0.20), fruit=False, colour="cream")
    for step in range(8):
        top.box(
            "banana",
            (-0.30 + 0.05 * math.sin(step * 2.2), 0.055, -0.20 + 0.05 * math.cos(step * 2.2)),
            (0.05, 0.012, 0.04),
            bevel=0.004,
            turn=step * 0.9,
            detail=0.4,
        )
    living.game_controller(top.at(0.05, 0, 0.02, turn=0.7))


def _screen(place: Place) -> None:
    left = place.frame(-WIDTH / 2, 0, -0.65, turn=math.pi / 2)
    living.tv_bench(left, 1.7, "walnut")
    screen = left.at(0, 0.46, 0.20)
    screen.box("black", (0, 0.40, 0), (1.25, 0.72, 0.04), bevel=0.006)
    for side in (-1, 1):
        screen.block("black", (side * 0.4, 0.02, 0), (0.03, 0.06, 0.2))
    sign(
        screen,
        "dim_screen",
        ("Spill på pause\n>Fortsett\n>Ny runde\n>Avslutt", "Paused\n>Continue\n>New round\n>Quit"),
        (0, 0.40, 0.0215),
        (1.21, 0.68),
        300,
        lit=False,
    )
    for side in (-1, 1):
        leisure.speaker(left.at(side * 0.75, 0.46, 0.18))
    living.guitar(place.frame(-2.95, 0, 0.75, turn=math.pi / 2))
    living.hang(left, "dusk", 0.0, 1.75, 0.8)


def _kitchen(place: Place) -> None:
    front = place.frame(0, 0, DEPTH / 2, turn=math.pi)
    tops = kitchenware.base_units(front.at(-1.35), (0.6, 0.6, 0.6), "front_white", "walnut")
    kitchenware.fridge(front.at(-2.6), colour="plastic_grey")
    kitchenware.wall_units(front.at(-1.35), (0.6, 0.6, 0.6), "front_white", 1.45, 0.66)
    kitchenware.sink(tops[1])
    kitchenware.kettle(tops[2].at(0.05, 0, -0.08))
    for step, colour in enumerate(("green_glass", "amber", "amber", "dark_red")):
        living.bottle(tops[0].at(-0.2 + step * 0.10, 0, -0.12).cued(1), colour)
    living.glass_of(tops[2].at(-0.18, 0, 0.05), None)
    front.block("lamp_warm", (-1.35, 1.44, 0.22), (1.6, 0.012, 0.05))
    place.lamps.append(Lamp(front.point(-1.35, 1.38, 0.25), 14.0, (1.0, 0.8, 0.55), panel=(1.6, 0.05)))


def _hall(place: Place) -> None:
    left = place.frame(-WIDTH / 2, 0, 2.1, turn=math.pi / 2)
    hallway.hooks(left, -0.1, 1.66, ("black", "denim", "dark_green", "tin"))
    for step, colour in enumerate(("walnut", "white", "black", "denim")):
        hallway.shoes(place.frame(-2.95, 0, 2.65 - step * 0.32, turn=math.pi / 2), colour)
    hallway.doormat(place.frame(-2.2, 0, 2.5))


def _anchors(place: Place) -> None:
    stand(place, "participant.door", (-1.75, 2.15), (0.6, -0.8))
    stand(place, "participant.leaving", (-2.1, 1.9), (-2.2, 2.9))
    stand(place, "participant.standing", (-0.75, 0.55), (1.2, -0.9))
    stand(place, "participant.kitchen", (1.35, 1.75), (1.35, 2.9))
    stand(place, "participant.window", (-1.4, -1.9), (-0.6, -2.9))
    sit(place, "participant.sofa", _short(place).at(-0.36, 0, 0.06), seating.SOFA)
    sit(place, "participant.chair", _chair(place), seating.SOFA)
    sit(place, "friend.1", _long(place).at(-0.42, 0, 0.06), seating.SOFA)
    sit(place, "friend.2", _long(place).at(0.42, 0, 0.06), seating.SOFA)
    sit(place, "friend.3", _short(place).at(0.36, 0, 0.06), seating.SOFA)
    stand(place, "friend.door", (-1.0, 1.45), (-1.75, 2.15))
    stand(place, "friend.leaving", (-1.55, 2.58), (-2.1, 1.9))
    stand(place, "friend.kitchen", (1.95, 1.85), (1.35, 1.75))
    coach = {
        "door": (-0.85, 2.25),
        "leaving": (-1.05, 2.66),
        "standing": (-1.08, -0.32),
        "kitchen": (0.55, 1.75),
        "window": (-0.62, -2.0),
    }
    for name, spot in coach.items():
        stand(place, f"coach.{name}", spot, place.anchors[f"participant.{name}"].position[::2])
    place.anchors["coach.sofa"] = place.anchors["friend.3"]
    stand(place, "coach.chair", (-0.35, 0.1), (0.35, 1.0))
    turn(place, "participant.window", "friend.2")
    place.anchors["coach"] = place.anchors["coach.standing"]
    for number, name in enumerate(("friend.1", "friend.2", "friend.3", "friend.kitchen"), 1):
        place.anchors[f"guest.{number}"] = place.anchors[name]
    place.anchors["guest.5"] = Anchor((-0.15, 0.0, 2.05), math.pi - 0.5)
    stand(place, "guest.6", (-1.9, -1.3), (0.5, -0.6))


def _objects(place: Place) -> None:
    x, z = _LOW[0], _LOW[2]
    place.objects.update(
        door=Thing((-2.2, 1.02, 2.88), (0.95, 2.05, 0.3)),
        jacket=Thing((-3.05, 1.2, 2.0), (0.3, 0.9, 1.2)),
        shoes=Thing((-2.95, 0.08, 2.17), (0.4, 0.2, 1.3)),
        bottles=Thing((x + 0.32, 0.58, z - 0.2), (0.3, 0.32, 0.3)),
        beer=Thing((x + 0.30, 0.52, z + 0.14), (0.26, 0.18, 0.22)),
        water=Thing((x + 0.12, 0.52, z + 0.24), (0.12, 0.18, 0.12)),
        soda=Thing((x + 0.12, 0.52, z - 0.20), (0.12, 0.18, 0.12)),
        pizza=Thing((x - 0.22, 0.50, z + 0.14), (0.42, 0.16, 0.42)),
        crisps=Thing((x - 0.30, 0.50, z - 0.20), (0.3, 0.16, 0.3)),
        controller=Thing((x + 0.05, 0.47, z + 0.02), (0.2, 0.1, 0.16)),
        screen=Thing((-2.95, 0.86, -0.65), (0.2, 0.76, 1.3)),
        guitar=Thing((-2.95, 0.7, 0.75), (0.4, 1.3, 0.5)),
        fridge=Thing((2.6, 0.95, 2.6), (0.62, 1.85, 0.7)),
        sink=Thing((1.35, 1.0, 2.6), (0.5, 0.34, 0.5)),
        window=Thing((-0.5, 1.4, -2.88), (2.8, 1.4, 0.2)),
    )
    place.emitters.update(
        {
            "music": (-2.95, 0.7, -1.2),
            "table": (x + 0.6, 1.0, z),
            "kitchen": (2.4, 1.0, 2.6),
            "window": (-0.5, 1.5, -2.9),
            "door": (-2.2, 1.4, 2.9),
        }
    )
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.6, loop=18.0),
        music=Sound("sound/music.mp3", 0.7, "music", 16.0),
        talk=Sound("sound/talk.mp3", 0.9, "table", 14.0, crowd=True),
        clink=Sound("sound/clink.mp3", 0.45, "table"),
        can=Sound("sound/can.mp3", 0.4, "table"),
        phone=Sound("sound/phone.mp3", 0.45, "table"),
        door=Sound("sound/door.mp3", 0.5, "door"),
    )
