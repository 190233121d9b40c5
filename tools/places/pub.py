"""The pub in the evening: bar at the back, booths under the window, high tables and darts on the right."""

from __future__ import annotations

import math

from tools.places import bar, furniture, leisure, living, rooms, seating, tables
from tools.places.daylight import evening
from tools.places.description import Anchor, Frame, Place, Sound, Thing
from tools.places.headings import sit, stand
from tools.places.shell import Band, Opening, battens, window
from tools.places.signs import Cued, framed, sign

WIDTH, HEIGHT, DEPTH = 8.2, 2.9, 6.8
_WINDOW = Opening(-2.2, 2.2, 0.95, 2.3)
_DOOR = Opening(-3.2, -2.2, 0.0, 2.1)
_BAR = (0.75, 0.0, -2.0)
_GUEST_X = -0.29
_BOOTHS = (-1.75, 1.55)
_KEY = (1.0, 2.6, -1.0)


def describe() -> Place:
    """The whole pub as data."""
    place = Place(
        id="pub",
        size=(WIDTH, HEIGHT, DEPTH),
        daylight=evening(_KEY, 0.5),
        spawn="participant.door",
        middle=(0.2, 1.4, 0.2),
        background="#1b2436",
        lightmap=1024,
        samples=32,
        view="street_evening",
        cue=1,
    )
    _shell(place)
    _serving(place)
    _booths(place)
    _high_tables(place)
    _words(place)
    _anchors(place)
    _objects(place)
    return place


def _shell(place: Place) -> None:
    bands = (Band(0, 1.15, "wine_panel"), Band(1.15, HEIGHT, "wall_ochre"))
    walls = rooms.box_room(
        place, "floor_dark", "ceiling_dim", bands, {"left": (_WINDOW,), "front": (_DOOR,)}, reveal="dark_oak"
    )
    window(walls.left, _WINDOW, "dark_oak", panes=4, bar=1.95, sill="dark_oak")
    rooms.leaf(walls.front, _DOOR, "dark_oak", "dark_oak", "brass", pane=True)
    for face, width in ((walls.back, WIDTH), (walls.left, DEPTH), (walls.right, DEPTH)):
        face.block("dark_oak", (0, 1.17, 0.02), (width, 0.06, 0.04))
        battens(face, width, "wine_panel", 1.15, 0.42)
    for x in (-2.6, 0.0, 2.6):
        place.frame().block("dark_oak", (x, HEIGHT - 0.09, 0), (0.16, 0.18, DEPTH))
    room = place.frame()
    room.quad("view", (-WIDTH / 2 - 5.0, 2.0, 0.0), 22.0, 7.6, picture=(0, 0, 1, 1), turn=math.pi / 2)
    room.quad("view", (2.7, 1.4, DEPTH / 2 + 3.0), 6.0, 4.0, picture=(0.1, 0.1, 0.5, 1), turn=math.pi)
    for face, x in ((walls.right, -2.3), (walls.right, 1.2), (walls.back, -3.0)):
        living.wall_lamp(face, x, 1.85, 16.0)


def _serving(place: Place) -> None:
    front = place.frame(*_BAR)
    bar.counter(front, 4.0)
    top = front.at(0, 1.085, 0.05)
    bar.taps(top.at(0.25, 0, -0.12), 5)
    for x, z in ((-0.85, 0.12), (1.35, 0.16)):
        bar.coaster(top.at(x, 0, z))
        bar.beer(top.at(x, 0.004, z), True)
    living.glass_of(top.at(-0.35, 0, 0.15), "juice")
    for step in range(5):
        living.glass_of(top.at(-1.75 + step * 0.085, 0, -0.12), None, 0.13)
    tables.bowl(top.at(0.95, 0, 0.10), fruit=False, colour="walnut")
    bar.back_bar(place.frame(_BAR[0], 0, -DEPTH / 2), 3.9, 7)
    for step in range(4):
        seating.stool(_stool(place, step), seating.BAR, "dark_oak", "leather")
    for x in (-0.9, 0.75, 2.4):
        furniture.pendant(place.frame(x, 0, _BAR[2] + 0.05), 1.95, HEIGHT, "dark_red", 26.0)


def _stool(place: Place, step: int) -> Frame:
    return place.frame(_BAR[0] - 1.5 + step * 0.92, 0, _BAR[2] + 0.72, turn=math.pi)


def _booths(place: Place) -> None:
    for number, z in enumerate(_BOOTHS):
        for side in (-1, 1):
            bar.booth(_booth(place, number, side), 1.5)
        table = place.frame(-3.3, 0, z)
        table.box("walnut", (0, 0.74, 0), (1.35, 0.04, 0.66), bevel=0.010)
        table.cylinder("iron", (0, 0.37, 0), 0.04, 0.05, 0.72, 12)
        table.lathe("iron", (0, 0, 0), [(0.25, 0), (0.25, 0.02), (0.05, 0.04), (0, 0.04)], 20)
        top = table.at(0, 0.76, 0)
        for step in range(3):
            bar.coaster(top.at(-0.35 + step * 0.34, 0, 0.12 - 0.22 * (step % 2)))
            if step != 1:
                bar.beer(top.at(-0.35 + step * 0.34, 0.004, 0.12 - 0.22 * (step % 2)))
        living.glass_of(top.at(-0.01, 0.004, -0.10), "soda")
        tables.candle(top.at(-0.52, 0, 0.0))
        furniture.pendant(table, 1.62, HEIGHT, "dark_red", 24.0)


def _booth(place: Place, number: int, side: int) -> Frame:
    z = _BOOTHS[number]
    return place.frame(-3.3, 0, z + side * 0.66, turn=math.pi if side > 0 else 0.0)


def _high_tables(place: Place) -> None:
    for z in (0.15, 2.3):
        table = place.frame(_HIGH_X if z < 1 else 0.35, 0, z)
        tables.round_table(table, 0.36, 1.08, "walnut", "iron")
        for a in (0.6, 2.7, 4.6):
            seating.stool(
                table.at(0.62 * math.sin(a), 0, 0.62 * math.cos(a), turn=a + math.pi),
                seating.BAR,
                "dark_oak",
                "leather",
            )
        bar.beer(table.at(0.12, 1.08, 0.08))
        bar.coaster(table.at(-0.12, 1.08, -0.05))
        furniture.pendant(table, 1.85, HEIGHT, "dark_red", 22.0)
    right = place.frame(WIDTH / 2, 0, 0, turn=-math.pi / 2)
    leisure.dartboard(right, -0.45, 1.73)
    living.hang(right, "dusk", -1.6, 1.75, 0.7)
    living.hang(right, "fields", 2.0, 1.75, 0.7)


_HIGH_X = 2.55


def _words(place: Place) -> None:
    back = place.frame(0, 0, -DEPTH / 2)
    framed(
        back,
        "chalk",
        Cued(
            (
                "I baren\nØl|89\nAlkoholfritt øl|69\nBrus|45\nKaffe|35\nBurger|189",
                "At the bar\nBeer|89\nAlcohol-free beer|69\nSoft drink|45\nCoffee|35\nBurger|189",
            ),
            plain=(
                "I baren\nEplemost|55\nBrus|45\nKaffe|35\nTe|35\nBurger|189",
                "At the bar\nApple juice|55\nSoft drink|45\nCoffee|35\nTea|35\nBurger|189",
            ),
        ),
        (-2.15, 1.85, 0),
        (1.15, 0.95),
        "dark_oak",
    )
    front = place.frame(0, 0, DEPTH / 2, turn=math.pi)
    sign(front, "green", ("Utgang", "Exit"), (-2.7, 2.38, 0.03), (0.46, 0.17), 400, lit=False)
    framed(
        front, "poster_warm", ("Fredag kl. 20\nQuiz", "Friday 8 pm\nQuiz"), (-1.2, 1.75, 0), (0.55, 0.75), "dark_oak"
    )
    framed(front, "wood", ("Skogens pub", "The Forest Pub"), (1.2, 1.95, 0), (1.6, 0.42), "dark_oak", 300)


def _anchors(place: Place) -> None:
    stand(place, "participant.door", (2.6, 2.7), (0.4, -1.6))
    stand(place, "participant.leaving", (2.65, 2.45), (2.7, 3.4))
    stand(place, "participant.bar", (_GUEST_X, _BAR[2] + 0.85), (_GUEST_X, _BAR[2] - 0.9))
    sit(place, "participant.booth", _booth(place, 0, 1).at(-0.3, 0, 0.02), 0.46)
    stand(place, "participant.high_table", (_HIGH_X - 0.65, 0.45), (_HIGH_X, 0.1))
    stand(place, "participant.window", (-2.05, -0.1), (-4.1, -0.1))
    stand(place, "bartender", (_GUEST_X, _BAR[2] - 0.60), (_GUEST_X, _BAR[2] + 0.85))
    sit(place, "friend.1", _booth(place, 0, -1).at(0.3, 0, 0.02), 0.46)
    sit(place, "friend.2", _booth(place, 0, -1).at(-0.35, 0, 0.02), 0.46)
    sit(place, "friend.3", _booth(place, 0, 1).at(0.35, 0, 0.02), 0.46)
    stand(place, "friend.bar", (_BAR[0] - 0.12, _BAR[2] + 0.95), (_GUEST_X, _BAR[2] + 0.85))
    stand(place, "friend.door", (1.75, 2.0), (2.6, 2.7))
    coach = {
        "door": (1.85, 2.85),
        "leaving": (1.95, 2.25),
        "bar": (_GUEST_X - 0.35, _BAR[2] + 1.75),
        "high_table": (_HIGH_X - 1.3, 0.0),
        "window": (-1.5, 0.55),
    }
    for name, spot in coach.items():
        stand(place, f"coach.{name}", spot, place.anchors[f"participant.{name}"].position[::2])
    place.anchors["coach.booth"] = place.anchors["friend.3"]
    place.anchors["coach"] = place.anchors["coach.bar"]
    stand(place, "queue.front", (_GUEST_X, _BAR[2] + 0.85), (_GUEST_X, _BAR[2] - 0.9))
    stand(place, "queue.behind", (_GUEST_X + 0.3, _BAR[2] + 1.85), (_GUEST_X, _BAR[2] - 0.9))
    seats = [
        _booth(place, 1, -1).at(0.3, 0, 0.02),
        _booth(place, 1, 1).at(-0.3, 0, 0.02),
        _booth(place, 1, -1).at(-0.35, 0, 0.02),
        _booth(place, 1, 1).at(0.35, 0, 0.02),
    ]
    for number, seat in enumerate(seats, 1):
        sit(place, f"guest.{number}", seat, 0.46)
    for number, step in enumerate((0, 3), 5):
        sit(place, f"guest.{number}", _stool(place, step), seating.BAR)
    stand(place, "guest.7", (_HIGH_X + 0.65, -0.2), (_HIGH_X, 0.15))
    stand(place, "guest.8", (0.95, 2.65), (0.35, 2.3))
    place.anchors["guest.9"] = Anchor((-0.3, 0.0, 2.2), math.pi / 2)


def _objects(place: Place) -> None:
    x, z = _BAR[0], _BAR[2]
    place.objects.update(
        door=Thing((2.7, 1.05, 3.38), (1.0, 2.1, 0.3)),
        taps=Thing((x + 0.25, 1.38, z - 0.05), (0.6, 0.6, 0.3)),
        beer=Thing((x - 0.85, 1.17, z + 0.17), (0.14, 0.2, 0.14)),
        juice=Thing((x - 0.35, 1.15, z + 0.20), (0.12, 0.18, 0.12)),
        nuts=Thing((x + 0.95, 1.13, z + 0.15), (0.3, 0.12, 0.3)),
        bottles=Thing((x, 1.6, -3.25), (3.8, 1.3, 0.3)),
        price_board=Thing((-2.15, 1.85, -3.36), (1.2, 1.0, 0.12)),
        soda=Thing((-3.31, 0.83, -1.85), (0.12, 0.18, 0.12)),
        candle=Thing((-3.82, 0.82, -1.75), (0.16, 0.18, 0.16)),
        dartboard=Thing((4.06, 1.73, -0.45), (0.12, 0.7, 0.7)),
        quiz_poster=Thing((1.2, 1.75, 3.36), (0.58, 0.78, 0.12)),
        window=Thing((-4.08, 1.6, 0.0), (0.2, 1.4, 4.4)),
    )
    place.emitters.update(
        {
            "bar": (x, 1.2, z - 0.3),
            "booth": (-3.3, 1.1, 1.55),
            "friends": (-3.3, 1.1, -1.75),
            "music": (3.9, 2.4, -3.0),
            "door": (2.7, 1.6, 3.3),
        }
    )
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.8, loop=18.0, crowd=True),
        booth=Sound("sound/booth.mp3", 0.9, "booth", 14.0, crowd=True),
        bar=Sound("sound/bar.mp3", 0.8, "bar", 14.0, crowd=True),
        music=Sound("sound/music.mp3", 0.6, "music", 16.0),
        clink=Sound("sound/clink.mp3", 0.45, "friends"),
        pour=Sound("sound/pour.mp3", 0.45, "bar"),
        darts=Sound("sound/darts.mp3", 0.4, "music"),
        phone=Sound("sound/phone.mp3", 0.45, "friends"),
    )
