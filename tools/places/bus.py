"""The bus: driver at the front left, doors on the right, room for prams, seats that face each other."""

from __future__ import annotations

import math

from tools.places import shell, vehicle
from tools.places.daylight import evening, rain, sunny
from tools.places.description import Anchor, Frame, Lamp, Look, Place, Sound, Thing
from tools.places.headings import sit, stand
from tools.places.shell import Band, Opening
from tools.places.signs import framed, sign

WIDTH, HEIGHT, DEPTH = 2.50, 2.32, 10.8
_LOW, _TOP = 0.95, 2.0
_FRONT_DOOR, _MIDDLE_DOOR = (-4.75, -3.65), (-0.55, 0.75)
_LEFT = {
    "l1": (-2.65, math.pi),
    "l2": (-1.80, math.pi),
    "l3": (1.55, 0.0),
    "l4": (2.85, math.pi),
    "l5": (3.70, math.pi),
}
_RIGHT = {
    "r1": (-2.65, math.pi),
    "r2": (-1.80, math.pi),
    "r3": (1.55, 0.0),
    "r4": (2.85, math.pi),
    "r5": (3.70, math.pi),
}
_SIDE = 0.77
_COVE, _SLOPE = (1.075, 2.165), 0.8
"""The panel between roof and window: how far from the middle and how high its face is, and how steep (radians)."""


def describe() -> Place:
    """The whole bus as data."""
    key = (3.0, 3.0, 0.5)
    place = Place(
        id="bus",
        size=(WIDTH, HEIGHT, DEPTH),
        daylight=sunny((6.0, 4.0, -3.0), key, strength=3.0, sun=3.2),
        spawn="participant.door",
        middle=(0.0, 1.4, 0.3),
        background="#d9e4ea",
        lightmap=1024,
        samples=24,
        view="from_the_bus",
        lamp_share=0.25,
        looks=(
            Look("bus-evening", evening(key), "#1b2436", lamps=1.0, view="from_the_bus_evening"),
            Look(
                "bus-rain",
                rain(key, 1.9),
                "#b8c2c8",
                lamps=0.6,
                view="from_the_bus_rain",
                sounds=(("bed", Sound("sound/bed.mp3", 0.8, loop=18.0)),),
            ),
        ),
    )
    _body(place)
    _seats(place)
    _grips(place)
    _front(place)
    _words(place)
    _anchors(place)
    _objects(place)
    return place


def _openings(doors: tuple[tuple[float, float], ...], sign_of: int) -> list[Opening]:
    """Windows between pillars, and doors; ``sign_of`` turns Z into the wall's own left and right."""
    edges = [(-3.45, -2.15), (-2.05, -0.75), (-0.65, 0.95), (1.05, 2.25), (2.35, 3.55), (3.65, 4.95)]
    found = [Opening(*sorted((sign_of * a, sign_of * b)), 0.0, 2.05, 0.10) for a, b in doors]
    for a, b in edges if doors else [(-4.9, -3.6), *edges]:
        if not any(a < high and b > low for low, high in doors):
            found.append(Opening(*sorted((sign_of * a, sign_of * b)), _LOW, _TOP, 0.10))
    return found


def _body(place: Place) -> None:
    room = place.frame()
    shell.floor_and_ceiling(room, place.size, "bus_floor", "bus_wall")
    bands = (Band(0, 0.9, "bus_low"), Band(0.9, HEIGHT, "bus_wall"))
    left, right = room.at(-WIDTH / 2, turn=math.pi / 2), room.at(WIDTH / 2, turn=-math.pi / 2)
    for face, holes in ((left, _openings((), -1)), (right, _openings((_FRONT_DOOR, _MIDDLE_DOOR), 1))):
        shell.wall(face, DEPTH, bands, holes, "plastic_dark")
        for hole in holes:
            if hole.low > 0:
                across, middle = hole.right - hole.left, (hole.left + hole.right) / 2
                face.quad("glass", (middle, (_LOW + _TOP) / 2, -0.06), across, _TOP - _LOW)
                face.block("plastic_dark", (middle, 1.72, -0.05), (across, 0.025, 0.03))
    for low, high in (_FRONT_DOOR, _MIDDLE_DOOR):
        vehicle.folding_door(right, low, high, 2.05)
    back, front = room.at(0, 0, DEPTH / 2, turn=math.pi), room.at(0, 0, -DEPTH / 2)
    shell.wall(back, WIDTH, bands, (Opening(-0.9, 0.9, 1.25, 1.95, 0.1),), "plastic_dark")
    windscreen = Opening(-1.15, 1.15, 0.85, 2.0, 0.1)
    shell.wall(front, WIDTH, bands, (windscreen,), "plastic_dark")
    for face, hole in ((back, Opening(-0.9, 0.9, 1.25, 1.95)), (front, windscreen)):
        face.quad("glass", (0, (hole.low + hole.high) / 2, -0.06), hole.right - hole.left, hole.high - hole.low)
    for side in (-1, 1):
        middle = (side * (_COVE[0] + 0.036), _COVE[1] + 0.035, 0.0)
        room.box("bus_wall", middle, (0.42, 0.10, DEPTH), bevel=0.03, roll=-side * _SLOPE)
        for step in range(6):
            z = -3.9 + step * 1.65
            room.block("led", (side * 0.62, HEIGHT - 0.012, z), (0.14, 0.02, 1.3))
            place.lamps.append(Lamp((side * 0.62, HEIGHT - 0.05, z), 13.0, (1.0, 0.95, 0.88), panel=(0.14, 1.3)))
    room.block("bus_floor", (0, 0.10, 4.75), (WIDTH, 0.20, 1.3))
    _outside(room)


def _outside(room: Frame) -> None:
    for side in (-1, 1):
        picture = (0.0, 0.0, 1.0, 0.69) if side < 0 else (1.0, 0.0, 0.0, 0.69)
        room.quad("view", (side * 5.2, 2.0, 0.0), 28.0, 9.0, picture=picture, turn=-side * math.pi / 2)
    room.quad("view", (0, 2.2, -14.0), 11.0, 7.0, picture=(0.0, 0.70, 0.45, 1.0))
    room.quad("view", (0, 2.2, 14.0), 11.0, 7.0, picture=(0.45, 0.70, 0.0, 1.0), turn=math.pi)


def _bench(place: Place, name: str) -> Frame:
    z, turn = (_LEFT | _RIGHT)[name]
    return place.frame(-_SIDE if name[0] == "l" else _SIDE, 0, z, turn=turn)


def _seat(place: Place, name: str, window: bool) -> Frame:
    """One of the two seats of a bench; the window seat is the outer one."""
    bench = _bench(place, name)
    outer = -1.0 if name[0] == "l" else 1.0
    facing = 1.0 if abs(bench.turn) < 0.1 else -1.0
    return bench.at(0.225 * outer * facing * (1 if window else -1))


def _seats(place: Place) -> None:
    for name in (*_LEFT, *_RIGHT):
        vehicle.seats(_bench(place, name))
    for x, count in ((-_SIDE, 2), (0.0, 1), (_SIDE, 2)):
        vehicle.seats(place.frame(x, 0, 4.85, turn=math.pi), count, floor=0.08)
    for side in (-1, 1):
        vehicle.wheel_arch(place.frame(side * 1.04, 0, 2.2), 0.5)
    rest = place.frame(-1.18, 0, 0.25, turn=math.pi / 2)
    rest.box("fabric_blue", (0.55, 0.85, 0.06), (0.5, 0.62, 0.08), bevel=0.03)
    rest.cylinder("yellow", (-0.25, 0.90, 0.05), 0.016, 0.016, 1.0, 8, roll=math.pi / 2)
    floor = place.frame(-0.70, 0.003, 0.25)
    floor.block("blue", (0, 0, 0), (0.95, 0.004, 1.5))
    _wheelchair_sign(floor)


def _wheelchair_sign(floor: Frame) -> None:
    """Somebody in a wheelchair, painted: head, back, seat, leg and the wheel; head towards the front of the bus."""
    for step in range(18):
        rim = floor.at(0.05, 0.003, 0.2, turn=math.tau * step / 18)
        rim.block("white", (0, 0, 0.165), (0.07, 0.003, 0.05))
    floor.cylinder("white", (-0.03, 0.003, -0.45), 0.075, 0.075, 0.004, 16)
    for at, size in (
        ((-0.03, -0.16), (0.09, 0.36)),
        ((0.10, 0.05), (0.34, 0.08)),
        ((0.24, 0.20), (0.08, 0.30)),
        ((0.30, 0.34), (0.18, 0.07)),
    ):
        floor.block("white", (at[0], 0.008, at[1]), (size[0], 0.003, size[1]))


def _grips(place: Place) -> None:
    for x, z, turn in (
        (-0.36, -3.05, 0.0),
        (0.36, -3.05, 0.0),
        (0.36, -1.35, 0.0),
        (-0.36, -1.35, 0.0),
        (0.42, 1.12, math.pi),
        (-0.36, 1.12, math.pi),
        (-0.36, 3.3, math.pi),
    ):
        vehicle.pole(place.frame(x, 0, z, turn=turn), HEIGHT)
    for side in (-1, 1):
        vehicle.rail(place.frame(side * 0.36, 0, 0.6), 7.4, 1.93, straps=9)
    pillar = place.frame(WIDTH / 2, 0, 2.30, turn=-math.pi / 2)
    pillar.box("plastic_dark", (0, 1.30, 0.02), (0.075, 0.12, 0.05), bevel=0.012)
    pillar.cylinder("red", (0, 1.29, 0.048), 0.024, 0.024, 0.012, 16, tilt=math.pi / 2)
    sign(pillar, "red", ("STOPP", "STOP"), (0, 1.335, 0.0458), (0.058, 0.024), 900)
    vehicle.ticket_reader(place.frame(0.62, 0, -3.35, turn=math.pi), _READER, HEIGHT)
    vehicle.ticket_reader(place.frame(0.86, 0, 0.95, turn=math.pi * 0.5 + math.pi), _READER, HEIGHT)


_READER = ("Billett\nHold her", "Ticket\nHold here")


def _front(place: Place) -> None:
    vehicle.driver_cab(place.frame(-0.62, 0, -4.55))
    room = place.frame()
    room.box("plastic_dark", (0.35, 0.78, -5.15), (1.7, 0.14, 0.40), bevel=0.04)
    room.box("plastic_grey", (0.30, 0.36, -5.2), (1.8, 0.72, 0.30), bevel=0.02)
    room.cylinder("yellow", (1.12, 1.05, -5.0), 0.016, 0.016, 0.9, 8)
    shelf = place.frame(0.05, 0.86, -4.9, turn=-0.4)
    shelf.box("plastic_dark", (-0.06, 0.12, 0.12), (0.18, 0.24, 0.10), bevel=0.014)
    sign(
        shelf,
        "till",
        ("Billett\nVoksen 44\nHonnør 22", "Ticket\nAdult 44\nSenior 22"),
        (-0.06, 0.14, 0.171),
        (0.15, 0.16),
        1000,
        lit=False,
    )


def _words(place: Place) -> None:
    hang = place.frame(0, HEIGHT - 0.17, -2.95)
    hang.box("black", (0, 0, -0.04), (1.10, 0.24, 0.07), bevel=0.010)
    sign(
        hang,
        "departures",
        ("12  Sentrum\nNeste: Helsehuset|3 min", "12  City centre\nNext: Health centre|3 min"),
        (0, 0, -0.002),
        (1.02, 0.20),
        700,
        lit=False,
    )
    back = place.frame(0, 0, -3.76)
    framed(
        back,
        "paper",
        (
            "Husk\nVis billett\nPlass til vogn\nStopp i god tid",
            "Remember\nShow your ticket\nRoom for prams\nPress stop early",
        ),
        (-0.62, 1.62, 0.0),
        (0.34, 0.44),
        "plastic_grey",
        700,
    )
    _adverts(place)


def _adverts(place: Place) -> None:
    """On the sloping panels under the roof: notices on the right, the stops of the line on the left."""
    tilt = math.pi / 2 - _SLOPE
    right = place.frame(_COVE[0], _COVE[1], 0, turn=-math.pi / 2)
    looks = ("poster_green", "poster_blue", "poster_warm")
    for step, (look, words) in enumerate(zip(looks, _STRIP, strict=True)):
        sign(right, look, words, ((step - 1) * 2.34 + 0.2, 0, 0.012), (0.56, 0.20), 420, tilt=tilt)
    left = place.frame(-_COVE[0], _COVE[1], 2.87, turn=math.pi / 2)
    sign(
        left,
        "hours",
        (
            "Linje 12\nSkogen|0 min\nHelsehuset|6 min\nSentrum|12 min\nSjøen|18 min",
            "Line 12\nForest|0 min\nHealth centre|6 min\nCity centre|12 min\nSeaside|18 min",
        ),
        (0, 0, 0.012),
        (0.5, 0.25),
        700,
        tilt=tilt,
    )


_STRIP = (
    ("Snakk med noen\n116 123", "Talk to someone\n116 123"),
    ("Biblioteket\nfor alle", "The library\nfor everyone"),
    ("Takk for turen", "Thank you"),
)


def _anchors(place: Place) -> None:
    stand(place, "participant.door", (0.72, -4.2), (-0.6, -4.25))
    stand(place, "participant.driver", (0.30, -4.15), (-0.6, -4.25))
    stand(place, "participant.standing", (0.06, 2.2), (0.06, -3.0))
    stand(place, "participant.exit", (0.55, 0.1), (1.25, -0.9))
    sit(place, "participant.seat", _seat(place, "r4", window=False), vehicle.SEAT)
    sit(place, "participant.window", _seat(place, "r4", window=True), vehicle.SEAT)
    sit(place, "participant.back", _seat(place, "l5", window=True), vehicle.SEAT)
    sit(place, "participant.front", _seat(place, "r1", window=False), vehicle.SEAT)
    place.anchors["driver"] = Anchor((-0.62, 0.0, -4.22), math.pi, "sit", 0.60)
    stand(place, "coach.door", (0.28, -3.35), (0.72, -4.2))
    sit(place, "coach.seat", _seat(place, "l4", window=False), vehicle.SEAT)
    sit(place, "coach.back", _seat(place, "l5", window=False), vehicle.SEAT)
    sit(place, "coach.front", _seat(place, "l1", window=False), vehicle.SEAT)
    stand(place, "coach.standing", (0.30, 0.86), (0.06, 2.2))
    stand(place, "coach.driver", (-0.28, -3.3), (0.30, -4.15))
    stand(place, "coach.exit", (0.28, -0.8), (0.55, 0.1))
    place.anchors["coach.window"] = place.anchors["coach.seat"]
    place.anchors["coach"] = place.anchors["coach.seat"]
    stand(place, "queue.front", (0.30, -4.15), (-0.6, -4.25))
    stand(place, "queue.behind", (0.95, -4.2), (-0.6, -4.25))
    stand(place, "passenger.aisle", (0.0, -1.2), (0.0, 3.0))
    stand(place, "passenger.close", (0.0, 2.25), (0.62, 2.85))
    sit(place, "passenger.beside", _seat(place, "r4", window=True), vehicle.SEAT)
    seats = (
        ("l3", True),
        ("l3", False),
        ("r3", True),
        ("l2", True),
        ("r2", True),
        ("r2", False),
        ("r5", False),
        ("l1", True),
        ("r3", False),
    )
    for number, (name, window) in enumerate(seats, 1):
        sit(place, f"guest.{number}", _seat(place, name, window), vehicle.SEAT)
    stand(place, "guest.10", (-0.55, -0.25), (0.4, 0.4))
    stand(place, "guest.11", (-0.1, -2.2), (0.1, 2.0))


def _objects(place: Place) -> None:
    place.objects.update(
        ticket_machine=Thing((0.62, 1.12, -3.42), (0.26, 0.34, 0.24)),
        ticket_machine_middle=Thing((0.80, 1.12, 0.95), (0.26, 0.34, 0.26)),
        stop_button=Thing((1.20, 1.30, 2.30), (0.16, 0.2, 0.2)),
        stop_button_front=Thing((0.36, 1.25, -3.0), (0.16, 0.2, 0.2)),
        display=Thing((0.0, 2.15, -2.95), (1.1, 0.26, 0.16)),
        line_map=Thing((-1.07, 2.16, 2.87), (0.26, 0.26, 0.55)),
        door=Thing((1.24, 1.05, -4.2), (0.2, 2.1, 1.1)),
        exit=Thing((1.24, 1.05, 0.1), (0.2, 2.1, 1.3)),
        window=Thing((1.24, 1.48, 2.95), (0.16, 1.0, 1.2)),
        pole=Thing((0.42, 1.3, 1.12), (0.12, 1.4, 0.12)),
        pram_space=Thing((-0.8, 0.4, 0.25), (0.9, 0.8, 1.5)),
    )
    place.emitters.update(
        {
            "engine": (0.0, 0.4, 5.0),
            "talk": (-0.8, 1.2, 1.6),
            "door": (1.2, 1.4, 0.1),
            "display": (0.0, 2.2, -2.9),
            "reader": (0.62, 1.1, -3.4),
        }
    )
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.8, loop=18.0),
        engine=Sound("sound/engine.mp3", 0.8, "engine", 14.0),
        talk=Sound("sound/talk.mp3", 0.9, "talk", 14.0, crowd=True),
        stop=Sound("sound/stop.mp3", 0.5, "display"),
        doors=Sound("sound/doors.mp3", 0.5, "door"),
        beep=Sound("sound/beep.mp3", 0.5, "reader"),
    )
