"""The activity centre: a long craft table, sofas at the back left, the kitchen on the right, games at the back."""

from __future__ import annotations

import math

from tools.places import clinic, furniture, hallway, kitchenware, leisure, living, officeware, rooms, seating, tables
from tools.places.daylight import sunny
from tools.places.description import Anchor, Frame, Place, Sound, Thing
from tools.places.headings import sit, stand, towards, turn
from tools.places.shell import Band, Opening, window
from tools.places.signs import framed, sign

WIDTH, HEIGHT, DEPTH = 10.6, 3.0, 8.4
_DOOR = Opening(-3.9, -2.9, 0.0, 2.15)
_WINDOW_LEFT = Opening(-2.9, 2.6, 0.8, 2.55)
_WINDOW_BACK = Opening(0.4, 3.6, 0.9, 2.55)
_TABLE = (0.35, 0.0, 0.75)
_SOFA = (-3.1, 0.0, -3.55)


def describe() -> Place:
    """The whole activity centre as data."""
    place = Place(
        id="activity-centre",
        size=(WIDTH, HEIGHT, DEPTH),
        daylight=sunny((-6.0, 3.4, 2.2), (-5.0, 3.2, 0.5), strength=5.4, sun=5.5),
        spawn="participant.door",
        middle=(-0.4, 1.5, 0.4),
        background="#dfe7ea",
        lightmap=1024,
        samples=24,
        view="park",
    )
    _shell(place)
    _long_table(place)
    _sofas(place)
    _kitchen(place)
    _games(place)
    _entrance(place)
    _words(place)
    _anchors(place)
    _objects(place)
    return place


def _shell(place: Place) -> None:
    bands = (Band(0, 1.05, "wall_yellow"), Band(1.05, HEIGHT, "wall_cream"))
    walls = rooms.box_room(
        place, "parquet", "ceiling", bands, {"front": (_DOOR,), "left": (_WINDOW_LEFT,), "back": (_WINDOW_BACK,)}
    )
    window(walls.left, _WINDOW_LEFT, "white", panes=4, bar=2.05)
    window(walls.back, _WINDOW_BACK, "white", panes=2, bar=2.05)
    rooms.curtains(walls.back, _WINDOW_BACK, "curtain_blue")
    rooms.radiator(walls.left, 0.0, 3.0, height=0.42)
    rooms.leaf(walls.front, _DOOR, "ash", "white", pane=True)
    room = place.frame()
    room.quad("view", (-WIDTH / 2 - 6.0, 2.4, 0.0), 26.0, 8.6, picture=(0, 0, 1, 1), turn=math.pi / 2)
    room.quad("view", (2.0, 2.4, -DEPTH / 2 - 6.0), 20.0, 8.6, picture=(0.2, 0, 0.9, 1))
    room.quad("view", (3.4, 1.6, DEPTH / 2 + 3.0), 8.0, 4.6, picture=(0.1, 0.1, 0.5, 1), turn=math.pi)
    for x in (-3.4, -0.4, 2.6):
        for z in (-2.3, 0.7, 3.0):
            rooms.globe(place, x, HEIGHT, z, 30.0, 0.2)


def _seats(place: Place) -> list[Frame]:
    table = place.frame(*_TABLE)
    far = [table.at(x, 0, -0.85) for x in (-1.3, -0.45, 0.45, 1.3)]
    near = [table.at(x, 0, 0.85, turn=math.pi) for x in (-1.3, -0.45, 0.45, 1.3)]
    return far + near


def _long_table(place: Place) -> None:
    table = place.frame(*_TABLE)
    for x in (-0.9, 0.9):
        tables.table(table.at(x), 1.8, 0.95, "birch_ply", "ash")
    colours = (
        "seat_orange",
        "seat_green",
        "seat_blue",
        "seat_green",
        "seat_blue",
        "seat_orange",
        "seat_green",
        "seat_blue",
    )
    for spot, colour in zip(_seats(place), colours, strict=True):
        seating.stacking_chair(spot, colour)
    top = table.at(0, tables.HIGH, 0)
    leisure.paint_box(top.at(-1.25, 0, -0.05))
    leisure.paint_box(top.at(-0.40, 0, 0.12, turn=math.pi), 4)
    leisure.clay(top.at(0.55, 0, -0.1))
    leisure.knitting(top.at(1.35, 0, 0.05, turn=0.4))
    furniture.mug(top.at(0.95, 0, 0.25))
    furniture.mug(top.at(-0.85, 0, -0.3, turn=2.0))
    tables.bowl(top.at(0.05, 0, -0.02), colour="mustard")
    furniture.pendant(table.at(-0.9), 1.85, HEIGHT, "teal_shade", 30.0)
    furniture.pendant(table.at(0.9), 1.85, HEIGHT, "teal_shade", 30.0)


def _sofas(place: Place) -> None:
    seating.sofa(place.frame(*_SOFA), 2.1, "fabric_rust")
    seating.sofa(place.frame(-4.75, 0, -2.0, turn=math.pi / 2), 1.7, "fabric_green")
    seating.easy_chair(place.frame(-2.0, 0, -1.75, turn=-2.3), "fabric_sand")
    place.frame().block("rug_blue", (-3.35, 0.006, -2.25), (2.6, 0.012, 2.0))
    low = place.frame(-3.2, 0, -2.25)
    tables.coffee_table(low, 1.0, 0.6, "ash")
    leisure.board_game(low.at(0.15, 0.44, 0.0))
    furniture.cup(low.at(-0.32, 0.44, 0.1), full=True)
    furniture.cushion(place.frame(_SOFA[0] - 0.72, 0.44, _SOFA[2] - 0.05, turn=0.2), "mustard")
    furniture.cushion(place.frame(_SOFA[0] + 0.72, 0.44, _SOFA[2] - 0.05, turn=-0.2), "teal")
    furniture.potted_plant(place.frame(-4.8, 0, -3.75, turn=0.4), 1.25)
    living.floor_lamp(place.frame(-1.65, 0, -3.75), 30.0)
    back = place.frame(0, 0, -DEPTH / 2)
    living.hang(back, "sun", -3.5, 1.75, 0.5)
    living.hang(back, "sea", -2.75, 1.75, 0.5)
    boards = tables.shelf_unit(back.at(-0.62), 1.2, 1.9, 5, "ash")
    for step, board in enumerate(boards):
        living.books(board.at(-0.1), 0.9, 40 + step, 0.7)


def _kitchen(place: Place) -> None:
    wall = place.frame(WIDTH / 2, 0, 1.4, turn=-math.pi / 2)
    tops = kitchenware.base_units(wall, (0.6, 0.6, 0.6, 0.6), "front_blue", "oak")
    kitchenware.coffee_maker(tops[2].at(0, 0, -0.1))
    kitchenware.kettle(tops[2].at(0.28, 0, -0.1))
    kitchenware.sink(tops[1])
    kitchenware.chopping_board(tops[3].at(0, 0, 0.02))
    for step in range(5):
        furniture.mug(tops[0].at(-0.2 + step * 0.11, 0, -0.05, turn=step), full=False)
    kitchenware.wall_units(wall, (0.6, 0.6, 0.6, 0.6), "front_white", 1.5, 0.62)
    bar = place.frame(WIDTH / 2 - 1.75, 0, 1.4, turn=-math.pi / 2)
    bar.box("oak", (0, 0.98, 0), (2.3, 0.04, 0.42), bevel=0.008)
    bar.block("front_blue", (0, 0.48, 0.0), (2.2, 0.96, 0.22))
    top = bar.at(0, 1.0, 0)
    for step, x in enumerate((-0.85, -0.6)):
        living.plate(top.at(x, 0.0, 0.02), "bun" if step else "bun_dark")
    furniture.vase(top.at(0.95))
    officeware.paper_stack(top.at(0.45, 0, 0.0))


def _games(place: Place) -> None:
    leisure.table_tennis(place.frame(3.35, 0, -2.35))
    leisure.piano(place.frame(0.95, 0, -3.95))
    seating.stool(place.frame(0.95, 0, -3.2), 0.5, "walnut")
    living.guitar(place.frame(1.95, 0, -4.0))


def _entrance(place: Place) -> None:
    front = place.frame(0, 0, DEPTH / 2, turn=math.pi)
    hallway.hooks(front, -1.6, 1.62, ("denim", "dark_green", "", "tin", "dark_blue"), 0.32)
    hallway.shoe_rack(front.at(-1.6), 1.2)
    hallway.doormat(place.frame(3.4, 0, 3.75))
    furniture.potted_plant(place.frame(4.9, 0, 3.85, turn=1.4), 1.0)
    seating.waiting_chair(place.frame(-0.2, 0, 3.75, turn=math.pi), "seat_green")


def _words(place: Place) -> None:
    front = place.frame(0, 0, DEPTH / 2, turn=math.pi)
    sign(front, "green", ("Utgang", "Exit"), (-3.4, 2.42, 0.03), (0.46, 0.17), 400, lit=False)
    framed(
        front,
        "hours",
        (
            "Uka på huset\nMandag|Maling\nTirsdag|Tur\nOnsdag|Sang\nTorsdag|Middag\nFredag|Spill",
            "This week\nMonday|Painting\nTuesday|Walk\nWednesday|Singing\nThursday|Dinner\nFriday|Games",
        ),
        (1.35, 1.65, 0),
        (0.95, 0.95),
        "ash",
    )
    framed(
        front,
        "poster_warm",
        ("Du er velkommen\nsom du er", "You are welcome\nas you are"),
        (2.4, 1.7, 0),
        (0.62, 0.85),
        "ash",
    )
    officeware.pinboard(front, 3.7, 1.65, 1.3, 0.9, 15)
    wall = place.frame(WIDTH / 2, 0, 1.4, turn=-math.pi / 2)
    framed(
        wall,
        "chalk",
        ("Kjøkkenet\nKaffe|gratis\nVaffel|10,-\nSuppe|30,-", "Kitchen\nCoffee|free\nWaffle|10\nSoup|30"),
        (2.0, 1.75, 0),
        (0.85, 0.70),
        "oak",
    )
    rooms.clock(wall, -1.9, 2.15, hour=11.05)
    back = place.frame(0, 0, -DEPTH / 2)
    framed(back, "poster_green", ("Én ting om gangen", "One thing at a time"), (4.45, 1.7, 0), (0.6, 0.8), "ash")
    clinic.leaflet_rack(place.frame(WIDTH / 2, 0, -0.8, turn=-math.pi / 2), 0.0, 1.4)


def _anchors(place: Place) -> None:
    seats = _seats(place)
    stand(place, "participant.door", (3.4, 3.35), (0.3, -0.2))
    stand(place, "participant.table_side", (-0.1, 2.35), (0.3, 0.75))
    sit(place, "participant.table", seats[5], 0.45)
    place.anchors["participant.sofa"] = Anchor((_SOFA[0] + 0.42, 0.0, _SOFA[2] + 0.06), 0.0, "sit", seating.SOFA)
    stand(place, "participant.kitchen", (2.95, 1.4), (4.8, 1.4))
    stand(place, "participant.table_tennis", (3.35, -0.55), (3.35, -3.8))
    stand(place, "participant.notice_board", (-1.35, 3.3), (-1.35, 4.2))
    stand(place, "host.door", (2.35, 2.55), (3.4, 3.35))
    stand(place, "host.table", (2.35, 0.8), (0.3, 0.75))
    stand(place, "host.kitchen", (4.25, 1.4), (2.95, 1.4))
    coach = {
        "door": (2.3, 3.2),
        "table_side": (0.85, 2.4),
        "kitchen": (3.99, 2.41),
        "table_tennis": (2.2, -0.35),
        "notice_board": (-0.55, 2.9),
    }
    for name, spot in coach.items():
        stand(place, f"coach.{name}", spot, place.anchors[f"participant.{name}"].position[::2])
    stand(place, "participant.table_end", (-1.95, 0.75), (0.6, 0.75))
    sit(place, "coach.table", seats[0], 0.45)
    stand(place, "coach.table_end", (-1.3, -0.55), (-1.2, 0.75))
    here = (-2.0, 0.0, -1.75)
    place.anchors["coach.sofa"] = Anchor(here, -2.3, "sit", seating.SOFA)
    place.anchors["coach"] = place.anchors["coach.table_side"]
    for number, index in enumerate((1, 2, 6, 3, 4, 7), 1):
        sit(place, f"member.{number}", seats[index], 0.45)
        place.anchors[f"guest.{number}"] = place.anchors[f"member.{number}"]
    turn(place, "participant.table", "member.3")
    left = place.frame(-4.75, 0, -2.0, turn=math.pi / 2)
    place.anchors["guest.7"] = Anchor(left.point(-0.35, 0, 0.06), math.pi / 2, "sit", seating.SOFA)
    place.anchors["guest.8"] = Anchor((_SOFA[0] - 0.42, 0.0, _SOFA[2] + 0.06), 0.0, "sit", seating.SOFA)
    player = (3.35, 0.0, -3.89)
    place.anchors["guest.9"] = Anchor(player, towards(player, (3.35, 0.0, 0.0)))
    stand(place, "guest.10", (1.6, -0.9), (0.9, 0.3))


def _objects(place: Place) -> None:
    x, z = _TABLE[0], _TABLE[2]
    place.objects.update(
        door=Thing((3.4, 1.08, 4.18), (1.0, 2.15, 0.3)),
        paint=Thing((x - 1.25, 0.80, z - 0.05), (0.5, 0.14, 0.6)),
        paper=Thing((x - 0.42, 0.78, z + 0.0), (0.45, 0.1, 0.35)),
        clay=Thing((x + 0.55, 0.80, z - 0.1), (0.5, 0.16, 0.4)),
        knitting=Thing((x + 1.35, 0.80, z + 0.05), (0.4, 0.14, 0.36)),
        fruit=Thing((x + 0.05, 0.82, z), (0.3, 0.2, 0.3)),
        cup=Thing((x + 0.95, 0.78, z + 0.25), (0.14, 0.14, 0.14)),
        coffee_machine=Thing((4.95, 1.1, 1.7), (0.3, 0.42, 0.3)),
        cakes=Thing((3.55, 1.05, 0.67), (0.3, 0.12, 0.6)),
        menu_board=Thing((5.26, 1.75, 3.4), (0.12, 0.74, 0.88)),
        week_plan=Thing((-1.35, 1.65, 4.16), (0.98, 0.98, 0.12)),
        poster=Thing((-2.4, 1.7, 4.16), (0.64, 0.88, 0.12)),
        coats=Thing((1.6, 1.2, 4.0), (1.6, 1.0, 0.36)),
        table_tennis=Thing((3.35, 0.8, -2.35), (1.5, 0.2, 2.7)),
        piano=Thing((0.95, 0.7, -3.85), (1.4, 1.2, 0.6)),
        guitar=Thing((1.95, 0.7, -4.0), (0.45, 1.25, 0.35)),
        board_game=Thing((-3.05, 0.5, -2.25), (0.5, 0.14, 0.5)),
        books=Thing((-0.62, 1.0, -4.05), (1.2, 1.9, 0.34)),
        clock=Thing((5.26, 2.15, -0.5), (0.12, 0.34, 0.34)),
    )
    place.emitters.update(
        {
            "table": (x, 1.1, z),
            "sofa": (-3.3, 1.1, -2.6),
            "kitchen": (4.9, 1.1, 1.4),
            "tennis": (3.35, 0.9, -2.35),
            "piano": (0.95, 1.0, -3.8),
        }
    )
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.7, loop=18.0, crowd=True),
        table=Sound("sound/table.mp3", 0.8, "table", 14.0, crowd=True),
        sofa=Sound("sound/sofa.mp3", 0.8, "sofa", 14.0, crowd=True),
        tennis=Sound("sound/tennis.mp3", 0.5, "tennis", 14.0, crowd=True),
        kitchen=Sound("sound/kitchen.mp3", 0.45, "kitchen"),
        piano=Sound("sound/piano.mp3", 0.4, "piano"),
    )
