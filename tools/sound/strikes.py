"""Short struck sounds from a few ringing modes, and short bursts of noise. Mono arrays at RATE."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tools.sound.signals import RATE, Floats, band, coloured

Mode = tuple[float, float, float]
"""Ratio to the base frequency, loudness, decay per second."""

CHINA: tuple[Mode, ...] = ((1, 1, 18), (1.52, 0.6, 26), (2.31, 0.45, 34), (3.07, 0.25, 50))
BELL: tuple[Mode, ...] = ((1, 1, 3.2), (2.01, 0.55, 4.5), (2.76, 0.5, 6.0), (4.1, 0.25, 9.0), (5.4, 0.18, 13.0))


def strike(base: float, modes: Sequence[Mode], seconds: float) -> Floats:
    """Something struck once."""
    time = np.arange(round(seconds * RATE)) / RATE
    rings = [loud * np.sin(2 * np.pi * base * ratio * time) * np.exp(-time * decay) for ratio, loud, decay in modes]
    sound: Floats = np.sum(rings, axis=0) * np.minimum(time / 0.0008, 1) * fade(len(time), 0.02)
    return sound


def fade(count: int, seconds: float) -> Floats:
    """A gain that is 1 and falls to 0 over the last seconds."""
    gain: Floats = np.clip((count - np.arange(count)) / (seconds * RATE), 0, 1)
    return gain


def clink(chance: np.random.Generator) -> Floats:
    """A cup set on its saucer: two or three touches."""
    base = float(chance.uniform(2300, 4300))
    sound = np.zeros(round(0.6 * RATE))
    start = 0.0
    for touch in range(int(chance.integers(2, 4))):
        one = strike(base * float(chance.uniform(0.99, 1.01)), CHINA, 0.4) * 0.55**touch
        begin = round(start * RATE)
        sound[begin : begin + len(one)] += one[: len(sound) - begin]
        start += float(chance.uniform(0.03, 0.07))
    return sound * fade(len(sound), 0.05)


def door_bell() -> Floats:
    """A small brass bell over a door, touched twice."""
    sound = np.zeros(round(2.2 * RATE))
    for start, base, loud in ((0.0, 1480.0, 1.0), (0.19, 1480.0, 0.6), (0.42, 1560.0, 0.35)):
        begin = round(start * RATE)
        sound[begin:] += loud * strike(base, BELL, 2.2)[: len(sound) - begin]
    return sound * fade(len(sound), 0.3)


def beep() -> Floats:
    """A card terminal that says yes: two soft tones."""
    sound = np.zeros(round(0.42 * RATE))
    for start, pitch in ((0.0, 1320.0), (0.14, 1760.0)):
        time = np.arange(round(0.12 * RATE)) / RATE
        tone = np.sin(2 * np.pi * pitch * time) * np.sin(np.pi * time / 0.12) ** 0.5
        begin = round(start * RATE)
        sound[begin : begin + len(tone)] += tone
    return sound


def brew(chance: np.random.Generator) -> Floats:
    """A coffee machine: the grinder, a knock, the pump, steam that foams milk."""
    sound = np.zeros(round(9.0 * RATE))
    _add(sound, 0.0, _swell(_grinder(2.2, chance), 0.15) * 0.8)
    for start in (2.5, 2.72):
        _add(sound, start, strike(310, ((1, 1, 40), (1.7, 0.6, 55), (3.9, 0.3, 80)), 0.2) * 1.6)
    _add(sound, 3.1, _swell(_pump(2.6, chance), 0.25) * 0.45)
    steam = band(coloured(3.0, 0.0, chance, 1), 1400, 8500)[0]
    _add(sound, 5.6, _swell(steam, 0.35) * 0.6)
    return sound * fade(len(sound), 0.3)


def _add(sound: Floats, start: float, part: Floats) -> None:
    begin = round(start * RATE)
    end = min(len(sound), begin + len(part))
    sound[begin:end] += part[: end - begin]


def _swell(sound: Floats, seconds: float) -> Floats:
    ramp = np.clip(np.arange(len(sound)) / (seconds * RATE), 0, 1)
    result: Floats = sound * np.minimum(ramp, ramp[::-1]) ** 1.5
    return result


def _grinder(seconds: float, chance: np.random.Generator) -> Floats:
    time = np.arange(round(seconds * RATE)) / RATE
    motor = sum(np.sin(2 * np.pi * 118 * k * time + k) / k for k in range(1, 9))
    beans = band(coloured(seconds, 0.0, chance, 1), 900, 6000)[0] * (0.7 + 0.3 * coloured(seconds, 0.3, chance, 1)[0])
    result: Floats = 0.30 * motor + 0.55 * beans
    return result


def _pump(seconds: float, chance: np.random.Generator) -> Floats:
    time = np.arange(round(seconds * RATE)) / RATE
    buzz = np.sign(np.sin(2 * np.pi * 50 * time)) * 0.5 + sum(np.sin(2 * np.pi * 100 * k * time) / k for k in (1, 2, 3))
    result: Floats = band(buzz[None], 60, 900)[0] * 0.7 + 0.3 * band(coloured(seconds, 0.2, chance, 1), 600, 4000)[0]
    return result
