"""Parametric furniture for any place; each piece stands on the floor of the frame it is given."""

from __future__ import annotations

import math

from tools.places.description import Frame, Lamp

SEAT = 0.46
"""Height of a chair's seat in metres."""


def pedestal_table(at: Frame, radius: float = 0.36, top: str = "oak") -> None:
    """A round café table on one iron foot; its top is at 0.753 m."""
    rim = [(0, 0), (radius - 0.012, 0), (radius, 0.012), (radius, 0.026), (radius - 0.012, 0.036), (0, 0.036)]
    at.lathe(top, (0, 0.717, 0), rim, 32)
    _pedestal(at)


def square_table(at: Frame, width: float = 0.68, top: str = "oak") -> None:
    """A square café table on one iron foot."""
    at.box(top, (0, 0.735, 0), (width, 0.036, width), bevel=0.012)
    _pedestal(at)


def _pedestal(at: Frame) -> None:
    foot = [(0.22, 0), (0.22, 0.012), (0.06, 0.03), (0.03, 0.06), (0.025, 0.65), (0.05, 0.70), (0.10, 0.717)]
    at.lathe("iron", (0, 0, 0), foot, 20, detail=0.6)


def chair(at: Frame, wood: str = "oak", legs: str = "walnut", cushion: str = "seat") -> None:
    """A wooden chair; whoever sits on it faces the frame's +Z."""
    at.box(wood, (0, 0.422, 0), (0.43, 0.032, 0.42), bevel=0.014)
    at.box(cushion, (0, 0.445, 0.005), (0.40, 0.034, 0.38), bevel=0.015)
    for side in (-1, 1):
        for z in (0.165, -0.170):
            at.cylinder(legs, (0.175 * side, 0.205, z), 0.019, 0.014, 0.41, 10, detail=0.5)
        at.box(legs, (0.182 * side, 0.64, -0.197), (0.030, 0.48, 0.026), bevel=0.010, tilt=-0.13, detail=0.5)
        at.box(legs, (0.175 * side, 0.19, -0.002), (0.018, 0.022, 0.33), bevel=0.006, detail=0.5)
    at.box(wood, (0, 0.82, -0.224), (0.42, 0.13, 0.022), bevel=0.010, tilt=-0.13)
    at.box(wood, (0, 0.65, -0.202), (0.36, 0.05, 0.016), bevel=0.007, tilt=-0.13)


def bench(at: Frame, length: float, pads: int = 4) -> None:
    """An upholstered wall bench; its back is on the frame's +X side."""
    at.box("walnut", (0, 0.19, 0), (0.46, 0.38, length))
    pad = length / pads
    for step in range(pads):
        z = (step - (pads - 1) / 2) * pad
        at.box("leather", (-0.01, 0.41, z), (0.50, 0.10, pad - 0.012), bevel=0.035)
        at.box("leather", (0.18, 0.72, z), (0.13, 0.50, pad - 0.012), bevel=0.04)


def pendant(at: Frame, height: float, ceiling: float, shade: str = "shade", watts: float = 24.0) -> None:
    """A hanging lamp whose rim is at ``height``."""
    at.cylinder("black", (0, (height + 0.2 + ceiling) / 2, 0), 0.004, 0.004, ceiling - height - 0.2, 6, detail=0.2)
    at.cylinder("black", (0, ceiling - 0.012, 0), 0.05, 0.05, 0.024, 16, detail=0.3)
    at.lathe("brass", (0, height + 0.16, 0), [(0, 0.05), (0.022, 0.05), (0.03, 0.02), (0.03, 0)][::-1], 14)
    outer = [(0.165, 0.0), (0.162, 0.02), (0.135, 0.08), (0.065, 0.14), (0.03, 0.17)]
    inner = [(0.026, 0.165), (0.058, 0.132), (0.125, 0.075), (0.152, 0.018), (0.157, 0.0)]
    at.lathe(shade, (0, height, 0), outer, 24)
    at.lathe("brass_matt", (0, height, 0), inner, 24)
    at.lathe("bulb", (0, height + 0.03, 0), [(0, 0), (0.025, 0.01), (0.036, 0.04), (0.025, 0.07), (0, 0.08)], 12)
    at.place.lamps.append(Lamp(at.point(0, height + 0.05, 0), watts))


def cup(at: Frame, full: bool = True) -> None:
    """A coffee cup on its saucer, with a handle."""
    at.lathe("ceramic", (0, 0, 0), [(0.03, 0), (0.076, 0.014), (0.073, 0.019), (0.03, 0.008), (0, 0.008)], 20)
    mug(at.at(0, 0.008, 0), full)


def mug(at: Frame, full: bool = True) -> None:
    """A cup without a saucer."""
    outside = [(0.022, 0), (0.027, 0.006), (0.038, 0.05), (0.040, 0.062)]
    inside = [(0.0365, 0.061), (0.034, 0.048), (0.024, 0.012), (0, 0.010)]
    at.lathe("ceramic", (0, 0, 0), outside + inside, 18)
    for step in range(5):
        angle = -1.2 + step * 0.6
        place = (0.036 + 0.017 * math.cos(angle), 0.034 + 0.018 * math.sin(angle), 0)
        at.box("ceramic", place, (0.006, 0.013, 0.009), bevel=0.002, roll=angle, detail=0.4)
    if full:
        at.cylinder("coffee", (0, 0.050, 0), 0.0335, 0.0335, 0.004, 16)


def vase(at: Frame) -> None:
    """A small vase with green leaves."""
    at.lathe("blue_glass", (0, 0, 0), [(0, 0), (0.028, 0), (0.032, 0.03), (0.018, 0.09), (0.022, 0.11)], 14)
    for step in range(6):
        at.blade("leaf_light", (0, 0.09, 0), 0.022, 0.10 + 0.012 * (step % 3), 0.7, turn=step * 1.05, detail=0.4)


def potted_plant(at: Frame, height: float, leaves: int = 22) -> None:
    """A leafy plant in a clay pot."""
    pot = [(0.12, 0), (0.16, 0.26), (0.178, 0.27), (0.178, 0.31), (0.160, 0.31), (0.155, 0.27)]
    at.lathe("pot", (0, 0, 0), pot, 20)
    at.cylinder("soil", (0, 0.275, 0), 0.156, 0.156, 0.01, 18)
    for step in range(leaves):
        ring = step / leaves
        length = height * (0.95 - 0.40 * ring + 0.10 * math.sin(step * 5.1))
        foot = (0.05 * math.sin(step * 2.4), 0.27, 0.05 * math.cos(step * 2.4))
        material = "leaf" if step % 3 else "leaf_light"
        at.blade(material, foot, 0.13, length, 0.55 + 1.25 * ring, turn=step * 2.399, detail=0.6)


def picture(at: Frame, width: float, height: float, region: tuple[float, float, float, float]) -> None:
    """A framed picture that faces the frame's +Z; the region is its part of the art sheet."""
    at.box("walnut", (0, 0, 0.012), (width + 0.06, height + 0.06, 0.024), bevel=0.006)
    at.quad("art", (0, 0, 0.027), width, height, picture=region)


def cushion(at: Frame, material: str) -> None:
    """A loose cushion that leans back towards the frame's -Z."""
    at.box(material, (0, 0.19, 0), (0.40, 0.38, 0.13), bevel=0.06, tilt=-0.25)
