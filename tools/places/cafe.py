"""The café: 7.2 by 6 metres, counter at the back right, street window on the left, door at the front right."""

from __future__ import annotations

import math

from tools.places import counter, furniture, shell
from tools.places.description import Anchor, Daylight, Frame, Lamp, Place, Sound, Thing

WIDTH, HEIGHT, DEPTH = 7.2, 3.0, 6.0
_WINDOW = shell.Opening(-2.2, 1.6, 0.75, 2.55)
_DOOR = shell.Opening(-2.9, -1.9, 0.0, 2.12)
_TABLES = {"window.far": (-2.55, -1.35), "window.near": (-2.55, 1.15), "middle": (-0.65, -0.2), "front": (-0.75, 1.85)}
_CHAIRS = {"window.far": (0.25, 3.25), "window.near": (-0.35, 2.75), "middle": (-1.0, 2.0), "front": (0.55, 3.6)}
_REACH = 0.66
_COUNTER_X, _COUNTER_Z = 2.28, -1.55
_GUEST_X = 1.45


def describe() -> Place:
    """The whole café as data."""
    place = Place(
        id="cafe",
        size=(WIDTH, HEIGHT, DEPTH),
        daylight=_daylight(),
        spawn="participant.door",
        middle=(0.6, 1.45, -0.2),
        background="#dfeaf1",
        lightmap=1536,
        samples=16,
        view="street",
        board=("menu.nb", "menu.en"),
    )
    _room(place)
    _serving(place)
    _seating(place)
    _decoration(place)
    _mark_anchors(place)
    _mark_objects(place)
    return place


def _daylight() -> Daylight:
    return Daylight(
        sky=(0.84, 0.91, 1.0),
        sky_strength=7.5,
        sun=(1.0, 0.92, 0.80),
        sun_strength=6.5,
        sun_from=(-7.0, 2.6, 4.4),
        sun_angle=0.03,
        people_key=(-4.0, 3.2, 1.0),
        people_key_colour="#fff0dc",
        people_sky="#fff3e4",
        people_ground="#8a6244",
    )


def _room(place: Place) -> None:
    room = place.frame()
    shell.floor_and_ceiling(room, place.size, "floor", "ceiling")
    bands = (shell.Band(0, 1.05, "panel"), shell.Band(1.05, HEIGHT, "plaster"))
    rails = ((1.07, 0.05, 0.03), (0.06, 0.12, 0.02), (HEIGHT - 0.035, 0.07, 0.03))
    back, front = room.at(0, 0, -DEPTH / 2), room.at(0, 0, DEPTH / 2, turn=math.pi)
    left, right = room.at(-WIDTH / 2, turn=math.pi / 2), room.at(WIDTH / 2, turn=-math.pi / 2)
    shell.wall(back, WIDTH, bands)
    shell.wall(front, WIDTH, bands, (_DOOR,))
    shell.wall(left, DEPTH, bands, (_WINDOW,))
    shell.wall(right, DEPTH, bands)
    shell.window(left, _WINDOW, "frame", panes=3, bar=2.1)
    shell.door(front, _DOOR, "frame", "brass")
    shell.skirting(back, WIDTH, "trim", rails)
    shell.skirting(right, DEPTH, "trim", rails)
    _rails_beside_openings(left, front)
    shell.battens(back, WIDTH, "panel", 1.05)
    shell.battens(right, DEPTH, "panel", 1.05)
    _outside(room)


def _rails_beside_openings(left: Frame, front: Frame) -> None:
    top = ((HEIGHT - 0.035, 0.07, 0.03),)
    low = ((0.06, 0.12, 0.02),)
    shell.skirting(left, DEPTH, "trim", top + low)
    shell.skirting(front, WIDTH, "trim", top)
    shell.skirting(front.at((-1.82 + WIDTH / 2) / 2), WIDTH / 2 + 1.82, "trim", (*low, (1.07, 0.05, 0.03)))
    shell.skirting(left.at((-DEPTH / 2 - 2.3) / 2), DEPTH / 2 - 2.3, "trim", ((1.07, 0.05, 0.03),))
    shell.skirting(left.at((DEPTH / 2 + 1.7) / 2), DEPTH / 2 - 1.7, "trim", ((1.07, 0.05, 0.03),))


def _outside(room: Frame) -> None:
    room.quad("view", (-WIDTH / 2 - 6.0, 2.4, -0.3), 26.0, 9.0, picture=(0, 0, 1, 1), turn=math.pi / 2)
    room.quad("view", (2.4, 1.5, DEPTH / 2 + 2.4), 6.0, 3.6, picture=(0.30, 0.38, 0.62, 1), turn=math.pi)


def _serving(place: Place) -> None:
    front = place.frame(_COUNTER_X, 0, _COUNTER_Z)
    counter.counter(front, 2.56)
    top = front.at(0, 1.045, 0)
    counter.pastry_case(top.at(0.62, 0, 0.08), 0.95)
    counter.card_terminal(top.at(-0.51, 0, 0.24))
    counter.till(top.at(-0.47, 0, -0.12))
    counter.takeaway_cups(top.at(-1.14, 0, -0.08))
    furniture.vase(top.at(-1.16, 0, 0.22))
    furniture.cup(top.at(-0.98, 0, 0.18, turn=0.6), full=False)
    back = place.frame(1.75, 0, -2.74)
    counter.back_counter(back, 3.6)
    counter.espresso_machine(back.at(-0.85, 0.93, 0.0))
    counter.grinder(back.at(-1.42, 0.93, 0.0))
    counter.grinder(back.at(-0.32, 0.93, -0.02))
    for step in range(4):
        furniture.mug(back.at(0.75 + step * 0.11, 0.93, 0.02, turn=step), full=False)
    for step, height in enumerate((1.48, 1.88, 2.28)):
        counter.shelf_of_things(place.frame(2.72, height, -DEPTH / 2), 1.55, 11 + step)
    counter.menu_board(place.frame(0.30, 2.12, -DEPTH / 2), 1.36, 0.98)
    counter.queue_mark(place.frame(_GUEST_X, 0, 0.02))
    for x in (1.70, 2.50, 3.25):
        furniture.pendant(place.frame(x, 0, _COUNTER_Z + 0.02), 2.12, HEIGHT)


def _seating(place: Place) -> None:
    for number, (name, (x, z)) in enumerate(_TABLES.items()):
        table = place.frame(x, 0, z)
        furniture.pedestal_table(table)
        for angle in _CHAIRS[name]:
            furniture.chair(_seat(table, angle))
            furniture.cup(table.at(0.19 * math.sin(angle + 0.5), 0.753, 0.19 * math.cos(angle + 0.5), turn=angle))
        furniture.vase(table.at(0.03, 0.753, -0.02, turn=number))
        if name != "front":
            furniture.pendant(place.frame(x, 0, z), 1.98, HEIGHT)
    wall = place.frame(3.28, 0, 0.85)
    furniture.bench(wall, 2.5)
    for z in (0.2, 1.45):
        table = place.frame(2.62, 0, z)
        furniture.square_table(table)
        furniture.cup(table.at(0.16, 0.753, 0.12, turn=2.0))
        furniture.vase(table.at(-0.2, 0.753, -0.2))
    furniture.cushion(place.frame(3.20, 0.46, -0.22, turn=-math.pi / 2), "mustard")
    furniture.cushion(place.frame(3.20, 0.46, 1.95, turn=-math.pi / 2 - 0.2), "teal")
    furniture.pendant(place.frame(2.62, 0, 0.82), 1.98, HEIGHT)


def _seat(table: Frame, angle: float) -> Frame:
    return table.at(_REACH * math.sin(angle), 0, _REACH * math.cos(angle), turn=angle + math.pi)


def _decoration(place: Place) -> None:
    room = place.frame()
    for x, z, height in ((-3.2, -2.55, 1.05), (-3.2, 2.6, 0.85), (-0.62, -2.68, 0.95)):
        furniture.potted_plant(place.frame(x, 0, z, turn=x), height)
    right = room.at(WIDTH / 2, turn=-math.pi / 2)
    furniture.picture(right.at(0.35, 1.85, 0), 0.50, 0.66, (0.0, 0.0, 0.5, 0.66))
    furniture.picture(right.at(1.15, 1.85, 0), 0.50, 0.66, (0.5, 0.0, 1.0, 0.66))
    front = room.at(0, 0, DEPTH / 2, turn=math.pi)
    furniture.picture(front.at(1.0, 1.85, 0), 0.9, 0.60, (0.0, 0.67, 0.5, 1.0))
    furniture.picture(front.at(2.2, 1.85, 0), 0.9, 0.60, (0.5, 0.67, 1.0, 1.0))
    room.box("rug_red", (-0.7, 0.006, 0.85), (2.3, 0.012, 3.1), bevel=0.004)
    for step in range(3):
        furniture.vase(place.frame(-3.50, 0.77, -1.2 + step * 1.1, turn=step))
    place.lamps.append(Lamp((1.45, 2.7, -1.0), 22.0, (1.0, 0.86, 0.68), 0.3))


def _mark_anchors(place: Place) -> None:
    guest, barista = (_GUEST_X, 0.0, -0.80), (_GUEST_X, 0.0, -2.12)
    coach = (0.66, 0.0, -1.55)
    stands = {
        "participant.door": ((2.3, 0.0, 2.25), math.pi + 0.35),
        "participant.queue": ((1.95, 0.0, 0.42), math.pi + 0.12),
        "participant.counter": (guest, math.pi),
        "participant.wall": ((0.75, 0.0, 2.5), math.pi + 0.6),
        "barista": (barista, 0.0),
        "barista.machine": ((1.02, 0.0, -2.14), math.pi),
        "coach": (coach, heading(coach, guest)),
        "coach.queue": ((1.22, 0.0, -0.02), heading((1.22, 0.0, -0.02), (1.95, 0.0, 0.42))),
        "coach.door": ((1.52, 0.0, 1.78), heading((1.52, 0.0, 1.78), (2.3, 0.0, 2.25))),
        "queue.front": (guest, math.pi),
        "queue.aside": ((2.83, 0.0, -0.27), heading((2.83, 0.0, -0.27), (1.95, 0.0, 0.42))),
        "queue.behind": ((_GUEST_X + 0.03, 0.0, 0.20), math.pi),
        "guest.stand": ((-2.95, 0.0, -0.1), -math.pi / 2),
    }
    for name, (position, towards) in stands.items():
        place.anchors[name] = Anchor(position, towards)
    seats = {
        "participant.table": ("front", 0),
        "coach.table": ("front", 1),
        "guest.1": ("window.far", 0),
        "guest.2": ("window.far", 1),
        "guest.3": ("window.near", 0),
        "guest.4": ("middle", 0),
        "guest.5": ("middle", 1),
    }
    for name, (table, chair) in seats.items():
        x, z = _TABLES[table]
        seat = _seat(place.frame(x, 0, z), _CHAIRS[table][chair])
        place.anchors[name] = Anchor(seat.origin, seat.turn, "sit", furniture.SEAT)
    place.anchors["guest.6"] = Anchor((3.16, 0.0, 1.45), -math.pi / 2, "sit", furniture.SEAT)


def heading(here: tuple[float, float, float], there: tuple[float, float, float]) -> float:
    """The heading that faces from one point to another."""
    return math.atan2(there[0] - here[0], there[2] - here[2])


def _mark_objects(place: Place) -> None:
    place.objects.update(
        card_terminal=Thing((1.77, 1.17, -1.29), (0.22, 0.26, 0.24)),
        menu_board=Thing((0.30, 2.12, -2.97), (1.40, 1.02, 0.16)),
        cup=Thing((1.30, 1.09, -1.37), (0.20, 0.16, 0.20)),
        pastry_case=Thing((2.90, 1.26, -1.45), (1.0, 0.46, 0.5)),
        door=Thing((2.4, 1.06, 2.95), (1.0, 2.1, 0.2)),
    )
    place.emitters.update(
        {
            "machine": (0.9, 1.2, -2.74),
            "babble.1": (-2.2, 1.2, -0.2),
            "babble.2": (2.6, 1.2, 0.9),
            "door": (2.4, 1.9, 2.9),
            "till": (1.77, 1.1, -1.35),
        }
    )
    place.sounds.update(
        {
            "bed": Sound("sound/bed.mp3", 0.8, loop=18.0, crowd=True),
            "babble.1": Sound("sound/babble.1.mp3", 0.9, "babble.1", 14.0, crowd=True),
            "babble.2": Sound("sound/babble.2.mp3", 0.9, "babble.2", 14.0, crowd=True),
            "machine": Sound("sound/machine.mp3", 0.55, "machine"),
            "clink.1": Sound("sound/clink.1.mp3", 0.5, "machine"),
            "clink.2": Sound("sound/clink.2.mp3", 0.5, "babble.2"),
            "bell": Sound("sound/bell.mp3", 0.5, "door"),
            "beep": Sound("sound/beep.mp3", 0.5, "till"),
        }
    )
