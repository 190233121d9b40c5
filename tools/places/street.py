"""The street: home at the right end, the health centre at the left end, a bus stop between, shops on both sides.

The road runs along X. The participant's pavement is on the +Z side (the houses behind it stand at Z = 6).
"""

from __future__ import annotations

import math

from tools.places import facades, outdoors
from tools.places.daylight import evening, rain
from tools.places.description import Anchor, Daylight, Frame, Look, Place, Sound, Thing
from tools.places.headings import stand
from tools.places.signs import Cued, Words

_LENGTH, _KERB, _FRONT = 38.0, 3.0, 6.0
_END = 18.0
_STOP = 1.2
_KEY = (4.0, 6.0, 4.0)
_RAIN_BED = (("bed", Sound("sound/bed.mp3", 0.8, loop=18.0)),)


def describe() -> Place:
    """The whole street as data."""
    place = Place(
        id="street",
        size=(40.0, 9.0, 14.0),
        daylight=_sun(),
        spawn="participant.home",
        middle=(0.0, 1.7, 3.6),
        background="#a9c6e0",
        lightmap=1536,
        samples=16,
        view="panorama",
        art="packs",
        lamp_share=0.0,
        glow=0.05,
        looks=(
            Look("street-evening", evening(_KEY, 0.10), "#1a2438", lamps=1.0, view="panorama_evening"),
            Look(
                "street-rain", rain(_KEY, 0.75), "#a9b4bb", lamps=0.0, view="panorama_rain", glow=0.7, sounds=_RAIN_BED
            ),
        ),
    )
    _ground(place)
    _near_side(place)
    _far_side(place)
    _ends(place)
    _pavement(place)
    _across_the_road(place)
    _sky(place)
    _anchors(place)
    _objects(place)
    return place


def _sun() -> Daylight:
    return Daylight(
        sky=(0.80, 0.89, 1.0),
        sky_strength=1.0,
        sun=(1.0, 0.91, 0.78),
        sun_strength=3.6,
        sun_from=(6.5, 9.0, 3.6),
        sun_angle=0.02,
        people_key=_KEY,
        people_key_colour="#fff0dc",
        people_sky="#dfe9f2",
        people_ground="#86807a",
    )


def _ground(place: Place) -> None:
    room = place.frame()
    room.quad("asphalt", (0, -0.05, 0), _LENGTH, 2 * _KERB, tilt=-math.pi / 2)
    for side in (-1, 1):
        room.quad("paving", (0, 0, side * (_KERB + 1.6)), _LENGTH, 3.2, tilt=-math.pi / 2)
        room.block("kerb", (0, -0.03, side * (_KERB + 0.02)), (_LENGTH, 0.07, 0.16))
    outdoors.crossing(place.frame(-8.6, -0.05, 0), 2 * _KERB - 0.3)
    for step in range(9):
        x = 2.0 + step * 2.0 - 1.0
        room.quad("road_line", (x, -0.046, 0), 1.0, 0.10, tilt=-math.pi / 2)
    room.quad("road_line", (_STOP + 2.0, -0.046, 1.1), 9.0, 0.08, tilt=-math.pi / 2)
    for x, z in ((6.2, 1.9), (-3.4, -1.7)):
        room.cylinder("iron", (x, -0.047, z), 0.32, 0.32, 0.006, 24)


def _near_side(place: Place) -> None:
    house = [
        (14.7, 7.4, 2, "cladding_ochre", 3),
        (7.0, 8.0, 2, "cladding_white", 5),
        (-1.0, 8.0, 2, "brick_red", 8),
        (-8.4, 6.8, 2, "cladding_green", 4),
        (-14.6, 5.6, 1, "cladding_red", 6),
    ]
    wine = Cued(("VINBUTIKK", "WINE SHOP"), plain=("OST OG TE", "CHEESE & TEA"))
    front: list[tuple[float, tuple[Words, str, str, str], int, float]] = [
        (7.6, (("KIOSK", "KIOSK"), "red", "cream", "papers"), 3, 0.62),
        (7.6, (("MATBUTIKK", "GROCERY"), "green", "dark_green", "food"), 4, 0.5),
        (6.4, (wine, "dark", "dark_red", "wine"), 5, 0.66),
        (5.2, (("BIBLIOTEK", "LIBRARY"), "blue", "walnut", "books"), 6, 0.3),
    ]
    for number, (x, width, storeys, wall, seed) in enumerate(house):
        facades.house(_near(place, x), width, storeys, wall, seed=seed, shop=number > 0)
    for (x, across, _, wall, _), (width, shop, seed, door) in zip(house[1:], front, strict=True):
        facades.shopfront(_near(place, x), width, shop, (wall, across), seed, door)
    home = _near(place, 14.7)
    facades.entrance(home.at(0.4), 1.2, "dark_green", ("Storgata 14", "Storgata 14"))
    for x in (-2.4, 2.5):
        facades.window(home.at(x, 1.7, 0), 1.1, 1.4, "white", x > 0)


def _near(place: Place, x: float) -> Frame:
    return place.frame(x, 0, _FRONT, turn=math.pi)


def _far_side(place: Place) -> None:
    house = [
        (14.4, 7.6, 2, "brick_yellow", 11),
        (6.6, 7.6, 2, "cladding_blue", 12),
        (-0.9, 7.0, 1, "cladding_red", 13),
        (-7.9, 6.8, 2, "cladding_white", 14),
        (-14.4, 6.0, 2, "cladding_grey", 15),
    ]
    for x, width, storeys, wall, seed in house:
        facades.house(
            place.frame(x, 0, -_FRONT),
            width,
            storeys,
            wall,
            "cream" if wall == "brick_yellow" else "white",
            seed,
            shop=True,
        )
    front = [
        (14.4, 7.2, ("AKTIVITETSHUSET", "ACTIVITY CENTRE"), "yellow", "mustard", "craft"),
        (6.6, 7.2, ("APOTEK", "PHARMACY"), "green", "white", "medicine"),
        (-0.9, 6.6, ("KAFEEN", "THE CAFÉ"), "wood", "trim", "bread"),
        (-7.9, 6.4, ("FRISØR", "HAIRDRESSER"), "plate", "dark_blue", "hair"),
        (-14.4, 5.6, ("BAKERI", "BAKERY"), "wood", "cream", "bread"),
    ]
    for number, (x, width, *shop) in enumerate(front):
        wall = (house[number][3], house[number][1])
        door = 0.3 + 0.1 * (number % 4)
        facades.shopfront(place.frame(x, 0, -_FRONT), width, (*shop,), wall, 20 + number, door)


def _ends(place: Place) -> None:
    west = place.frame(-_END, 0, 0, turn=math.pi / 2)
    facades.house(west, 14.0, 1, "wall_white", "plastic_grey", 30, base=4.2)
    facades.gate(west.at(0.0), 5.0, ("HELSEHUSET", "HEALTH CENTRE"))
    west.quad("cladding_green", (-5.2, 2.0, 0.01), 3.2, 4.0)
    west.quad("cladding_green", (5.2, 2.0, 0.01), 3.2, 4.0)
    for x in (-5.2, 5.2):
        facades.window(west.at(x, 1.9, 0.02), 1.8, 1.5, "white", x > 0)
    west.quad("paving", (0, 0.004, 1.2), 8.0, 2.4, tilt=-math.pi / 2)
    east = place.frame(_END + 0.6, 0, 0, turn=-math.pi / 2)
    facades.house(east, 13.0, 2, "cladding_blue", "white", 31)
    for x in (-4.0, -1.4, 1.4, 4.0):
        facades.window(east.at(x, 1.7, 0), 1.1, 1.4, "white", x == 1.4)


def _pavement(place: Place) -> None:
    outdoors.shelter(place.frame(_STOP, 0, 4.75, turn=math.pi))
    outdoors.stop_post(place.frame(_STOP - 2.7, 0, 3.2, turn=math.pi / 2))
    outdoors.litter_bin(place.frame(_STOP + 2.6, 0, 4.9))
    for x in (-13.2, -4.4, 5.2, 12.6):
        outdoors.lamp_post(place.frame(x, 0, 3.2, turn=math.pi))
    outdoors.birch(place.frame(9.6, 0, 4.0), 5.2, 1)
    outdoors.birch(place.frame(-11.6, 0, 4.0), 4.8, 2)
    outdoors.planter(place.frame(3.2, 0, 5.7), 1.1, 3)
    outdoors.planter(place.frame(11.6, 0, 5.6), 1.3, 4)
    outdoors.bicycle(place.frame(9.0, 0, 5.5), "dark_red")
    outdoors.bench(place.frame(-5.0, 0, 5.45, turn=math.pi))
    outdoors.road_sign(
        place.frame(10.7, 0, 3.4, turn=math.pi / 2),
        ("↑ Helsehuset\n↑ Buss 12", "↑ Health centre\n↑ Bus 12"),
    )
    outdoors.road_sign(
        place.frame(-6.7, 0, 3.75, turn=math.pi / 2), ("↑ Helsehuset\n→ Kafeen", "↑ Health centre\n→ Café")
    )
    outdoors.sandwich_board(
        place.frame(4.6, 0, 4.9, turn=math.pi / 2 + 0.3),
        ("I dag\nKaffe|25\nPølse|35\nAvis|30", "Today\nCoffee|25\nHot dog|35\nPaper|30"),
    )
    outdoors.roadworks(place.frame(-15.0, 0, 4.3, turn=math.pi / 2), 2.2)


def _across_the_road(place: Place) -> None:
    for number, x in enumerate((10.6, 3.0, -4.5, -11.2)):
        outdoors.birch(place.frame(x, 0, -3.9), 5.0 + 0.4 * (number % 2), 5 + number, 380)
    for x in (-8.9, 8.8):
        outdoors.lamp_post(place.frame(x, 0, -3.5))
    outdoors.car(place.frame(9.2, -0.05, -2.0), "pale_blue")
    outdoors.car(place.frame(-1.6, -0.05, -2.0), "dark_red")
    outdoors.car(place.frame(14.6, -0.05, -2.0), "plastic_grey")
    for x in (-2.0, 0.4):
        table = place.frame(x, 0, -4.9)
        table.lathe("plastic_grey", (0, 0.70, 0), [(0, 0), (0.33, 0), (0.34, 0.01), (0.33, 0.025), (0, 0.025)], 20)
        table.cylinder("dark_steel", (0, 0.35, 0), 0.025, 0.025, 0.7, 8)
        for side in (-1, 1):
            table.block("teal", (side * 0.55, 0.44, 0), (0.38, 0.03, 0.38))
            table.block("teal", (side * 0.74, 0.64, 0), (0.03, 0.40, 0.36))
    outdoors.planter(place.frame(-3.9, 0, -5.5), 1.2, 7)
    outdoors.litter_bin(place.frame(-12.4, 0, -4.2))


def _sky(place: Place) -> None:
    sides, radius, height = 10, 48.0, 64.0
    room = place.frame()
    wide = 2 * radius * math.tan(math.pi / sides) + 0.2
    for step in range(sides):
        a = step * math.tau / sides
        picture = ((sides - step - 1) / sides, 0.0, (sides - step) / sides, 1.0)
        room.quad(
            "view",
            (radius * math.sin(a), height / 2 - 5.0, radius * math.cos(a)),
            wide,
            height,
            picture=picture,
            turn=a + math.pi,
        )
    room.quad("asphalt", (0, -0.4, 0), 2.0 * radius, 2.0 * radius, tilt=-math.pi / 2, detail=0.002)


def _anchors(place: Place) -> None:
    stand(place, "participant.home", (13.6, 4.6), (0.0, 4.3))
    stand(place, "participant.kiosk", (5.6, 4.3), (6.4, 6.0))
    stand(place, "participant.bus_stop", (_STOP - 1.3, 3.65), (-8.0, 2.6))
    stand(place, "participant.road", (_STOP - 0.6, 3.7), (_STOP - 0.6, -6.0))
    place.anchors["participant.shelter"] = Anchor((_STOP + 0.75, 0.0, 5.07), math.pi, "sit", 0.48)
    stand(place, "participant.wine_shop_far", (-2.6, 4.2), (-8.0, 5.6))
    stand(place, "participant.wine_shop", (-6.2, 4.2), (-8.4, 5.8))
    stand(place, "participant.crossing", (-8.6, 3.6), (-8.6, -6.0))
    stand(place, "participant.cafe", (-2.9, -4.2), (-1.6, -6.0))
    stand(place, "participant.corner", (-10.9, 4.5), (-14.6, 5.5))
    stand(place, "participant.health_centre", (-14.6, 0.6), (-18.0, 0.0))
    here = {
        "home": (12.7, 3.9),
        "kiosk": (6.7, 4.7),
        "bus_stop": (-0.85, 3.12),
        "road": (_STOP + 0.1, 3.2),
        "wine_shop_far": (-3.2, 5.15),
        "wine_shop": (-7.3, 3.9),
        "crossing": (-7.95, 3.15),
        "cafe": (-1.75, -4.35),
        "corner": (-11.6, 5.2),
        "health_centre": (-15.5, 1.3),
    }
    for name, spot in here.items():
        stand(place, f"coach.{name}", spot, place.anchors[f"participant.{name}"].position[::2])
    place.anchors["coach"] = place.anchors["coach.bus_stop"]
    _passers_by(place)


def _passers_by(place: Place) -> None:
    stand(place, "queue.front", (-1.0, 3.8), (_STOP - 8.0, 3.0))
    stand(place, "queue.behind", (_STOP - 0.5, 3.6), (_STOP - 8.0, 3.2))
    stand(place, "seller", (-4.1, 3.9), (-2.6, 4.2))
    stand(place, "stranger.bus_stop", (_STOP + 1.2, 4.0), (_STOP - 1.3, 3.65))
    stand(place, "stranger.corner", (-9.45, 3.08), (-8.6, 3.6))
    stand(place, "stranger.near", (-1.1, 4.45), (_STOP - 1.3, 3.65))
    stand(place, "stranger.kiosk", (5.0, 5.45), (5.6, 4.3))
    stand(place, "acquaintance", (-8.0, 4.9), (-6.2, 4.2))
    stand(place, "acquaintance.far", (-9.4, 4.9), (-6.2, 4.2))
    place.anchors["guest.1"] = Anchor((_STOP + 0.1, 0.0, 5.07), math.pi, "sit", 0.48)
    guests = [
        ((_STOP + 1.8, 3.9), (_STOP, 0.0)),
        ((-5.6, -4.4), (4.0, -4.6)),
        ((3.4, 4.9), (12.0, 4.6)),
        ((7.4, -4.2), (-2.0, -4.4)),
        ((-10.4, -4.3), (-8.6, 0.0)),
        ((10.2, 4.9), (4.0, 4.9)),
        ((-16.3, 1.95), (-14.6, 0.6)),
    ]
    for number, (spot, facing) in enumerate(guests, 2):
        stand(place, f"guest.{number}", spot, facing)


def _objects(place: Place) -> None:
    place.objects.update(
        departures=Thing((_STOP - 2.65, 2.3, 3.2), (0.3, 0.6, 0.8)),
        bus_stop_sign=Thing((_STOP - 2.7, 2.95, 3.2), (0.2, 0.6, 0.6)),
        timetable=Thing((_STOP - 1.15, 1.45, 5.3), (0.8, 1.05, 0.2)),
        shelter=Thing((_STOP, 1.3, 4.8), (3.8, 2.5, 1.4)),
        kiosk=Thing((6.6, 1.6, 6.0), (5.0, 3.0, 0.6)),
        grocery=Thing((-1.0, 1.6, 6.0), (6.0, 3.0, 0.6)),
        wine_shop=Thing((-8.4, 1.6, 6.0), (6.0, 3.0, 0.6)),
        library=Thing((-14.6, 1.6, 6.0), (5.0, 3.0, 0.6)),
        cafe=Thing((-0.9, 1.6, -6.0), (6.0, 3.0, 0.6)),
        pharmacy=Thing((6.6, 1.6, -6.0), (6.0, 3.0, 0.6)),
        health_centre=Thing((-17.9, 2.0, 0.0), (0.8, 4.0, 6.0)),
        home_door=Thing((14.3, 1.1, 5.95), (1.3, 2.2, 0.4)),
        signpost=Thing((10.7, 2.3, 3.4), (0.3, 0.6, 1.4)),
        signpost_corner=Thing((-6.7, 2.3, 3.75), (0.3, 0.6, 1.4)),
        crossing=Thing((-8.6, 0.2, 0.0), (4.2, 0.6, 5.8)),
        roadworks=Thing((-15.0, 0.8, 4.3), (1.6, 1.6, 2.6)),
        bench=Thing((-5.0, 0.6, 5.5), (1.8, 0.9, 0.7)),
    )
    for name, spot in _sound_spots().items():
        place.emitters[name] = spot
    place.sounds.update(
        bed=Sound("sound/bed.mp3", 0.8, loop=18.0),
        cars=Sound("sound/cars.mp3", 0.9, "road", 14.0),
        talk=Sound("sound/talk.mp3", 0.9, "cafe", 14.0, crowd=True),
        walkers=Sound("sound/walkers.mp3", 0.8, "pavement", 14.0, crowd=True),
        bus=Sound("sound/bus.mp3", 0.6, "stop"),
        crossing=Sound("sound/crossing.mp3", 0.4, "crossing"),
        bicycle=Sound("sound/bicycle.mp3", 0.5, "pavement"),
    )


def _sound_spots() -> dict[str, tuple[float, float, float]]:
    """Where the sounds of the street come from."""
    return {
        "road": (0.0, 0.8, -1.0),
        "cafe": (-0.9, 1.2, -5.0),
        "pavement": (-2.5, 1.2, 4.6),
        "stop": (_STOP - 2.0, 1.0, 1.6),
        "crossing": (-8.6, 1.4, 3.2),
    }
