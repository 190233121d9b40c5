"""What stands in a street. Frames lie on the pavement; +Z is the side it is used or seen from."""

from __future__ import annotations

import math
from random import Random

from tools.places.description import Frame, Lamp
from tools.places.seating import park_bench
from tools.places.signs import framed, sign


def birch(at: Frame, height: float, seed: int, leaves: int = 850) -> None:
    """A young birch with a cloud of small leaves, in an iron ring."""
    chance = Random(seed)
    at.cylinder("skin_of_birch", (0, height * 0.36, 0), 0.055, 0.095, height * 0.72, 9)
    for _ in range(7):
        a, y = chance.uniform(0, math.tau), chance.uniform(0.3, height * 0.66)
        at.block("bark", (0.075 * math.sin(a), y, 0.075 * math.cos(a)), (0.07, 0.02, 0.05), turn=a)
    for step in range(7):
        a = step * 2.4 + chance.uniform(0, 0.5)
        at.cylinder(
            "bark",
            (0.30 * math.sin(a), height * (0.50 + 0.05 * step), 0.30 * math.cos(a)),
            0.008,
            0.022,
            1.0 - 0.06 * step,
            6,
            turn=a,
            tilt=0.75,
            detail=0.3,
        )
    crowns = [_crown(chance, height, step) for step in range(12)]
    for number in range(leaves):
        x, y, z, wide = crowns[number % len(crowns)]
        spot = (x + chance.gauss(0, wide), y + chance.gauss(0, wide * 0.8), z + chance.gauss(0, wide))
        _leaf(at, chance, spot, _FULL * (1000 / leaves) ** 0.25)
    at.block("kerb", (0, 0.02, 0), (1.1, 0.05, 1.1))
    at.block("soil", (0, 0.048, 0), (0.9, 0.01, 0.9))


def _crown(chance: Random, height: float, step: int) -> tuple[float, float, float, float]:
    """A cloud of leaves: where it is and how wide."""
    a, rise = step * 2.4, step / 11
    reach = height * (0.19 - 0.14 * rise)
    wide = height * chance.uniform(0.042, 0.062)
    return reach * math.sin(a), height * (0.55 + 0.42 * rise), reach * math.cos(a), wide


def _leaf(at: Frame, chance: Random, spot: tuple[float, float, float], size: float) -> None:
    """A spray of leaves that hangs from its twig, its tip down and out; larger where they are fewer."""
    colour = chance.choice(_LEAVES)
    length = size * chance.uniform(0.13, 0.20)
    at.leaf(
        colour,
        spot,
        length * chance.uniform(0.52, 0.66),
        length,
        turn=chance.uniform(0, math.tau),
        tilt=math.pi - chance.uniform(0.15, 1.25),
        detail=0.25,
    )


_FULL = 1.15
_LEAVES = ("leaf_light",) * 4 + ("leaf_pale",) * 4 + ("leaf",) * 2 + ("leaf_autumn",)


def shelter(at: Frame, width: float = 3.6) -> None:
    """A glass bus shelter, open to +Z, with a bench and a timetable."""
    for x in (-width / 2, 0.0, width / 2):
        at.block("plastic_dark", (x, 1.25, -0.62), (0.07, 2.5, 0.07))
    for x in (-width / 2, width / 2):
        at.block("plastic_dark", (x, 1.25, 0.42), (0.07, 2.5, 0.07))
        at.quad("glass", (x, 1.35, -0.1), 0.95, 1.9, turn=math.pi / 2)
    at.box("plastic_dark", (0, 2.54, -0.05), (width + 0.4, 0.10, 1.65), bevel=0.02)
    at.block("led", (0, 2.485, -0.05), (width * 0.7, 0.02, 0.10))
    at.place.lamps.append(Lamp(at.point(0, 2.4, -0.05), 24.0, (1.0, 0.95, 0.85), panel=(width * 0.7, 0.12)))
    for x in (-width / 4, width / 4):
        at.quad("glass", (x, 1.35, -0.62), width / 2 - 0.12, 1.9)
        at.block("plastic_dark", (x, 0.40, -0.62), (width / 2 - 0.08, 0.05, 0.05))
    for step in range(3):
        at.block("oak", (-0.45, 0.46, -0.28 - step * 0.11), (1.9, 0.035, 0.095))
    for x in (-1.2, 0.3):
        at.block("plastic_dark", (x, 0.23, -0.39), (0.05, 0.46, 0.30))
    board = at.at(width / 4 + 0.25, 0, -0.57)
    framed(board, "hours", _TIMES, (0, 1.45, 0), (0.62, 0.95), "plastic_dark", 380)


_TIMES = (
    "Linje 12 Sentrum\nMan-fre|hvert 10. min\nLør|hvert 15. min\nSøn|hvert 20. min\nHelsehuset|6 min\nSentrum|12 min",
    "Line 12 City centre\nMon-Fri|every 10 min\nSat|every 15 min\nSun|every 20 min\nHealth centre|6 min\nCentre|12 min",
)


def stop_post(at: Frame) -> None:
    """The post of a bus stop with its sign and the next departures."""
    at.cylinder("plastic_grey", (0, 1.6, 0), 0.035, 0.04, 3.2, 12)
    at.box("blue", (0, 2.95, 0.0), (0.50, 0.50, 0.05), bevel=0.02)
    bus = at.at(0, 2.95, 0.027)
    bus.block("white", (0, 0.02, 0), (0.34, 0.26, 0.004))
    bus.block("blue", (0, 0.055, 0.003), (0.27, 0.10, 0.004))
    for x in (-0.10, 0.10):
        bus.cylinder("white", (x, -0.12, 0), 0.035, 0.035, 0.006, 14, tilt=math.pi / 2)
    sign(at, "blue", ("Storgata", "Storgata"), (0, 2.60, 0.03), (0.50, 0.14), 420)
    at.block("black", (0, 2.22, 0.05), (0.66, 0.42, 0.09))
    sign(
        at,
        "departures",
        (
            "Storgata\n12 Sentrum|3 min\n12 Skogen|9 min\n31 Sjøen|14 min",
            "Storgata\n12 City centre|3 min\n12 Forest|9 min\n31 Seaside|14 min",
        ),
        (0, 2.22, 0.097),
        (0.60, 0.36),
        640,
        lit=False,
    )


def lamp_post(at: Frame, height: float = 4.6) -> None:
    """A street lamp whose arm reaches towards +Z."""
    at.cylinder("iron", (0, height / 2, 0), 0.045, 0.075, height, 12)
    at.cylinder("iron", (0, 0.3, 0), 0.09, 0.11, 0.6, 14)
    at.block("iron", (0, height - 0.03, 0.45), (0.06, 0.06, 0.95))
    at.box("iron", (0, height - 0.02, 0.95), (0.22, 0.09, 0.50), bevel=0.03)
    at.quad("lamp_warm", (0, height - 0.068, 0.95), 0.16, 0.40, tilt=math.pi / 2)
    at.place.lamps.append(Lamp(at.point(0, height - 0.15, 0.95), 320.0, (1.0, 0.78, 0.50), 0.12))


def car(at: Frame, colour: str, seed: int = 0) -> None:
    """A parked estate car along the frame's X, its nose at +X."""
    lower = [(-2.12, 0.30), (2.02, 0.30), (2.12, 0.46), (2.06, 0.70), (0.98, 0.90), (-2.06, 0.90), (-2.14, 0.62)]
    at.prism(colour, (0, 0, 0), lower, 1.70)
    glass = [(-1.98, 0.90), (0.98, 0.90), (0.30, 1.36), (-1.62, 1.38)]
    at.prism("car_glass", (0, 0, 0), glass, 1.46)
    roof = [(-1.66, 1.35), (0.36, 1.33), (0.22, 1.42), (-1.50, 1.44)]
    at.prism(colour, (0, 0, 0), roof, 1.40)
    for x, lean in ((-0.62, 0.0), (0.62, 0.97), (-1.80, -0.62)):
        at.block(colour, (x, 1.13, 0), (0.07, 0.60 if lean else 0.48, 1.49), roll=lean)
    at.block("black", (0, 0.28, 0), (4.0, 0.14, 1.60))
    for side in (-1, 1):
        at.block("black", (-0.60, 0.62, side * 0.852), (0.012, 0.5, 0.004))
        at.block("black", (0.66, 0.60, side * 0.852), (0.012, 0.5, 0.004))
    for x in (-1.32, 1.36):
        for side in (-1, 1):
            at.cylinder("tyre", (x, 0.31, side * 0.80), 0.31, 0.31, 0.20, 20, tilt=math.pi / 2)
            at.cylinder("plastic_grey", (x, 0.31, side * 0.905), 0.19, 0.19, 0.012, 16, tilt=math.pi / 2)
    for side in (-1, 1):
        at.box("lens", (2.10, 0.62, side * 0.62), (0.14, 0.13, 0.34), bevel=0.02)
        at.box("tail_light", (-2.11, 0.66, side * 0.70), (0.10, 0.22, 0.16), bevel=0.02)
        at.block("black", (0.1, 0.72, side * 0.862), (0.16, 0.025, 0.01))
        at.box(colour, (0.92, 0.88, side * 0.92), (0.14, 0.11, 0.17), bevel=0.02)
    plate = at.at(2.155, 0.45, 0, turn=math.pi / 2)
    plate.block("paper", (0, 0, 0), (0.44, 0.10, 0.012))


def litter_bin(at: Frame) -> None:
    """A green street bin."""
    at.lathe("dark_green", (0, 0.12, 0), [(0.19, 0), (0.22, 0.70), (0.20, 0.70), (0.17, 0.05), (0, 0.05)], 18)
    at.cylinder("black", (0, 0.06, 0), 0.16, 0.16, 0.12, 14)


def planter(at: Frame, width: float = 1.2, seed: int = 2) -> None:
    """A wooden box of flowers."""
    chance = Random(seed)
    at.block("beam", (0, 0.24, 0), (width, 0.48, 0.42))
    at.block("soil", (0, 0.482, 0), (width - 0.08, 0.01, 0.34))
    for _ in range(int(width * 26)):
        x, z = chance.uniform(-0.44, 0.44) * width, chance.uniform(-0.14, 0.14)
        at.blade(
            chance.choice(("leaf", "leaf_light")),
            (x, 0.47, z),
            0.05,
            chance.uniform(0.16, 0.30),
            0.8,
            turn=chance.uniform(0, 6.2),
            detail=0.3,
        )
    for _ in range(int(width * 14)):
        x, z, y = chance.uniform(-0.44, 0.44) * width, chance.uniform(-0.16, 0.16), chance.uniform(0.60, 0.72)
        at.lathe(
            chance.choice(("pink", "yellow", "paper", "purple")),
            (x, y, z),
            [(0, 0), (0.035, 0.012), (0.02, 0.03), (0, 0.032)],
            7,
            detail=0.3,
        )


def bicycle(at: Frame, colour: str = "dark_blue") -> None:
    """A bicycle along the frame's X, on its stand."""
    for x in (-0.52, 0.52):
        at.lathe(
            "tyre",
            (x, 0.34, 0),
            [(0.325, -0.016), (0.345, 0), (0.325, 0.016), (0.315, 0), (0.325, -0.016)],
            24,
            tilt=math.pi / 2,
        )
        for step in range(4):
            at.block("plastic_grey", (x, 0.34, 0), (0.62, 0.006, 0.006), roll=step * math.pi / 4, detail=0.2)
    tubes = (
        ((-0.52, 0.34), (-0.12, 0.34)),
        ((-0.12, 0.34), (-0.20, 0.82)),
        ((-0.52, 0.34), (-0.19, 0.72)),
        ((-0.12, 0.34), (0.36, 0.70)),
        ((-0.19, 0.74), (0.36, 0.78)),
        ((0.34, 0.90), (0.52, 0.34)),
    )
    for (x0, y0), (x1, y1) in tubes:
        long = math.hypot(x1 - x0, y1 - y0)
        at.cylinder(
            colour,
            ((x0 + x1) / 2, (y0 + y1) / 2, 0),
            0.015,
            0.015,
            long,
            7,
            roll=math.atan2(-(x1 - x0), y1 - y0),
            detail=0.4,
        )
    at.box("black", (-0.21, 0.86, 0), (0.24, 0.05, 0.13), bevel=0.02)
    at.cylinder("black", (0.32, 0.95, 0), 0.012, 0.012, 0.56, 8, tilt=math.pi / 2)


def roadworks(at: Frame, length: float = 2.6) -> None:
    """A fenced hole with red and white barriers and a warning sign; it is passed on the +Z side."""
    for z in (0.0, -1.3):
        for step in range(6):
            x = (step - 2.5) * length / 6
            at.block("red" if step % 2 else "white", (x, 0.95, z), (length / 6, 0.20, 0.03))
        for side in (-1, 1):
            at.block("plastic_dark", (side * length * 0.42, 0.50, z), (0.05, 1.0, 0.05))
            at.block("plastic_dark", (side * length * 0.42, 0.03, z), (0.10, 0.06, 0.55))
    at.block("soil", (0, 0.01, -0.65), (length * 0.72, 0.03, 0.85))
    for side, colour in ((-1, "orange"), (1, "orange")):
        at.lathe(colour, (side * length * 0.58, 0.03, 0.25), [(0.15, 0), (0.04, 0.58), (0, 0.58)], 14)
        at.lathe("white", (side * length * 0.58, 0.26, 0.25), [(0.118, 0), (0.085, 0.16)], 14)
        at.block("black", (side * length * 0.58, 0.015, 0.25), (0.36, 0.03, 0.36))
    at.lathe("soil", (0.5, 0.0, -1.0), [(0.55, 0), (0.30, 0.30), (0.08, 0.46), (0, 0.47)], 12)
    framed(
        at,
        "yellow",
        ("Vei stengt\nGå andre siden →", "Closed ahead\nUse other side →"),
        (0, 1.42, 0.03),
        (1.1, 0.46),
        "plastic_dark",
        300,
    )
    at.block("plastic_dark", (0, 0.7, -0.01), (0.05, 1.4, 0.04))


def crossing(at: Frame, across: float, stripes: int = 8) -> None:
    """White stripes over a road; one walks along the frame's Z."""
    for step in range(stripes):
        x = (step - (stripes - 1) / 2) * 0.55
        at.quad("road_line", (x, 0.004, 0), 0.30, across, tilt=-math.pi / 2)


def road_sign(at: Frame, words: tuple[str, str], look: str = "way", size: tuple[float, float] = (1.3, 0.5)) -> None:
    """Directions for people on foot, on a post."""
    at.cylinder("plastic_grey", (0, 1.35, -0.03), 0.03, 0.03, 2.7, 10)
    at.block("plastic_grey", (0, 2.35, -0.006), (size[0] + 0.03, size[1] + 0.03, 0.012))
    sign(at, look, words, (0, 2.35, 0.004), size, 260)


def sandwich_board(at: Frame, words: tuple[str, str]) -> None:
    """A board on the pavement before a shop."""
    for side in (-1, 1):
        at.block("walnut", (0, 0.48, side * 0.14), (0.60, 0.98, 0.02), tilt=-side * 0.22)
    sign(at, "chalk", words, (0, 0.50, 0.152), (0.52, 0.78), 300, tilt=-0.22)


def bench(at: Frame) -> None:
    """A bench to rest on."""
    park_bench(at, 1.7)
