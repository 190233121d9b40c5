"""Things to sit on. Whoever sits faces the frame's +Z; the frame stands on the floor under the middle of the seat."""

from __future__ import annotations

import math

from tools.places.description import Frame

WAITING, OFFICE, SOFA, STOOL, BAR = 0.45, 0.47, 0.43, 0.46, 0.76
"""Heights of the seats in metres."""


def waiting_chair(at: Frame, colour: str = "seat_green", arms: bool = True) -> None:
    """An upholstered chair on a bent wooden frame, as in waiting rooms."""
    at.box(colour, (0, 0.42, 0.01), (0.50, 0.07, 0.48), bevel=0.022)
    at.box(colour, (0, 0.70, -0.235), (0.48, 0.40, 0.055), bevel=0.022, tilt=-0.17)
    for side in (-1, 1):
        x = 0.265 * side
        at.block("ash", (x, 0.32, 0.21), (0.032, 0.64, 0.034), detail=0.6)
        at.block("ash", (x, 0.42, -0.235), (0.032, 0.84, 0.034), tilt=-0.15, detail=0.6)
        at.block("ash", (x, 0.385, -0.01), (0.03, 0.04, 0.44), detail=0.6)
        if arms:
            at.box("ash", (x, 0.645, 0.0), (0.052, 0.028, 0.50), bevel=0.008)


def waiting_row(at: Frame, count: int, colour: str = "seat_green", gap: float = 0.60) -> list[Frame]:
    """Chairs side by side; gives their frames from the left of whoever sits there... to the right of the onlooker."""
    spots = [at.at((step - (count - 1) / 2) * gap) for step in range(count)]
    for spot in spots:
        waiting_chair(spot, colour)
    return spots


def stacking_chair(at: Frame, colour: str = "seat_blue") -> None:
    """A plastic shell on steel legs."""
    at.box(colour, (0, 0.445, 0.0), (0.42, 0.03, 0.42), bevel=0.014)
    at.box(colour, (0, 0.66, -0.215), (0.42, 0.34, 0.026), bevel=0.012, tilt=-0.16)
    for side in (-1, 1):
        for z, lean in ((0.17, 0.06), (-0.17, -0.10)):
            at.cylinder("steel", (0.19 * side, 0.215, z), 0.011, 0.011, 0.44, 8, tilt=lean, detail=0.4)
        at.cylinder("steel", (0.19 * side, 0.52, -0.20), 0.011, 0.011, 0.22, 8, tilt=-0.16, detail=0.4)


def office_chair(at: Frame, colour: str = "seat_dark") -> None:
    """A swivel chair on five castors."""
    at.box(colour, (0, 0.455, 0.02), (0.48, 0.08, 0.46), bevel=0.03)
    at.box(colour, (0, 0.80, -0.24), (0.44, 0.54, 0.07), bevel=0.03, tilt=-0.10)
    at.cylinder("plastic_dark", (0, 0.26, 0), 0.028, 0.034, 0.36, 12)
    at.block("plastic_dark", (0, 0.55, -0.25), (0.07, 0.34, 0.025), tilt=-0.06)
    for step in range(5):
        a = step * math.tau / 5 + 0.3
        at.block(
            "plastic_dark", (0.15 * math.sin(a), 0.085, 0.15 * math.cos(a)), (0.045, 0.03, 0.30), turn=a, detail=0.5
        )
        at.cylinder(
            "black", (0.29 * math.sin(a), 0.03, 0.29 * math.cos(a)), 0.03, 0.03, 0.045, 10, roll=math.pi / 2, turn=a
        )
    for side in (-1, 1):
        at.block("plastic_dark", (0.265 * side, 0.56, -0.02), (0.03, 0.20, 0.05))
        at.box("plastic_dark", (0.265 * side, 0.665, 0.02), (0.06, 0.03, 0.26), bevel=0.010)


def sofa(at: Frame, width: float, material: str = "fabric_grey", legs: str = "walnut") -> None:
    """A soft sofa; its seat is at 0.43 m and the middle of a place is a third of its width apart."""
    inner = width - 0.36
    at.box(material, (0, 0.24, 0.02), (width - 0.1, 0.20, 0.80), bevel=0.03)
    seats = 3 if width > 1.9 else 2
    for step in range(seats):
        x = (step - (seats - 1) / 2) * inner / seats
        at.box(material, (x, 0.385, 0.07), (inner / seats - 0.012, 0.15, 0.66), bevel=0.045)
        at.box(material, (x, 0.63, -0.25), (inner / seats - 0.016, 0.42, 0.17), bevel=0.06, tilt=-0.20)
    at.box(material, (0, 0.52, -0.40), (width - 0.1, 0.62, 0.14), bevel=0.05)
    for side in (-1, 1):
        at.box(material, (side * (width / 2 - 0.09), 0.40, 0.0), (0.18, 0.46, 0.86), bevel=0.06)
        for z in (-0.34, 0.34):
            at.cylinder(legs, (side * (width / 2 - 0.12), 0.07, z), 0.025, 0.018, 0.14, 10, detail=0.4)


def easy_chair(at: Frame, material: str = "fabric_green") -> None:
    """A light armchair with open wooden arms."""
    at.box(material, (0, 0.38, 0.03), (0.56, 0.14, 0.58), bevel=0.045)
    at.box(material, (0, 0.70, -0.28), (0.54, 0.58, 0.13), bevel=0.05, tilt=-0.24)
    for side in (-1, 1):
        x = 0.315 * side
        at.box("oak", (x, 0.56, 0.02), (0.055, 0.03, 0.62), bevel=0.010)
        at.box("oak", (x, 0.28, 0.27), (0.034, 0.56, 0.04), bevel=0.008)
        at.box("oak", (x, 0.30, -0.27), (0.034, 0.60, 0.04), bevel=0.008, tilt=0.10)


def stool(at: Frame, height: float = STOOL, wood: str = "oak", pad: str | None = None) -> None:
    """A round stool on four splayed legs, with a ring if it is tall."""
    top = [(0, 0), (0.165, 0), (0.175, 0.012), (0.165, 0.034), (0, 0.034)]
    at.lathe(wood, (0, height - 0.034, 0), top, 20)
    if pad is not None:
        at.lathe(pad, (0, height - 0.004, 0), [(0.165, 0), (0.168, 0.02), (0.14, 0.042), (0, 0.046)], 20)
    for step in range(4):
        a = step * math.pi / 2 + math.pi / 4
        lean = 0.12
        at.cylinder(
            wood,
            (0.165 * math.sin(a), height / 2 - 0.02, 0.165 * math.cos(a)),
            0.016,
            0.014,
            height - 0.03,
            8,
            turn=a,
            tilt=-lean,
            detail=0.4,
        )
        if height > 0.6:
            b = a + math.pi / 4
            at.cylinder(
                "dark_steel",
                (0.135 * math.sin(b), 0.26, 0.135 * math.cos(b)),
                0.008,
                0.008,
                0.27,
                6,
                turn=b,
                roll=math.pi / 2,
                detail=0.4,
            )


def park_bench(at: Frame, length: float = 1.6, wood: str = "oak") -> None:
    """A slatted outdoor bench on iron feet."""
    for step in range(4):
        at.block(wood, (0, 0.44, 0.18 - step * 0.115), (length, 0.032, 0.09))
    for step in range(3):
        at.block(wood, (0, 0.56 + step * 0.13, -0.245 - step * 0.022), (length, 0.09, 0.028), tilt=-0.16)
    for side in (-1, 1):
        x = side * (length / 2 - 0.18)
        at.block("iron", (x, 0.21, 0.14), (0.05, 0.42, 0.05))
        at.block("iron", (x, 0.44, -0.22), (0.05, 0.88, 0.05), tilt=-0.12)
        at.block("iron", (x, 0.415, -0.02), (0.05, 0.03, 0.40))
