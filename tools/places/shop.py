"""The grocery shop: tills at the front right, fruit at the front left, three rows of shelves, cold goods behind."""

from __future__ import annotations

import math

from tools.places import furniture, goods, retail, rooms, seating
from tools.places.daylight import sunny
from tools.places.description import Anchor, Place, Sound, Thing
from tools.places.headings import stand
from tools.places.shell import Band, Opening, window
from tools.places.signs import framed, sign

WIDTH, HEIGHT, DEPTH = 11.0, 3.1, 9.2
_DOOR = Opening(-4.8, -3.2, 0.0, 2.3)
_WINDOW = Opening(-2.6, 4.6, 0.7, 2.5)
_ROWS = (-3.05, -0.75, 1.55)
_ROW_LENGTH, _ROW_Z = 3.4, -1.55
_TILL = (1.10, 0.0, 2.15)
_SELF = ((4.75, 1.25), (4.75, -0.25))


def describe() -> Place:
    """The whole shop as data."""
    place = Place(
        id="shop",
        size=(WIDTH, HEIGHT, DEPTH),
        daylight=sunny((-2.0, 3.2, 7.0), (2.0, 3.5, 6.0), strength=3.6, sun=3.5),
        spawn="participant.door",
        middle=(0.4, 1.6, 1.2),
        background="#dfe6ea",
        lightmap=1280,
        samples=24,
        view="street",
        art="packs",
    )
    _shell(place)
    _shelves(place)
    _fresh(place)
    _tills(place)
    _words(place)
    _anchors(place)
    _objects(place)
    return place


def _shell(place: Place) -> None:
    bands = (Band(0, 2.1, "wall_white"), Band(2.1, HEIGHT, "wall_sage"))
    walls = rooms.box_room(place, "floor_tile", "acoustic", bands, {"front": (_DOOR, _WINDOW)})
    window(walls.front, _WINDOW, "plastic_dark", panes=4)
    x = (_DOOR.left + _DOOR.right) / 2
    for side in (-1, 1):
        walls.front.block("plastic_dark", (x + side * 0.78, 1.15, -0.08), (0.06, 2.3, 0.06))
        walls.front.quad("glass", (x + side * 0.39, 1.15, -0.08), 0.74, 2.2)
        walls.front.block("plastic_dark", (x + side * 0.02, 1.15, -0.08), (0.03, 2.3, 0.05))
    walls.front.block("plastic_dark", (x, 2.34, -0.05), (1.7, 0.12, 0.16))
    for step in (-1, 0, 1):  # on and on, each time the other way round, for who looks along the windows
        picture = (0, 0, 1, 1) if step == 0 else (1, 0, 0, 1)
        place.frame().quad("view", (24.0 * step, 1.55, DEPTH / 2 + 3.4), 24.0, 8.2, picture=picture, turn=math.pi)
    place.frame().block("carpet_grey", (4.0, 0.008, 3.75), (1.7, 0.016, 1.5))
    for x in (-4.2, -1.9, 0.4, 2.7, 4.7):
        for z in (-3.1, -0.6, 1.9, 3.7):
            if x == 4.7 and z == 3.7:
                continue
            rooms.panel_light(place, x, HEIGHT, z, (0.22, 1.5), 24.0)


_LEFT_FRONT = (
    ("flour", "oats", "rice"),
    ("pasta", "soup", "pasta"),
    ("tomato_tin", "bean_tin", "sauce"),
    ("oil", "sauce", "tomato_tin"),
)
_LEFT_BACK = (("paper_rolls",), ("detergent", "soap"), ("soap", "shampoo", "detergent"), ("shampoo", "soap"))
_MIDDLE_FRONT = (
    ("cereal", "muesli", "oats"),
    ("coffee", "coffee_dark"),
    ("coffee", "tea", "cocoa"),
    ("jam", "honey", "tea"),
)
_MIDDLE_BACK = (
    ("cereal", "oats"),
    ("muesli", "crispbread"),
    ("jam", "honey", "crispbread"),
    ("tea", "cocoa", "coffee_dark"),
)
_RIGHT_FRONT = (
    ("water", "soda"),
    ("crisps", "crisps", "biscuits"),
    ("biscuits", "chocolate", "sweets"),
    ("sweets", "chocolate"),
)
_RIGHT_BACK = (
    ("soda", "water"),
    ("biscuits", "crispbread"),
    ("fish_tin", "bean_tin", "tomato_tin"),
    ("fish_tin", "sauce"),
)


def _shelves(place: Place) -> None:
    sides = ((_LEFT_FRONT, _LEFT_BACK), (_MIDDLE_FRONT, _MIDDLE_BACK), (_RIGHT_FRONT, _RIGHT_BACK))
    for number, (x, (front, back)) in enumerate(zip(_ROWS, sides, strict=True)):
        retail.gondola(place.frame(x, 0, _ROW_Z, turn=math.pi / 2), _ROW_LENGTH, front, back, 10 * number + 1)
        end = place.frame(x, 0, _ROW_Z + _ROW_LENGTH / 2 + 0.24)
        retail.end_display(end, _OFFERS[number][0], _OFFERS[number][1], 70 + number)


_OFFERS = (
    (("Pasta\n2 for 30", "Pasta\n2 for 30"), ("pasta", "sauce")),
    (("Kaffe\n39,90", "Coffee\n39.90"), ("coffee", "coffee_dark")),
    (("Kjeks\n19,90", "Biscuits\n19.90"), ("biscuits", "chocolate")),
)


def _fresh(place: Place) -> None:
    back = place.frame(0, 0, -DEPTH / 2 + 0.02)
    retail.cold_cabinet(
        back.at(-3.2),
        3.4,
        (
            ("milk", "milk_light", "juice"),
            ("milk", "yoghurt", "juice"),
            ("yoghurt", "butter", "cheese"),
            ("cheese", "butter", "yoghurt"),
        ),
        31,
    )
    retail.cold_cabinet(
        back.at(0.35),
        3.2,
        (
            ("fish", "pizza"),
            ("ham", "ready_meal", "fish"),
            ("ham", "cheese", "ready_meal"),
            ("ready_meal", "fish", "ham"),
        ),
        41,
    )
    _bread_and_fruit(place)


def _bread_and_fruit(place: Place) -> None:
    bread = place.frame(WIDTH / 2 - 0.02, 0, -2.75, turn=-math.pi / 2)
    bread.block("walnut", (0, 1.0, 0.03), (2.7, 2.0, 0.06))
    for level, height in enumerate((0.42, 0.78, 1.14, 1.50)):
        bread.block("oak", (0, height, 0.24), (2.7, 0.03, 0.42))
        goods.row_of(
            bread.at(0, height + 0.016, 0.43),
            2.6,
            ("bread", "loaf") if level < 3 else ("crispbread", "loaf"),
            51 + level,
            0.2,
        )
    bread.block("walnut", (0, 0.2, 0.24), (2.7, 0.4, 0.42))
    left = place.frame(-WIDTH / 2 + 0.25, 0, 2.3, turn=math.pi / 2)
    retail.crates(left, 3.1, _FRUIT, _PRICES)
    island = place.frame(-2.9, 0, 2.75)
    retail.crates(island, 1.3, ("orange_fruit", "banana", "lettuce", "tomato"), _PRICES[2:])
    eggs = place.frame(3.05, 0, -DEPTH / 2 + 0.3)
    eggs.block("walnut", (0, 0.42, 0), (1.1, 0.84, 0.5))
    for level in range(3):
        goods.row_of(eggs.at(0, 0.85 + level * 0.001, 0.18 - level * 0.12), 1.0, ("eggs",), 61 + level, 0.24)


_FRUIT = (
    "apple_red",
    "apple_green",
    "orange_fruit",
    "banana",
    "tomato",
    "potato",
    "carrot",
    "lettuce",
    "apple_red",
    "tomato",
)
_PRICES = (
    ("Poteter 19,90", "Potatoes 19.90"),
    ("Gulrøtter 24,90", "Carrots 24.90"),
    ("Salat 22,90", "Lettuce 22.90"),
    ("Epler 29,90", "Apples 29.90"),
    ("Tomater 34,90", "Tomatoes 34.90"),
)


def _tills(place: Place) -> None:
    retail.checkout(place.frame(*_TILL, turn=0.0), "1")
    seating.office_chair(place.frame(_TILL[0] + 0.42, 0, _TILL[2] - 0.78))
    rack = place.frame(-0.55, 0, 2.75, turn=math.pi / 2)
    rack.block("plastic_grey", (0, 0.42, -0.16), (0.9, 0.84, 0.03))
    for level in range(3):
        retail.board(rack.at(0, 0.16 + level * 0.26, -0.14), 0.9, 0.18)
        goods.row_of(rack.at(0, 0.172 + level * 0.26, 0.03), 0.88, ("chocolate", "sweets"), 81 + level, 0.24)
    for x, z in _SELF:
        retail.self_checkout(place.frame(x, 0, z, turn=-math.pi / 2), _SCAN)
    gate = place.frame(3.1, 0, 3.1)
    for z in (-0.35, 0.45):
        gate.cylinder("steel", (0, 0.5, z), 0.03, 0.03, 1.0, 12)
    gate.block("pane", (0, 0.62, 0.05), (0.02, 0.6, 0.8))
    retail.baskets(place.frame(5.1, 0, 2.75))
    papers = place.frame(2.55, 0, DEPTH / 2 - 0.2, turn=math.pi)
    papers.block("walnut", (0, 0.5, -0.02), (1.3, 1.0, 0.30))
    for step in range(4):
        goods.pack(papers.at(-0.48 + step * 0.32, 0.55, 0.15), "newspaper")
    for step in range(5):
        goods.pack(papers.at(-0.5 + step * 0.25, 0.12, 0.15), "magazine")
    furniture.potted_plant(place.frame(5.1, 0, 4.2, turn=1.0), 0.9)


_SCAN = (
    "Selvbetjent kasse\nSkann varene\nLegg dem i posen\n>Betal med kort",
    "Self-checkout\nScan your items\nPut them in the bag\n>Pay by card",
)


def _words(place: Place) -> None:
    back = place.frame(0, 0, -DEPTH / 2)
    for x, words in ((-3.2, ("Meieri", "Dairy")), (0.35, ("Fisk og kjøtt", "Fish and meat")), (3.1, ("Egg", "Eggs"))):
        back.block("plastic_white", (x, 2.55, 0.02), (1.9, 0.42, 0.04))
        sign(back, "blue", words, (x, 2.55, 0.042), (1.84, 0.36), 230)
    right = place.frame(WIDTH / 2, 0, -2.75, turn=-math.pi / 2)
    right.block("walnut", (0, 2.38, 0.02), (1.7, 0.44, 0.04))
    sign(right, "wood", ("Brød", "Bread"), (0, 2.38, 0.042), (1.6, 0.36), 230)
    left = place.frame(-WIDTH / 2, 0, 2.3, turn=math.pi / 2)
    left.block("plastic_white", (0, 2.38, 0.02), (2.6, 0.44, 0.04))
    sign(left, "green", ("Frukt og grønt", "Fruit and vegetables"), (0, 2.38, 0.042), (2.5, 0.38), 210)
    _hanging_words(place)


def _hanging_words(place: Place) -> None:
    for x, words in zip(
        _ROWS,
        (
            ("Pasta og ris", "Pasta and rice"),
            ("Kaffe og frokost", "Coffee, breakfast"),
            ("Snacks og drikke", "Snacks, drinks"),
        ),
        strict=True,
    ):
        retail.hanging(place.frame(x, 2.40, _ROW_Z + 1.2), words, 1.35, HEIGHT, "dark", 0.28)
    retail.hanging(place.frame(_TILL[0] + 0.3, 2.72, 2.55), ("Kasse", "Checkout"), 1.1, HEIGHT, "green", 0.28)
    retail.hanging(
        place.frame(4.1, 2.60, 0.5, turn=-math.pi / 2 + 0.0),
        ("Selvbetjent", "Self-checkout"),
        1.4,
        HEIGHT,
        "green",
        0.28,
    )
    front = place.frame(4.0, 0, DEPTH / 2, turn=math.pi)
    sign(front, "green", ("Utgang", "Exit"), (0, 2.62, 0.03), (0.6, 0.2), 300, lit=False)
    framed(
        place.frame(WIDTH / 2, 0, 2.0, turn=-math.pi / 2),
        "poster_green",
        ("Spør oss gjerne\nVi hjelper deg", "Just ask us\nWe are here to help"),
        (0.2, 1.7, 0),
        (0.6, 0.85),
        "ash",
        300,
    )


def _anchors(place: Place) -> None:
    till = (_TILL[0] + 0.48, 0.0, _TILL[2] + 0.80)
    cashier = (_TILL[0] + 0.42, 0.0, _TILL[2] - 0.72)
    stand(place, "participant.door", (4.0, 3.6), (-1.0, -0.5))
    stand(place, "participant.fruit", (-3.9, 2.2), (-5.3, 2.0))
    stand(place, "participant.milk", (-3.95, -2.75), (-3.95, -4.6))
    stand(place, "participant.bread", (4.05, -2.75), (5.5, -2.75))
    stand(place, "participant.shelf", (0.35, -1.0), (-0.75, -1.35))
    stand(place, "participant.aisle", (0.4, 0.7), (0.4, -4.0))
    stand(place, "participant.queue", (-0.75, 3.45), (2.0, 3.0))
    place.anchors["participant.checkout"] = Anchor(till, math.pi, "stand")
    stand(place, "participant.self_checkout", (3.95, 1.25), (5.0, 1.25))
    stand(place, "participant.window", (0.6, 3.9), (1.5, 6.0))
    stand(place, "participant.newspapers", (2.5, 3.7), (1.52, 1.43))
    place.anchors["cashier"] = Anchor(cashier, 0.0, "sit", seating.OFFICE)
    stand(place, "staff.shelf", (0.55, -2.2), (0.35, -1.0))
    stand(place, "staff.self_checkout", (4.30, 1.90), (3.95, 1.25))
    stand(place, "staff.fruit", (-4.0, 3.4), (-3.9, 2.2))
    coach = {
        "door": (3.2, 2.6),
        "fruit": (-3.5, 1.2),
        "milk": (-4.85, -3.3),
        "bread": (3.85, -1.7),
        "shelf": (0.4, -0.1),
        "queue": (0.05, 4.03),
        "checkout": (2.6, 2.9),
        "aisle": (0.92, 0.16),
        "window": (1.5, 4.22),
        "newspapers": (3.35, 3.1),
        "self_checkout": (4.85, 2.18),
    }
    for name, spot in coach.items():
        stand(place, f"coach.{name}", spot, place.anchors[f"participant.{name}"].position[::2])
    place.anchors["coach"] = place.anchors["coach.checkout"]
    stand(place, "queue.front", (till[0], till[2]), (till[0], 1.0))
    stand(place, "queue.behind", (-0.15, 3.0), (2.0, 2.9))
    stand(place, "queue.third", (-1.0, 3.15), (2.0, 2.9))
    _guests(place)


def _guests(place: Place) -> None:
    guests = [
        ((-4.0, 1.2), (-5.4, 1.2)),
        ((-1.9, -1.2), (-0.75, -1.4)),
        ((0.5, -3.2), (0.4, -4.6)),
        ((-2.1, -3.15), (-2.3, -4.6)),
        ((3.95, -0.25), (5.0, -0.25)),
        ((-2.0, 2.2), (-2.9, 2.9)),
        ((2.75, -1.6), (1.6, -1.8)),
        ((3.9, -3.6), (5.5, -3.4)),
    ]
    for number, (spot, facing) in enumerate(guests, 1):
        stand(place, f"guest.{number}", spot, facing)


_OBJECTS = {
    "door": Thing((4.0, 1.15, 4.6), (1.7, 2.3, 0.3)),
    "basket": Thing((5.1, 0.4, 2.75), (0.5, 0.8, 0.4)),
    "self_checkout": Thing((4.85, 1.2, 1.25), (0.5, 0.7, 0.6)),
    "self_checkout_card": Thing((4.58, 1.08, 1.43), (0.2, 0.26, 0.2)),
    "self_checkout_2": Thing((4.85, 1.2, -0.25), (0.5, 0.7, 0.6)),
    "card_terminal": Thing((_TILL[0] + 0.5, 1.02, _TILL[2] + 0.2), (0.2, 0.26, 0.22)),
    "till_display": Thing((_TILL[0] + 1.0, 1.15, _TILL[2] - 0.1), (0.26, 0.18, 0.1)),
    "belt": Thing((_TILL[0] - 0.65, 0.92, _TILL[2]), (1.35, 0.14, 0.5)),
    "milk": Thing((-4.1, 0.95, -4.1), (1.4, 1.1, 0.7)),
    "cheese": Thing((-2.3, 1.4, -4.15), (1.4, 0.6, 0.7)),
    "fish": Thing((0.35, 0.95, -4.1), (3.0, 1.1, 0.7)),
    "eggs": Thing((3.05, 0.95, -4.3), (1.1, 0.35, 0.5)),
    "bread": Thing((5.25, 1.0, -2.75), (0.42, 1.3, 2.7)),
    "apples": Thing((-5.0, 1.0, 3.2), (0.6, 0.4, 0.7)),
    "potatoes": Thing((-5.0, 1.0, 2.0), (0.6, 0.4, 0.6)),
    "carrots": Thing((-5.0, 1.0, 1.3), (0.6, 0.4, 0.6)),
    "bananas": Thing((-2.6, 0.9, 2.9), (0.7, 0.5, 0.6)),
    "coffee": Thing((-0.55, 1.0, -1.35), (0.4, 0.75, 1.6)),
    "pasta": Thing((-2.85, 0.75, -1.35), (0.4, 0.75, 1.6)),
    "biscuits": Thing((1.75, 1.0, -1.35), (0.4, 0.7, 1.6)),
    "chocolate": Thing((-0.55, 0.5, 2.75), (0.3, 0.8, 0.9)),
    "newspapers": Thing((2.55, 0.7, 4.4), (1.3, 0.6, 0.4)),
    "price_sign": Thing((-0.75, 1.52, 0.25), (0.7, 0.32, 0.12)),
}


def _objects(place: Place) -> None:
    place.objects.update(_OBJECTS)
    place.emitters.update(
        {
            "till": (_TILL[0] + 0.4, 1.1, _TILL[2]),
            "fridge": (-1.5, 1.0, -4.2),
            "people": (-2.5, 1.4, -0.5),
            "door": (4.0, 2.0, 4.4),
            "self": (4.8, 1.2, 1.25),
        }
    )
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.7, loop=18.0),
        fridge=Sound("sound/fridge.mp3", 0.7, "fridge", 6.0),
        people=Sound("sound/people.mp3", 0.8, "people", 14.0, crowd=True),
        till=Sound("sound/till.mp3", 0.6, "till", 14.0, crowd=True),
        beep=Sound("sound/beep.mp3", 0.5, "self"),
        refused=Sound("sound/refused.mp3", 0.45, "till"),
        door=Sound("sound/door.mp3", 0.5, "door"),
    )
