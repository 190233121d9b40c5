"""What is all around: rooms, streets, weather, water, birds. All loops wrap round."""

from __future__ import annotations

import numpy as np

from tools.sound.machines import thud
from tools.sound.signals import RATE, Floats, band, coloured, level, put, room, silence
from tools.sound.strikes import clink, strike
from tools.sound.talk import chatter


def still_room(seconds: float, decibel: float, chance: np.random.Generator) -> Floats:
    """The breath of a room: air, far pipes."""
    air = band(coloured(seconds, 0.8, chance), 40, 700)
    vent = band(coloured(seconds, 0.4, chance), 200, 1600)
    return level(air / air.std() + 0.16 * vent / vent.std(), decibel)


def people(
    seconds: float, talkers: int, decibel: float, chance: np.random.Generator, channels: int = 2, high: float = 2100
) -> Floats:
    """Talk without words, heard through a room."""
    talk = silence(seconds, channels)
    chatter(talk, talkers, chance, high)
    wet = room(talk, 0.7, high + 900, chance)
    return level(wet / wet.std() + 0.2 * talk / max(float(talk.std()), 1e-9), decibel)


def steps(loop: Floats, walkers: int, chance: np.random.Generator, base: float = 105, loud: float = 1.0) -> None:
    """Add people who walk past: a step each half second, first louder, then softer."""
    for _ in range(walkers):
        start, pace, pan = chance.uniform(0, loop.shape[1] / RATE), chance.uniform(0.48, 0.62), chance.uniform(0.1, 0.9)
        for step in range(12):
            near = np.exp(-(((step - 6) / 3.4) ** 2))
            put(loop, thud(base * chance.uniform(0.9, 1.15)), start + step * pace, pan, loud * near)


def traffic(seconds: float, cars: int, decibel: float, chance: np.random.Generator, channels: int = 2) -> Floats:
    """A far town and cars that pass, each swelling and fading over several seconds."""
    town = band(coloured(seconds, 0.75, chance, channels), 50, 800)
    sound = 0.5 * town / town.std()
    count = sound.shape[1]
    time = np.arange(count) / RATE
    for _ in range(cars):
        at, wide = chance.uniform(0, seconds), chance.uniform(1.0, 1.8)
        away = np.abs((time - at + seconds / 2) % seconds - seconds / 2)
        swell = np.exp(-((away / wide) ** 2))
        tyres = band(coloured(seconds, 0.45, chance, channels), 120, 1500)
        sound = sound + chance.uniform(0.6, 1.1) * swell * tyres / tyres.std()
    return level(sound, decibel)


def rain(seconds: float, decibel: float, chance: np.random.Generator) -> Floats:
    """Steady rain with single drops near by."""
    fall = band(coloured(seconds, 0.15, chance), 500, 7000)
    drops = silence(seconds)
    for _ in range(420):
        drop = strike(float(chance.uniform(1400, 4200)), ((1, 1, 130), (1.7, 0.4, 190)), 0.04)
        put(drops, drop, chance.uniform(0, seconds), chance.uniform(0, 1), chance.uniform(0.05, 1) ** 2)
    return level(fall / fall.std() + 0.5 * drops / drops.std(), decibel)


def waves(seconds: float, chance: np.random.Generator) -> Floats:
    """Small waves on a shore, two to a loop and a half, never quite the same."""
    count = round(seconds * RATE)
    time = np.arange(count) / count * 2 * np.pi
    sound = np.zeros((1, count))
    for turns, low, high, loud in ((3, 120, 900, 1.0), (3, 500, 3400, 0.5), (5, 250, 1800, 0.35)):
        swell = (0.5 + 0.5 * np.sin(turns * time + chance.uniform(0, 1.2))) ** 2.2
        wash = band(coloured(seconds, 0.45, chance, 1), low, high)
        sound += loud * swell * wash / wash.std()
    return level(sound, -27)


def birds(
    seconds: float, calls: int, chance: np.random.Generator, low: float = 2400, high: float = 4200, down: bool = False
) -> Floats:
    """Far calls: small birds that rise, or gulls that fall."""
    loop = silence(seconds, 1)
    for _ in range(calls):
        at, base = chance.uniform(0, seconds), chance.uniform(low, high)
        for note in range(int(chance.integers(2, 5))):
            put(
                loop,
                _call(base * chance.uniform(0.94, 1.08), down, chance),
                at + note * chance.uniform(0.12, 0.4),
                0.5,
                chance.uniform(0.2, 0.8),
            )
    far = room(loop, 1.2, 6000, chance)
    return level(0.6 * loop / max(float(loop.std()), 1e-9) + far / far.std(), -33)


def _call(base: float, down: bool, chance: np.random.Generator) -> Floats:
    seconds = chance.uniform(0.25, 0.5) if down else chance.uniform(0.06, 0.14)
    time = np.arange(round(seconds * RATE)) / RATE
    bend = 1 - 0.28 * time / seconds if down else 1 + 0.25 * time / seconds
    phase = 2 * np.pi * np.cumsum(base * bend) / RATE
    shape = np.sin(np.pi * time / seconds) ** 1.2
    sound: Floats = (np.sin(phase) + (0.35 * np.sin(2 * phase) if down else 0)) * shape
    return sound


def dishes(loop: Floats, count: int, chance: np.random.Generator, loud: float = 0.5) -> None:
    """Add cups and plates that are set down."""
    for _ in range(count):
        put(
            loop,
            clink(chance),
            chance.uniform(0, loop.shape[1] / RATE),
            chance.uniform(0.1, 0.9),
            loud * chance.uniform(0.2, 1) ** 2,
        )


def mixed(*parts: tuple[Floats, float], decibel: float) -> Floats:
    """Several loops of one length together, each with its share."""
    total = sum(share * part / max(float(part.std()), 1e-9) for part, share in parts)
    return level(np.asarray(total), decibel)
