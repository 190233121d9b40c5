"""Home: a small flat with a hall at the front right, a kitchen along the back, a sofa, a desk at the front left."""

from __future__ import annotations

import math

from tools.places import cabin, furniture, hallway, kitchenware, living, officeware, rooms, seating, tables
from tools.places.daylight import evening, sunny
from tools.places.description import Anchor, Frame, Look, Place, Sound, Thing
from tools.places.headings import sit, stand
from tools.places.shell import Opening, window
from tools.places.signs import framed, sign

WIDTH, HEIGHT, DEPTH = 7.4, 2.5, 6.6
_WINDOW_SOFA = Opening(-0.7, 1.9, 0.75, 2.15)
_WINDOW_DESK = Opening(-2.75, -1.55, 0.95, 2.15)
_WINDOW_KITCHEN = Opening(0.35, 1.75, 1.15, 2.1)
_DOOR = Opening(-3.1, -2.2, 0.0, 2.05)
_HALL_X, _HALL_Z = 1.35, 0.75
_TABLE = (1.35, 0.0, -0.95)
_DESK = (-1.75, 0.0, 2.88)
_SOFA = (-1.35, 0.0, -2.62)
_KEY = (-4.0, 2.6, -0.6)


def describe() -> Place:
    """The whole flat as data."""
    place = Place(
        id="home",
        size=(WIDTH, HEIGHT, DEPTH),
        daylight=sunny((-6.0, 3.6, -1.2), _KEY, strength=9.0, sun=6.0),
        spawn="participant.hall",
        middle=(-0.2, 1.35, -0.5),
        background="#dfe7ea",
        lightmap=1024,
        samples=24,
        view="park",
        lamp_share=0.4,
        glow=0.3,
        looks=(Look("home-evening", evening(_KEY, 0.6), "#1b2436", lamps=1.0, view="park_evening"),),
    )
    _shell(place)
    _hall(place)
    _kitchen(place)
    _table(place)
    _sofa_corner(place)
    _desk(place)
    _anchors(place)
    _objects(place)
    return place


def _shell(place: Place) -> None:
    walls = rooms.box_room(
        place,
        "parquet_pale",
        "ceiling",
        rooms.plain(HEIGHT, "wall_cream"),
        {"left": (_WINDOW_SOFA, _WINDOW_DESK), "back": (_WINDOW_KITCHEN,), "front": (_DOOR,)},
    )
    window(walls.left, _WINDOW_SOFA, "white", panes=2, bar=1.75)
    window(walls.left, _WINDOW_DESK, "white", panes=1, bar=1.75)
    window(walls.back, _WINDOW_KITCHEN, "white", panes=2)
    rooms.curtains(walls.left, _WINDOW_SOFA, "curtain")
    rooms.curtains(walls.left, _WINDOW_DESK, "curtain", width=0.2)
    rooms.radiator(walls.left, 0.6, 1.7, height=0.40)
    rooms.leaf(walls.front, _DOOR, "ash", "white", "brass")
    room = place.frame()
    room.quad("view", (-WIDTH / 2 - 5.0, 1.6, 0.0), 22.0, 8.0, picture=(0, 0, 1, 1), turn=math.pi / 2)
    room.quad("view", (1.0, 1.8, -DEPTH / 2 - 4.0), 12.0, 6.0, picture=(0.2, 0, 0.8, 1))
    across = WIDTH / 2 - _HALL_X
    hole = Opening(-across / 2, -across / 2 + 1.15, 0.0, 2.1)
    rooms.partition(
        place.frame(_HALL_X + across / 2, 0, _HALL_Z), across, HEIGHT, rooms.plain(HEIGHT, "wall_cream"), (hole,)
    )
    deep = DEPTH / 2 - _HALL_Z
    rooms.partition(
        place.frame(_HALL_X, 0, _HALL_Z + deep / 2, turn=math.pi / 2), deep, HEIGHT, rooms.plain(HEIGHT, "wall_cream")
    )
    rooms.globe(place, 2.55, HEIGHT, 2.0, 48.0, 0.16)


def _hall(place: Place) -> None:
    right = place.frame(WIDTH / 2, 0, 1.95, turn=-math.pi / 2)
    hallway.hooks(right, 0.15, 1.68, ("dark_green", "", "denim", "tin"))
    hallway.hat_shelf(right, 0.15, 1.95, 1.25)
    hallway.shoe_rack(right.at(0.15), 0.9)
    inner = place.frame(_HALL_X + 0.05, 0, 2.0, turn=math.pi / 2)
    hallway.mirror(inner, 0.1, 1.35, 0.55, 1.35)
    hallway.backpack(inner.at(-0.75, 0, 0.22), "dark_blue")
    front = place.frame(0, 0, DEPTH / 2, turn=math.pi)
    hallway.umbrella_stand(front.at(-3.45, 0, 0.2))
    front.box("oak", (-1.72, 0.95, 0.10), (0.42, 0.026, 0.20), bevel=0.005)
    hallway.keys(front.at(-1.72, 0.963, 0.10))
    front.box("walnut", (-1.86, 0.972, 0.10), (0.10, 0.018, 0.08), bevel=0.005)
    framed(
        front,
        "note",
        ("Husk\nNøkler\nTelefon\nVeske", "Remember\nKeys\nPhone\nBag"),
        (-1.72, 1.50, 0),
        (0.26, 0.30),
        "ash",
        700,
    )
    hallway.doormat(place.frame(2.65, 0, 2.85))
    place.frame().block("rug_grey", (2.45, 0.006, 1.75), (1.1, 0.012, 1.3))


def _kitchen(place: Place) -> None:
    back = place.frame(0, 0, -DEPTH / 2)
    tops = kitchenware.base_units(back.at(1.05), (0.6, 0.6, 0.6), "front_sage")
    kitchenware.stove(back.at(2.25))
    right = kitchenware.base_units(back.at(2.79), (0.48,), "front_sage")
    kitchenware.fridge(back.at(3.36))
    back.block("wall_tile", (1.65, 1.035, 0.006), (3.0, 0.27, 0.012))
    kitchenware.wall_units(back.at(2.79), (0.48,), "front_sage", 1.42, 0.72)
    kitchenware.cooker_hood(back.at(2.25))
    living.wall_shelf(back, 0.05, 1.62, 0.5, 4)
    kitchenware.sink(tops[1])
    kitchenware.dish_rack(tops[2].at(0.02, 0, -0.08))
    kitchenware.kettle(tops[0].at(-0.12, 0, -0.08, turn=0.5))
    kitchenware.jar(tops[0].at(0.10, 0, -0.18), "coffee")
    kitchenware.jar(tops[0].at(0.21, 0, -0.18), "sugar", 0.12)
    kitchenware.chopping_board(right[0].at(0, 0, 0.05, turn=0.1))
    kitchenware.pot(back.at(2.39, kitchenware.TOP + 0.012, 0.16))
    kitchenware.milk_carton(tops[0].at(0.18, 0, 0.10), "blue")
    door = back.at(3.36, 0, 0.652)
    sign(
        door,
        "paper",
        ("Handleliste\nMelk\nBrød\nEpler\nKaffe\nEgg", "Shopping\nMilk\nBread\nApples\nCoffee\nEggs"),
        (0.08, 1.48, 0),
        (0.19, 0.27),
        1000,
    )
    sign(
        door,
        "note",
        ("Min plan\nRing Solveig\nPust rolig\nGå en tur", "My plan\nCall Solveig\nBreathe\nTake a walk"),
        (-0.14, 1.50, 0),
        (0.18, 0.20),
        1000,
    )
    for x, y, colour in ((0.08, 1.62, "red"), (-0.14, 1.61, "green")):
        door.cylinder(colour, (x, y, 0.006), 0.014, 0.014, 0.012, 10, tilt=math.pi / 2)
    rooms.clock(place.frame(WIDTH / 2, 0, -1.6, turn=-math.pi / 2), 0.0, 1.9, 0.15, 8.25)


def _table(place: Place) -> None:
    table = place.frame(*_TABLE)
    tables.table(table, 1.35, 0.82, "oak", "oak")
    for spot in _chairs(place).values():
        furniture.chair(spot)
    tables.bowl(table.at(0.05, tables.HIGH, -0.12))
    furniture.mug(table.at(0.42, tables.HIGH, 0.18, turn=0.5))
    officeware.mobile(
        table.at(-0.30, tables.HIGH, 0.24, turn=0.15),
        (
            "Solveig\n<Hei! Går det bra?\n>Ja, litt trøtt.\n<Skal vi ta en tur?",
            "Solveig\n<Hi! How are you?\n>OK, a bit tired.\n<Fancy a walk?",
        ),
    )
    furniture.pendant(table, 1.58, HEIGHT, watts=42.0)


def _chairs(place: Place) -> dict[str, Frame]:
    table = place.frame(*_TABLE)
    return {
        "front": table.at(-0.28, 0, 0.72, turn=math.pi),
        "front.right": table.at(0.36, 0, 0.72, turn=math.pi),
        "back": table.at(-0.28, 0, -0.72),
        "back.right": table.at(0.36, 0, -0.72),
    }


def _sofa_corner(place: Place) -> None:
    sofa = place.frame(*_SOFA)
    seating.sofa(sofa, 2.05, "fabric_grey")
    furniture.cushion(sofa.at(-0.72, 0.44, -0.05, turn=0.3), "mustard")
    furniture.cushion(sofa.at(0.70, 0.44, -0.07, turn=-0.25), "teal")
    living.throw(sofa.at(0.93, 0.63, 0.05, turn=math.pi / 2), "blanket")
    place.frame().block("rug_blue", (-1.45, 0.006, -1.35), (2.5, 0.012, 1.7))
    low = place.frame(-1.35, 0, -1.45)
    tables.coffee_table(low, 1.0, 0.55)
    low.box("teal", (0.24, 0.452, 0.05), (0.20, 0.022, 0.27), bevel=0.003, turn=0.3)
    tables.candle(low.at(-0.25, 0.44, 0.0))
    easy = place.frame(-2.95, 0, -1.15, turn=1.25)
    seating.easy_chair(easy, "fabric_green")
    living.floor_lamp(place.frame(-2.95, 0, -2.75), 62.0)
    back = place.frame(0, 0, -DEPTH / 2)
    living.hang(back, "sun", -1.75, 1.72, 0.46)
    living.hang(back, "sea", -1.10, 1.72, 0.46)
    furniture.potted_plant(place.frame(-3.30, 0, 0.85, turn=0.9), 0.95)
    wall = place.frame(_HALL_X - 0.05, 0, 2.0, turn=-math.pi / 2)
    cabin.bookcase(wall.at(0.35), 1.0, 5)


def _desk(place: Place) -> None:
    desk = place.frame(*_DESK)
    tables.desk(desk, 1.5, 0.64, "oak", panel=False)
    seating.office_chair(place.frame(_DESK[0], 0, _DESK[2] - 0.62), "fabric_blue")
    work = desk.at(0, tables.HIGH, 0, turn=math.pi)
    officeware.laptop(
        work.at(-0.12, 0, -0.02),
        ("Nettbanken\nRegninger\nStrøm  640,-\nHusleie  7 900,-", "Online bank\nBills\nPower  640\nRent  7 900"),
    )
    officeware.paper(
        work.at(0.30, 0, 0.10, turn=-0.15),
        ("Faktura\n-\nBeløp: 640,-\nForfall: 15. mai\n-", "Invoice\n-\nAmount: 640\nDue: 15 May\n-"),
    )
    officeware.paper(
        work.at(0.52, 0, -0.02, turn=0.25),
        ("Brev fra kontoret\n-\nMøte 12. mai kl. 10\n-", "Letter\n-\nMeeting 12 May 10:00\n-"),
    )
    officeware.mobile(work.at(-0.46, 0, 0.10, turn=0.3), ("Ring\nLegekontoret", "Call\nDoctor's office"), "keys")
    officeware.pens(work.at(0.62, 0, -0.22))
    living.desk_lamp(work.at(-0.60, 0, -0.16, turn=0.8), 16.0)
    furniture.mug(work.at(-0.36, 0, -0.12))
    wall = place.frame(0, 0, DEPTH / 2, turn=math.pi)
    sign(wall, "calendar", ("Mai", "May"), (1.45, 1.55, 0.004), (0.34, 0.42), 700)
    framed(
        wall,
        "paper",
        (
            "Når jeg ringer\nHei, jeg heter …\nJeg ringer om …\nNår passer det?\nTakk, ha det!",
            "When I call\nHello, my name is …\nI am calling about …\nWhen would suit?\nThank you, bye!",
        ),
        (2.02, 1.52, 0),
        (0.38, 0.46),
        "ash",
        700,
    )
    officeware.wastebasket(place.frame(-0.75, 0, 3.0))
    living.hang(wall, "fields", 0.35, 1.62, 0.75)


def _visitors(place: Place, chairs: dict[str, Frame]) -> None:
    stand(place, "visitor.door", (2.65, 2.85), (2.35, 1.5))
    stand(place, "visitor.outside", (2.65, 4.3), (2.35, 1.5))
    stand(place, "visitor.hall", (1.95, 1.25), (2.65, 2.5))
    sit(place, "family.table", chairs["back"], furniture.SEAT)
    sit(place, "family.table.2", chairs["back.right"], furniture.SEAT)
    sit(place, "family.sofa", place.frame(*_SOFA).at(-0.42, 0, 0.06), seating.SOFA)
    place.anchors["friend.chair"] = Anchor((-2.95, 0.0, -1.15), 1.25, "sit", seating.SOFA)
    stand(place, "visitor.kitchen", (2.35, -2.15), (1.3, -1.9))


def _anchors(place: Place) -> None:
    chairs = _chairs(place)
    stand(place, "participant.hall", (2.35, 1.55), (2.65, 3.3))
    stand(place, "participant.door", (2.65, 2.55), (2.65, 3.3))
    stand(place, "participant.mirror", (2.15, 1.9), (1.35, 1.9))
    stand(place, "participant.coats", (2.85, 1.8), (3.7, 1.8))
    stand(place, "participant.kitchen", (1.30, -2.20), (1.1, -3.3))
    stand(place, "participant.fridge", (3.15, -1.95), (3.36, -3.3))
    stand(place, "participant.window", (-2.3, 0.35), (-3.7, 0.35))
    stand(place, "participant.middle", (0.2, 1.4), (0.4, -2.0))
    sit(place, "participant.table", chairs["front"], furniture.SEAT)
    sit(place, "participant.sofa", place.frame(*_SOFA).at(0.42, 0, 0.06), seating.SOFA)
    sit(place, "participant.desk", place.frame(_DESK[0], 0, _DESK[2] - 0.62), seating.OFFICE)
    _visitors(place, chairs)
    coach = {
        "hall": (1.8, 2.35),
        "door": (1.98, 2.9),
        "coats": (3.38, 1.15),
        "window": (-3.27, -0.36),
        "mirror": (1.6, 1.35),
        "kitchen": (0.35, -2.15),
        "fridge": (2.25, -2.1),
        "desk": (-0.78, 2.32),
        "middle": (-0.6, 0.9),
    }
    for name, spot in coach.items():
        stand(place, f"coach.{name}", spot, place.anchors[f"participant.{name}"].position[::2])
    sit(place, "coach.table", chairs["front.right"], furniture.SEAT)
    place.anchors["coach.sofa"] = place.anchors["family.sofa"]
    place.anchors["coach"] = place.anchors["coach.middle"]
    for number, name in enumerate(
        ("family.table", "family.table.2", "family.sofa", "friend.chair", "visitor.kitchen"), 1
    ):
        place.anchors[f"guest.{number}"] = place.anchors[name]


_OBJECTS = {
    "door": Thing((2.65, 1.02, 3.28), (0.95, 2.05, 0.3)),
    "keys": Thing((1.72, 0.99, 3.2), (0.22, 0.12, 0.2)),
    "wallet": Thing((1.88, 0.99, 3.2), (0.14, 0.1, 0.16)),
    "note": Thing((1.72, 1.5, 3.26), (0.28, 0.32, 0.12)),
    "jacket": Thing((3.55, 1.25, 1.65), (0.26, 0.8, 0.5)),
    "shoes": Thing((3.53, 0.25, 1.8), (0.34, 0.5, 0.9)),
    "backpack": Thing((1.62, 0.25, 2.75), (0.34, 0.5, 0.4)),
    "umbrella": Thing((3.45, 0.5, 3.1), (0.28, 0.95, 0.28)),
    "mirror": Thing((1.42, 1.35, 1.9), (0.12, 1.4, 0.6)),
    "clock": Thing((3.66, 1.9, -1.6), (0.12, 0.32, 0.32)),
    "fridge": Thing((3.36, 0.95, -2.95), (0.62, 1.85, 0.7)),
    "shopping_list": Thing((3.44, 1.48, -2.63), (0.22, 0.3, 0.1)),
    "plan_card": Thing((3.22, 1.50, -2.63), (0.2, 0.24, 0.1)),
    "cupboard": Thing((2.79, 1.78, -3.12), (0.5, 0.74, 0.4)),
    "stove": Thing((2.25, 0.7, -3.0), (0.6, 0.5, 0.62)),
    "sink": Thing((1.05, 1.0, -3.0), (0.5, 0.34, 0.5)),
    "kettle": Thing((0.33, 1.02, -3.08), (0.28, 0.26, 0.24)),
    "coffee": Thing((0.58, 0.98, -3.17), (0.2, 0.2, 0.14)),
    "bread": Thing((2.75, 0.98, -2.97), (0.34, 0.2, 0.3)),
    "milk": Thing((0.63, 1.02, -2.9), (0.12, 0.26, 0.12)),
    "fruit": Thing((1.40, 0.82, -1.07), (0.3, 0.2, 0.3)),
    "cup": Thing((1.77, 0.78, -0.77), (0.14, 0.14, 0.14)),
    "phone": Thing((1.05, 0.76, -0.71), (0.16, 0.08, 0.22)),
    "phone_desk": Thing((-1.29, 0.76, 2.78), (0.16, 0.08, 0.22)),
    "laptop": Thing((-1.63, 0.86, 2.95), (0.36, 0.26, 0.3)),
    "bill": Thing((-2.05, 0.75, 2.78), (0.28, 0.08, 0.34)),
    "letter": Thing((-2.27, 0.75, 2.9), (0.26, 0.08, 0.34)),
    "calendar": Thing((-1.45, 1.55, 3.28), (0.36, 0.44, 0.12)),
    "script": Thing((-2.02, 1.52, 3.27), (0.4, 0.48, 0.12)),
    "window": Thing((-3.68, 1.45, -0.6), (0.2, 1.4, 2.6)),
    "sofa": Thing((-1.35, 0.6, -2.7), (2.0, 0.7, 0.8)),
    "lamp": Thing((-2.95, 1.45, -2.75), (0.4, 0.4, 0.4)),
    "books": Thing((1.15, 0.9, 1.65), (0.3, 1.6, 1.0)),
}


def _objects(place: Place) -> None:
    place.objects.update(_OBJECTS)
    place.emitters.update(
        {
            "fridge": (3.36, 0.6, -2.9),
            "clock": (3.6, 1.9, -1.6),
            "phone": (1.05, 0.8, -0.7),
            "phone_desk": (-1.29, 0.8, 2.78),
            "door": (2.65, 1.2, 3.4),
            "window": (-3.6, 1.5, -0.6),
            "kettle": (0.33, 1.0, -3.0),
            "wall": (-1.4, 1.6, -3.2),
        }
    )
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.6, loop=18.0),
        fridge=Sound("sound/fridge.mp3", 0.6, "fridge", 6.0),
        clock=Sound("sound/clock.mp3", 0.35, "clock", 6.0),
        outside=Sound("sound/outside.mp3", 0.6, "window", 14.0, crowd=True),
        neighbour=Sound("sound/neighbour.mp3", 0.6, "wall", 14.0, crowd=True),
        phone=Sound("sound/phone.mp3", 0.5, "phone"),
        message=Sound("sound/message.mp3", 0.45, "phone"),
        doorbell=Sound("sound/doorbell.mp3", 0.5, "door"),
        kettle=Sound("sound/kettle.mp3", 0.5, "kettle"),
    )
