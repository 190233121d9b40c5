"""The stairwell of a block of flats: own door on the left, the neighbour's at the back, stairs on the right."""

from __future__ import annotations

import math

from tools.places import furniture, hallway, officeware, outdoors, rooms, stairs
from tools.places.daylight import evening, sunny
from tools.places.description import Look, Place, Sound, Thing
from tools.places.headings import stand
from tools.places.shell import Band, Opening, window
from tools.places.signs import sign

WIDTH, HEIGHT, DEPTH = 5.8, 5.7, 5.4
_SLAB = 2.75
_ENTRANCE = Opening(0.05, 1.15, 0.0, 2.2)
_WINDOW = Opening(0.75, 2.25, 2.35, 3.9)
_OWN = Opening(0.75, 1.65, 0.0, 2.05)
_NEIGHBOUR = Opening(-1.95, -1.05, 0.0, 2.05)
_STEPS = 9
_KEY = (1.5, 4.5, -3.0)


def describe() -> Place:
    """The whole stairwell as data."""
    place = Place(
        id="stairwell",
        size=(WIDTH, HEIGHT, DEPTH),
        daylight=sunny((2.5, 5.0, -6.0), _KEY, strength=7.5, sun=6.0),
        spawn="participant.home_door",
        middle=(-0.9, 1.45, 0.2),
        background="#dfe7ea",
        lightmap=1024,
        samples=32,
        view="street",
        lamp_share=0.8,
        glow=0.8,
        looks=(Look("stairwell-evening", evening(_KEY, 0.3), "#1b2436", lamps=1.3, view="street_evening"),),
    )
    _shell(place)
    _stairs(place)
    _doors(place)
    _hall(place)
    _anchors(place)
    _objects(place)
    return place


def _shell(place: Place) -> None:
    bands = (Band(0, 1.25, "wall_blue"), Band(1.25, HEIGHT, "wall_cream"))
    openings = {"front": (_ENTRANCE,), "back": (_WINDOW, _NEIGHBOUR), "left": (_OWN,)}
    walls = rooms.box_room(place, "terrazzo", "ceiling", bands, openings)
    window(walls.back, _WINDOW, "white", panes=2, bar=3.2)
    rooms.leaf(walls.front, _ENTRANCE, "dark_oak", "dark_oak", "brass", pane=True)
    rooms.leaf(walls.left, _OWN, "dark_green", "white", "brass")
    rooms.leaf(walls.back.swinging("neighbour"), _NEIGHBOUR, "dark_green", "white", "brass")
    hall = rooms.beyond(walls.back, _NEIGHBOUR, 2.1, "wall_cream", "dark_oak", 16.0)
    hallway.umbrella_stand(hall.at(0.62, 0, -0.8))
    place.doors["neighbour"] = rooms.hinged(
        walls.back, _NEIGHBOUR, 1.6, ("neighbour.behind_door",), ("neighbour.door",)
    )
    room = place.frame()
    room.block("concrete", (-1.35, _SLAB + 0.13, 0), (3.1, 0.26, DEPTH))
    room.quad("ceiling", (-1.35, _SLAB - 0.002, 0), 3.1, DEPTH, tilt=math.pi / 2)
    walls.right.block("dark_blue", (0, 1.255, 0.003), (DEPTH, 0.022, 0.006))
    room.quad("view", (1.5, 3.0, -DEPTH / 2 - 4.0), 12.0, 7.0, picture=(0.2, 0, 0.7, 0.9))
    room.quad("view", (-0.6, 1.2, DEPTH / 2 + 3.0), 8.0, 5.0, picture=(0.4, 0.2, 0.8, 1), turn=math.pi)
    rooms.globe(place, -1.3, _SLAB, 1.1, 40.0, 0.17)
    rooms.globe(place, -1.3, _SLAB, -1.3, 40.0, 0.17)
    rooms.globe(place, 1.4, HEIGHT, 0.4, 60.0, 0.2)


def _stairs(place: Place) -> None:
    first = place.frame(2.22, 0, 0.72, turn=math.pi)
    stairs.flight(first, _STEPS, 1.22)
    stairs.railing(first.at(0.64), _STEPS)
    half = _STEPS * stairs.RISE
    far = 0.72 - _STEPS * stairs.GOING
    landing = (far + DEPTH / 2) / 2
    place.frame().block("terrazzo", (1.52, half - 0.09, -DEPTH / 2 + landing), (2.56, 0.18, 2 * landing))
    second = place.frame(0.83, half, far)
    stairs.flight(second, _STEPS, 1.22)
    stairs.railing(second.at(0.64), _STEPS)
    stairs.railing(second.at(-0.64), _STEPS)
    stairs.level_railing(place.frame(0.16, _SLAB + 0.26, -1.2, turn=math.pi / 2), 2.6)
    place.frame().box("dark_oak", (2.22, 1.0, 0.78), (0.08, 0.06, 0.08), bevel=0.02)


def _doors(place: Place) -> None:
    left = place.frame(-WIDTH / 2, 0, 0, turn=math.pi / 2)
    back = place.frame(0, 0, -DEPTH / 2)
    neighbour = back.swinging("neighbour")
    for face, leaf, opening, name, ring in (
        (left, left, _OWN, "101", 1.85),
        (back, neighbour, _NEIGHBOUR, "102", -0.82),
    ):
        middle = (opening.left + opening.right) / 2
        leaf.cylinder("brass", (middle, 1.5, -0.036), 0.014, 0.014, 0.012, 12, tilt=math.pi / 2)
        sign(leaf, "door", (name, name), (middle, 1.66, -0.037), (0.16, 0.09), 600)
        face.box("brass_matt", (ring, 1.12, 0.012), (0.06, 0.10, 0.024), bevel=0.006)
        face.cylinder("white", (ring, 1.12, 0.028), 0.016, 0.016, 0.01, 12, tilt=math.pi / 2)
    sign(back, "plate", ("Moen", "Moen"), (-0.82, 1.28, 0.006), (0.15, 0.06), 900)
    hallway.doormat(place.frame(-1.5, 0, -2.36), ("Velkommen", "Welcome"))
    hallway.doormat(place.frame(-2.55, 0, -1.2, turn=math.pi / 2))


_NEIGHBOURS = "Berg", "Khan", "Moen", "Li", "Hansen", "Nilsen", "Ali", "Dahl", "Vik", "Nguyen", "Lunde", "Strand"


def _hall(place: Place) -> None:
    left = place.frame(-WIDTH / 2, 0, 0, turn=math.pi / 2)
    hallway.mailboxes(left, -1.35, 1.55, 3, 4, _NEIGHBOURS)
    front = place.frame(0, 0, DEPTH / 2, turn=math.pi)
    front.block("ash", (2.15, 1.55, 0.010), (0.95, 0.75, 0.02))
    front.quad("cardboard", (2.15, 1.55, 0.0215), 0.9, 0.7)
    sign(
        front,
        "paper",
        (
            "Dugnad lørdag kl. 11\n-\nKaffe og vafler.\nVel møtt!",
            "Clean-up day Sat 11:00\n-\nCoffee and waffles.\nAll welcome!",
        ),
        (1.95, 1.58, 0.024),
        (0.34, 0.44),
        800,
    )
    sign(front, "note", ("Stille etter\nkl. 23", "Quiet after\n11 pm"), (2.40, 1.66, 0.024), (0.24, 0.20), 800)
    sign(
        front,
        "paper",
        ("Vaktmester\n-\nTlf. 22 00 00 00", "Caretaker\n-\nPhone 22 00 00 00"),
        (2.40, 1.42, 0.025),
        (0.24, 0.18),
        800,
    )
    outdoors.bicycle(place.frame(1.05, 0, 2.25), "teal")
    furniture.potted_plant(place.frame(-2.5, 0, 2.35, turn=0.5), 0.85)
    hallway.umbrella_stand(place.frame(-0.45, 0, -2.45))
    officeware.wastebasket(place.frame(-2.6, 0, 0.2), "dark_steel")


def _anchors(place: Place) -> None:
    stand(place, "participant.home_door", (-1.95, -1.2), (0.5, 0.6))
    stand(place, "participant.entrance", (-0.6, 1.95), (-1.2, -2.0))
    stand(place, "participant.mailboxes", (-2.05, 1.35), (-2.9, 1.35))
    stand(place, "participant.neighbour_door", (-1.5, -1.55), (-1.5, -2.7))
    stand(place, "participant.neighbour_step", (-1.5, -1.2), (-1.5, -2.7))
    stand(place, "participant.stairs", (2.0, 1.55), (-1.2, -1.0))
    stand(place, "participant.middle", (-0.7, 0.3), (-2.4, -0.75))
    stand(place, "participant.doorway", (-1.6, -1.4), (-0.9, 1.0))
    stand(place, "participant.landing", (-0.5, 0.45), (-1.95, 1.05))
    stand(place, "participant.mailbox", (-1.75, 1.75), (-2.72, 0.95))
    stand(place, "neighbour.door", (-1.5, -2.32), (-1.5, -0.4))
    stand(place, "neighbour.behind_door", (-1.5, -3.85), (-1.5, -0.4))
    stand(place, "neighbour.stairs", (1.75, 1.35), (-1.6, -1.0))
    stand(place, "neighbour.entrance", (-0.6, 2.25), (-1.9, -1.2))
    stand(place, "neighbour.mailboxes", (-1.95, 1.0), (-2.9, 1.3))
    stand(place, "neighbour.middle", (-0.75, -0.35), (-1.95, -1.2))
    stand(place, "neighbour.beside", (0.0, 0.55), (-1.95, -1.2))
    stand(place, "neighbour.next", (-2.5, 0.55), (-1.75, 1.75))
    coach = {
        "home_door": (-1.78, -0.12),
        "entrance": (-1.35, 1.55),
        "mailboxes": (-2.56, 0.57),
        "neighbour_door": (-0.83, -2.24),
        "neighbour_step": (-0.72, -1.95),
        "stairs": (1.1, 1.75),
        "middle": (-1.65, -0.27),
        "doorway": (-0.8, -0.8),
        "landing": (-1.05, 1.45),
        "mailbox": (-1.95, 0.5),
    }
    for name, spot in coach.items():
        stand(place, f"coach.{name}", spot, place.anchors[f"participant.{name}"].position[::2])
    place.anchors["coach"] = place.anchors["coach.home_door"]
    for number, name in enumerate(
        ("neighbour.entrance", "neighbour.stairs", "neighbour.mailboxes", "neighbour.beside"), 1
    ):
        place.anchors[f"guest.{number}"] = place.anchors[name]


def _objects(place: Place) -> None:
    place.objects.update(
        home_door=Thing((-2.88, 1.02, -1.2), (0.3, 2.05, 0.95)),
        neighbour_door=Thing((-1.5, 1.02, -2.68), (0.95, 2.05, 0.3)),
        doorbell=Thing((-0.82, 1.12, -2.67), (0.14, 0.18, 0.14)),
        name_plate=Thing((-0.82, 1.28, -2.68), (0.2, 0.1, 0.1)),
        entrance=Thing((-0.6, 1.1, 2.68), (1.1, 2.2, 0.3)),
        mailboxes=Thing((-2.78, 1.42, 1.35), (0.3, 0.45, 1.25)),
        mailbox=Thing((-2.78, 1.42, 1.2), (0.26, 0.14, 0.3)),
        notice_board=Thing((-2.15, 1.55, 2.66), (0.95, 0.75, 0.14)),
        stairs=Thing((2.2, 0.8, -0.5), (1.2, 1.6, 2.4)),
        window=Thing((1.5, 3.1, -2.68), (1.5, 1.6, 0.2)),
        bicycle=Thing((1.05, 0.5, 2.25), (1.7, 1.0, 0.5)),
        bin=Thing((-2.6, 0.16, 0.2), (0.3, 0.34, 0.3)),
    )
    place.emitters.update(
        {"up": (1.0, 3.6, 0.0), "door": (-0.6, 1.4, 2.6), "neighbour": (-1.5, 1.4, -3.4), "bell": (-1.5, 1.8, -3.0)}
    )
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.6, loop=18.0),
        up=Sound("sound/up.mp3", 0.7, "up", 14.0, crowd=True),
        neighbour=Sound("sound/neighbour.mp3", 0.8, "neighbour", 14.0, crowd=True),
        door=Sound("sound/door.mp3", 0.5, "door"),
        doorbell=Sound("sound/doorbell.mp3", 0.45, "bell"),
        steps=Sound("sound/steps.mp3", 0.5, "up"),
    )
