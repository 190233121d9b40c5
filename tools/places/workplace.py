"""The workplace: a meeting room behind glass on the left, a packing room on the right, a place for coffee in front."""

from __future__ import annotations

import math

from tools.places import furniture, kitchenware, officeware, packing, rooms, seating, tables
from tools.places.daylight import sunny
from tools.places.description import Anchor, Frame, Place, Sound, Thing
from tools.places.headings import sit, stand, towards
from tools.places.shell import Band, Opening, window
from tools.places.signs import framed, sign

WIDTH, HEIGHT, DEPTH = 10.4, 2.9, 7.4
_DOOR = Opening(-0.5, 0.5, 0.0, 2.1)
_WINDOW_TALK = Opening(-0.9, 2.9, 0.8, 2.4)
_WINDOW_PACK = Opening(-2.9, 1.6, 1.1, 2.4)
_GLASS_X, _WALL_Z = -1.35, 0.55
_TABLE = (-3.3, 0.0, -1.55)
_BENCH = (2.35, 0.0, -1.45)


def describe() -> Place:
    """The whole workplace as data."""
    place = Place(
        id="workplace",
        size=(WIDTH, HEIGHT, DEPTH),
        daylight=sunny((-6.0, 3.4, -2.6), (-5.0, 3.0, -1.5), strength=5.0, sun=5.0),
        spawn="participant.door",
        middle=(0.3, 1.45, 0.4),
        background="#dfe7ea",
        lightmap=1024,
        samples=24,
        view="street",
    )
    _shell(place)
    _meeting_room(place)
    _packing_room(place)
    _coffee_corner(place)
    _words(place)
    _anchors(place)
    _objects(place)
    return place


def _shell(place: Place) -> None:
    bands = (Band(0, HEIGHT, "wall_cream"),)
    openings = {"front": (_DOOR,), "left": (_WINDOW_TALK,), "right": (_WINDOW_PACK,)}
    walls = rooms.box_room(place, "lino_grey", "acoustic", bands, openings)
    window(walls.left, _WINDOW_TALK, "plastic_dark", panes=3)
    window(walls.right, _WINDOW_PACK, "plastic_dark", panes=4)
    rooms.blinds(walls.left, _WINDOW_TALK, 0.3)
    rooms.radiator(walls.left, 1.0, 2.2, height=0.38)
    rooms.leaf(walls.front, _DOOR, "ash", "white", pane=True)
    room = place.frame()
    room.quad("view", (-WIDTH / 2 - 6.0, 2.4, 0.0), 24.0, 8.4, picture=(0, 0, 1, 1), turn=math.pi / 2)
    room.quad("view", (WIDTH / 2 + 6.0, 2.4, 0.0), 24.0, 8.4, picture=(1, 0, 0, 1), turn=-math.pi / 2)
    room.quad("view", (0.0, 1.6, DEPTH / 2 + 3.0), 8.0, 4.6, picture=(0.1, 0.1, 0.5, 1), turn=math.pi)
    across = _GLASS_X + WIDTH / 2
    rooms.partition(place.frame(-WIDTH / 2 + across / 2, 0, _WALL_Z), across, HEIGHT, bands)
    _glass_wall(place)
    room.quad(
        "parquet_pale",
        (-WIDTH / 2 + across / 2, 0.003, (-DEPTH / 2 + _WALL_Z) / 2),
        across,
        DEPTH / 2 + _WALL_Z,
        tilt=-math.pi / 2,
    )
    for x, z in ((-3.3, -2.4), (-3.3, -0.6), (0.3, -2.2), (0.3, 1.4), (2.9, -2.4), (2.9, 0.2), (2.9, 2.4), (-3.0, 2.2)):
        rooms.panel_light(place, x, HEIGHT, z, (0.3, 1.2), 26.0)


def _glass_wall(place: Place) -> None:
    side = place.frame(_GLASS_X, 0, (-DEPTH / 2 + _WALL_Z) / 2, turn=math.pi / 2)
    for x in (-2.1, -1.05, 0.0, 1.0, 2.1):
        side.block("plastic_dark", (x, HEIGHT / 2, 0), (0.05, HEIGHT, 0.06))
    for x in (-1.57, -0.52, 1.55):
        side.quad("glass", (x, HEIGHT / 2, 0), 1.0, HEIGHT - 0.1)
        side.block("plastic_dark", (x, 0.04, 0), (1.0, 0.08, 0.06))
        side.block("plastic_white", (x, 1.25, 0), (1.0, 0.10, 0.006))
    side.block("plastic_dark", (0, HEIGHT - 0.04, 0), (4.2, 0.08, 0.06))


def _meeting_room(place: Place) -> None:
    table = place.frame(*_TABLE)
    tables.table(table, 1.9, 1.0, "oak", "plastic_dark")
    for spot in _chairs(place).values():
        seating.office_chair(spot, "seat_dark")
    top = table.at(0, tables.HIGH, 0)
    jug = top.at(0.62, 0, -0.05)
    jug.lathe("pale_blue", (0, 0, 0), [(0.05, 0), (0.06, 0.02), (0.052, 0.16), (0.058, 0.20), (0, 0.18)], 18)
    for x, z in ((0.42, -0.2), (0.40, 0.15), (-0.02, 0.30)):
        top.lathe("pale_blue", (x, 0, z), [(0.028, 0), (0.034, 0.10), (0.030, 0.10), (0.026, 0.01), (0, 0.01)], 14)
    officeware.paper(
        top.at(-0.28, 0, 0.26, turn=0.05),
        ("Min søknad\n- Erfaring\n- Det jeg kan\n- Spørsmål", "My application\n- Experience\n- Strengths\n- Questions"),
    )
    officeware.paper(
        top.at(-0.35, 0, -0.28, turn=math.pi + 0.1),
        ("Søker\n-\nErfaring\n-\nTidligst start\n-", "Applicant\n-\nExperience\n-\nEarliest start\n-"),
    )
    officeware.laptop(top.at(0.28, 0, -0.30, turn=math.pi))
    officeware.pens(top.at(-0.75, 0, 0.0))
    furniture.vase(top.at(-0.62, 0, 0.05))
    back = place.frame(-3.3, 0, -DEPTH / 2)
    officeware.whiteboard(back, -0.1, 1.55, 1.9, 1.05)
    sign(
        back,
        "note",
        ("Uke 20\nPakke: 240\nSende: 180", "Week 20\nPack: 240\nSend: 180"),
        (-0.5, 1.65, 0.024),
        (0.5, 0.42),
        420,
    )
    furniture.potted_plant(place.frame(-4.75, 0, -3.25, turn=0.4), 1.1)
    near = place.frame(-3.3, 0, _WALL_Z - 0.05, turn=math.pi)
    tables.cupboard(near.at(0.6), 1.6, 0.85, "ash", 3)
    furniture.vase(near.at(0.2, 0.85, 0.2))


def _chairs(place: Place) -> dict[str, Frame]:
    table = place.frame(*_TABLE)
    return {
        "applicant": table.at(-0.25, 0, 0.85, turn=math.pi),
        "beside": table.at(0.55, 0, 0.85, turn=math.pi),
        "boss": table.at(-0.30, 0, -0.85),
        "panel": table.at(0.45, 0, -0.85),
        "end": table.at(-1.35, 0, 0.0, turn=math.pi / 2),
    }


def _packing_room(place: Place) -> None:
    packing.bench(place.frame(*_BENCH), 2.2)
    packing.bench(place.frame(_BENCH[0], 0, _BENCH[2] + 2.75), 2.2, seed=5)
    back = place.frame(0, 0, -DEPTH / 2)
    for step, x in enumerate((0.55, 2.15, 3.75)):
        packing.rack(back.at(x), 1.5, 30 + step)
    packing.pallet(place.frame(4.4, 0, 0.9), 3)
    packing.trolley(place.frame(0.55, 0, -0.65, turn=0.4))
    officeware.wastebasket(place.frame(1.0, 0, -1.95), "dark_blue")


def _coffee_corner(place: Place) -> None:
    front = place.frame(0, 0, DEPTH / 2, turn=math.pi)
    tops = kitchenware.base_units(front.at(2.6), (0.6, 0.6, 0.6), "front_blue", "plastic_white")
    kitchenware.coffee_maker(tops[2].at(0.05, 0, -0.1))
    kitchenware.sink(tops[1])
    for step in range(4):
        furniture.mug(tops[0].at(-0.2 + step * 0.11, 0, -0.1, turn=step), full=False)
    kitchenware.wall_units(front.at(2.6), (0.6, 0.6, 0.6), "front_white", 1.5, 0.6)
    lunch = place.frame(-3.2, 0, 1.85)
    tables.round_table(lunch, 0.5, top="birch_ply")
    for step in range(3):
        a = step * 2.1 + 0.6
        seating.stacking_chair(lunch.at(0.75 * math.sin(a), 0, 0.75 * math.cos(a), turn=a + math.pi), "seat_orange")
    furniture.mug(lunch.at(0.15, tables.HIGH, 0.1))
    tables.bowl(lunch.at(-0.1, tables.HIGH, -0.05), colour="mustard")
    wall = place.frame(-3.2, 0, _WALL_Z + 0.05)
    officeware.pinboard(wall, -0.8, 1.55, 1.1, 0.8, 12)


def _words(place: Place) -> None:
    right = place.frame(WIDTH / 2, 0, 0, turn=-math.pi / 2)
    framed(right, "yellow", ("Bruk vernesko", "Wear safety shoes"), (2.35, 1.75, 0), (0.7, 0.26))
    framed(
        right,
        "paper",
        (
            "Slik pakker vi\n1 Les lista\n2 Finn varene\n3 Pakk og teip\n4 Sett på lapp",
            "How we pack\n1 Read the list\n2 Find the goods\n3 Pack and tape\n4 Put on label",
        ),
        (-3.1, 1.62, 0),
        (0.55, 0.75),
        "ash",
    )
    back = place.frame(0, 0, -DEPTH / 2)
    rooms.clock(back, -0.75, 2.3, hour=9.0)
    framed(back, "poster_warm", ("Spør når du\ner i tvil", "If in doubt,\nask"), (-0.75, 1.5, 0), (0.55, 0.75), "ash")
    front = place.frame(0, 0, DEPTH / 2, turn=math.pi)
    sign(front, "green", ("Utgang", "Exit"), (0.0, 2.35, 0.03), (0.46, 0.17), 400, lit=False)
    framed(
        front,
        "hours",
        (
            "Arbeidstid\nStart|09:00\nPause|10:30\nLunsj|11:30\nSlutt|14:00",
            "Working hours\nStart|9:00\nBreak|10:30\nLunch|11:30\nFinish|2:00",
        ),
        (1.25, 1.6, 0),
        (0.6, 0.62),
    )
    door = place.frame(_GLASS_X + 0.04, 0, -0.95, turn=math.pi / 2)
    sign(door, "door", ("Møterom", "Meeting room"), (0.60, 1.6, 0.0), (0.36, 0.12), 500)


def _anchors(place: Place) -> None:
    chairs = _chairs(place)
    stand(place, "participant.door", (0.0, 2.75), (0.2, -1.5))
    stand(place, "participant.meeting_door", (-0.75, -0.95), (-3.0, -1.2))
    sit(place, "participant.interview", chairs["applicant"], seating.OFFICE)
    stand(place, "participant.bench", (_BENCH[0], _BENCH[2] + 0.75), (_BENCH[0], _BENCH[2]))
    stand(place, "participant.bench.2", (_BENCH[0], _BENCH[2] + 2.02), (_BENCH[0], _BENCH[2] + 2.75))
    stand(place, "participant.rack", (1.2, -2.5), (1.2, -3.7))
    stand(place, "participant.coffee", (-2.25, 2.2), (-1.95, 3.6))
    sit(place, "boss", chairs["boss"], seating.OFFICE)
    sit(place, "panel.1", chairs["panel"], seating.OFFICE)
    sit(place, "panel.2", chairs["end"], seating.OFFICE)
    stand(place, "boss.door", (-0.35, 1.6), (0.0, 2.75))
    stand(place, "boss.bench", (1.0, -0.15), (_BENCH[0], _BENCH[2] + 0.75))
    stand(place, "colleague.bench", (_BENCH[0] + 1.32, _BENCH[2] - 0.05), (_BENCH[0] + 0.4, _BENCH[2]))
    stand(place, "colleague.across", (_BENCH[0] + 0.2, _BENCH[2] - 0.72), (_BENCH[0], _BENCH[2] + 0.8))
    stand(place, "colleague.coffee", (-1.95, 2.9), (-2.25, 2.2))
    stand(place, "colleague.rack", (3.6, -2.75), (3.75, -3.7))
    sit(place, "coach.interview", chairs["beside"], seating.OFFICE)
    coach = {
        "door": (-0.74, 1.9),
        "meeting_door": (-0.82, -1.85),
        "bench": (1.06, -1.52),
        "rack": (0.35, -1.9),
        "coffee": (-1.25, 3.0),
    }
    for name, spot in coach.items():
        stand(place, f"coach.{name}", spot, place.anchors[f"participant.{name}"].position[::2])
    place.anchors["coach"] = place.anchors["coach.bench"]
    for step in range(3):
        a = step * 2.1 + 0.6
        seat = place.frame(-3.2 + 0.75 * math.sin(a), 0, 1.85 + 0.75 * math.cos(a), turn=a + math.pi)
        sit(place, f"guest.{step + 1}", seat, 0.45)
    stand(place, "guest.4", (_BENCH[0] + 0.5, _BENCH[2] + 3.5), (_BENCH[0] + 0.4, _BENCH[2] + 2.7))
    place.anchors["guest.5"] = place.anchors["colleague.rack"]
    here = (4.3, 0.0, -0.3)
    place.anchors["guest.6"] = Anchor(here, towards(here, (4.4, 0.0, 0.9)))


def _objects(place: Place) -> None:
    x, z = _BENCH[0], _BENCH[2]
    place.objects.update(
        door=Thing((0.0, 1.05, 3.68), (1.0, 2.1, 0.3)),
        meeting_room=Thing((-1.35, 1.1, -0.95), (0.3, 2.2, 1.0)),
        application=Thing((-3.58, 0.76, -1.29), (0.28, 0.08, 0.34)),
        water=Thing((-2.75, 0.84, -1.6), (0.4, 0.24, 0.4)),
        whiteboard=Thing((-3.4, 1.55, -3.66), (1.95, 1.1, 0.14)),
        box=Thing((x - 0.15, 1.0, z + 0.05), (0.45, 0.36, 0.4)),
        tape=Thing((x + 0.62, 0.98, z + 0.15), (0.24, 0.18, 0.2)),
        packing_list=Thing((x - 0.75, 0.92, z + 0.2), (0.28, 0.08, 0.34)),
        label_printer=Thing((x + 0.9, 1.02, z - 0.15), (0.3, 0.26, 0.3)),
        goods=Thing((2.15, 1.1, -3.4), (1.5, 1.9, 0.5)),
        instructions=Thing((5.16, 1.62, -3.1), (0.12, 0.78, 0.58)),
        coffee_machine=Thing((-3.15, 1.1, 3.4), (0.26, 0.42, 0.32)),
        clock=Thing((-0.75, 2.3, -3.66), (0.34, 0.34, 0.12)),
        working_hours=Thing((-1.25, 1.6, 3.66), (0.62, 0.64, 0.12)),
        notice_board=Thing((-4.0, 1.55, 0.64), (1.1, 0.8, 0.12)),
    )
    place.emitters.update(
        {
            "bench": (x, 1.1, z),
            "coffee": (-3.1, 1.1, 3.4),
            "lunch": (-3.2, 1.1, 1.85),
            "racks": (2.5, 1.5, -3.4),
            "printer": (x + 0.9, 1.0, z),
        }
    )
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.7, loop=18.0),
        work=Sound("sound/work.mp3", 0.8, "bench", 14.0, crowd=True),
        talk=Sound("sound/talk.mp3", 0.8, "lunch", 14.0, crowd=True),
        printer=Sound("sound/printer.mp3", 0.45, "printer"),
        tape=Sound("sound/tape.mp3", 0.5, "bench"),
        phone=Sound("sound/phone.mp3", 0.45, "racks"),
    )
