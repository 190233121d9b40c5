"""Flights of stairs with their railings. A flight starts at the frame and climbs towards its +Z."""

from __future__ import annotations

import math

from tools.places.description import Frame

RISE, GOING = 0.17, 0.28
"""Height and depth of a step in metres."""


def flight(at: Frame, steps: int, width: float, stone: str = "terrazzo") -> None:
    """Steps on a sloping slab."""
    for step in range(steps):
        y, z = (step + 1) * RISE, step * GOING
        at.block(stone, (0, y - 0.02, z + GOING / 2), (width, 0.04, GOING + 0.03))
        at.block("concrete", (0, y - RISE / 2 - 0.02, z + 0.02), (width, RISE - 0.04, 0.03))
        at.block("black", (0, y + 0.001, z + 0.0), (width, 0.004, 0.04), detail=0.4)
    long = math.hypot(steps * RISE, steps * GOING)
    slope = math.atan2(RISE, GOING)
    at.block("concrete", (0, steps * RISE / 2 - 0.16, steps * GOING / 2), (width, 0.12, long), tilt=-slope)


def railing(at: Frame, steps: int, height: float = 0.92) -> None:
    """Iron bars and a wooden handrail along a flight."""
    for step in range(steps):
        foot = (step + 1) * RISE
        at.cylinder("iron", (0, foot + height / 2, (step + 0.5) * GOING), 0.008, 0.008, height, 6, detail=0.3)
    _handrail(at, RISE * 0.5 + height, steps * RISE, steps * GOING)


def _handrail(at: Frame, low: float, up: float, along: float) -> None:
    long, slope = math.hypot(up, along), math.atan2(up, along)
    at.box("dark_oak", (0, low + up / 2, along / 2), (0.05, 0.045, long + 0.1), bevel=0.014, tilt=-slope)


def level_railing(at: Frame, length: float, height: float = 0.95) -> None:
    """A railing along the frame's X at floor height."""
    count = int(length / 0.13)
    for step in range(count):
        at.cylinder("iron", ((step - (count - 1) / 2) * 0.13, height / 2, 0), 0.008, 0.008, height, 6, detail=0.3)
    at.box("dark_oak", (0, height + 0.02, 0), (length, 0.045, 0.05), bevel=0.014)
    at.block("iron", (0, 0.06, 0), (length, 0.02, 0.02))
