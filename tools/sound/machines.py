"""Things that hum, ring, click and hiss. Loops are (channels, samples) and wrap round; short sounds are mono arrays."""

from __future__ import annotations

import numpy as np

from tools.sound.signals import RATE, Floats, band, coloured, level, put, silence
from tools.sound.strikes import BELL, fade, strike

_WOOD = ((1, 1, 38), (1.61, 0.6, 55), (2.75, 0.35, 80))


def hum(seconds: float, base: float, decibel: float, chance: np.random.Generator, rough: float = 0.25) -> Floats:
    """A steady machine: harmonics of ``base`` Hz (whole turns in the loop) with a little noise."""
    count = round(seconds * RATE)
    time = np.arange(count) / count * 2 * np.pi
    turns = round(base * seconds)
    tone = sum(np.sin(k * turns * time + chance.uniform(0, 6)) / k**1.3 for k in range(1, 9))
    tone *= 1 + 0.12 * np.sin(2 * time)
    noise = band(coloured(seconds, 0.6, chance, 1), 60, 700)[0]
    return level((tone / tone.std() + rough * noise / noise.std())[None], decibel)


def engine(seconds: float, chance: np.random.Generator) -> Floats:
    """A bus engine under the floor at an even speed, with tyres on the road."""
    turning = hum(seconds, 34, -24, chance, 0.5)
    count = turning.shape[1]
    time = np.arange(count) / count * 2 * np.pi
    road = band(coloured(seconds, 0.7, chance, 1), 70, 650)[0] * (0.8 + 0.2 * np.sin(3 * time))
    return level(band(turning, 30, 420) / turning.std() + 0.7 * road / road.std(), -25)


def ticks(seconds: float, every: float, base: float, decibel: float) -> Floats:
    """A clock, or a crossing that ticks: one touch each ``every`` seconds."""
    loop = silence(seconds, 1)
    for step in range(round(seconds / every)):
        put(loop, strike(base * (1.0 if step % 2 else 1.06), _WOOD, 0.12), step * every, 0.5, 1.0)
    return loop / np.abs(loop).max() * 10 ** (decibel / 20)


def phone(rings: int = 2) -> Floats:
    """A mobile phone that rings softly."""
    sound = np.zeros(round((rings * 1.6 + 0.5) * RATE))
    for ring in range(rings):
        for step, pitch in enumerate((659.3, 784.0, 987.8, 784.0)):
            _add(sound, ring * 1.6 + step * 0.19, strike(pitch, ((1, 1, 7), (2, 0.3, 12), (3, 0.1, 18)), 0.6))
    return sound * fade(len(sound), 0.2)


def chime(*pitches: float, gap: float = 0.32) -> Floats:
    """Soft bells one after the other: a call, a message, a doorbell."""
    sound = np.zeros(round((len(pitches) * gap + 1.6) * RATE))
    for step, pitch in enumerate(pitches):
        _add(sound, step * gap, strike(pitch, BELL[:3], 1.6))
    return sound * fade(len(sound), 0.4)


def low_tone() -> Floats:
    """Two low tones: no, not this time."""
    sound = np.zeros(round(0.6 * RATE))
    for start, pitch in ((0.0, 392.0), (0.2, 294.0)):
        _add(sound, start, strike(pitch, ((1, 1, 9), (2, 0.3, 14)), 0.4))
    return sound * fade(len(sound), 0.1)


def door(chance: np.random.Generator) -> Floats:
    """A door that falls shut: the latch, the leaf, a little of the room."""
    sound = np.zeros(round(0.9 * RATE))
    _add(sound, 0.0, strike(900, _WOOD, 0.1) * 0.35)
    _add(sound, 0.16, strike(92, ((1, 1, 16), (1.7, 0.5, 24), (3.1, 0.3, 40)), 0.6))
    thump = band(coloured(0.4, 0.6, chance, 1), 60, 900)[0] * np.exp(-np.arange(round(0.4 * RATE)) / RATE * 22)
    _add(sound, 0.16, 0.5 * thump)
    return sound * fade(len(sound), 0.2)


def hiss(seconds: float, low: float, high: float, chance: np.random.Generator) -> Floats:
    """Air: a bus door, a can, a tap."""
    noise = band(coloured(seconds, 0.1, chance, 1), low, high)[0]
    ramp = np.clip(np.arange(len(noise)) / (0.04 * RATE), 0, 1)
    sound: Floats = noise * ramp * np.exp(-np.arange(len(noise)) / len(noise) * 3.2) * fade(len(noise), 0.1)
    return sound


def bus_doors(chance: np.random.Generator) -> Floats:
    """Air, a thud, air again."""
    sound = np.zeros(round(2.0 * RATE))
    _add(sound, 0.0, 0.7 * hiss(0.9, 700, 6000, chance))
    _add(sound, 0.85, 2.2 * strike(120, _WOOD, 0.4))
    _add(sound, 1.0, 0.4 * hiss(0.8, 900, 5000, chance))
    return sound * fade(len(sound), 0.2)


def printer(chance: np.random.Generator) -> Floats:
    """A printer that draws in a sheet and puts it out."""
    seconds = 2.6
    time = np.arange(round(seconds * RATE)) / RATE
    motor = sum(np.sin(2 * np.pi * 96 * k * time + k) / k for k in range(1, 7)) * (
        0.6 + 0.4 * np.sign(np.sin(2 * np.pi * 3.1 * time))
    )
    rustle = band(coloured(seconds, 0.2, chance, 1), 1200, 6000)[0] * (0.5 + 0.5 * np.sin(2 * np.pi * 1.3 * time))
    ramp = np.minimum(np.clip(time / 0.2, 0, 1), np.clip((seconds - time) / 0.3, 0, 1))
    sound: Floats = (0.35 * motor + 0.30 * rustle) * ramp
    return sound


def kettle(chance: np.random.Generator) -> Floats:
    """A kettle that comes to the boil and clicks off."""
    seconds = 6.0
    noise = band(coloured(seconds, 0.4, chance, 1), 150, 2600)[0]
    rise = np.clip(np.arange(len(noise)) / len(noise), 0, 1) ** 1.6
    sound = noise * rise * np.clip((seconds - np.arange(len(noise)) / RATE) / 0.9, 0, 1)
    _add(sound, 5.3, 1.2 * strike(1600, _WOOD, 0.1))
    return sound


def pour(chance: np.random.Generator) -> Floats:
    """Drink into a glass, its pitch rising."""
    sound = np.zeros(round(2.6 * RATE))
    for step in range(170):
        pitch = 500 + 5.5 * step + chance.uniform(-160, 160)
        _add(sound, step * 0.013, strike(pitch, ((1, 1, 70), (1.8, 0.3, 110)), 0.06) * chance.uniform(0.2, 1))
    return sound * fade(len(sound), 0.3)


def tape(chance: np.random.Generator) -> Floats:
    """Tape drawn over a box."""
    sound = hiss(1.1, 900, 5200, chance)
    rough = 0.5 + 0.5 * np.abs(np.sin(np.arange(len(sound)) / RATE * 2 * np.pi * 46))
    result: Floats = sound[::-1] * rough * np.clip(np.arange(len(sound)) / (0.1 * RATE), 0, 1)
    return result


def thud(base: float, loud: float = 1.0) -> Floats:
    """Something set down, or a step."""
    return loud * strike(base, _WOOD, 0.25)


def _add(sound: Floats, start: float, part: Floats) -> None:
    begin = round(start * RATE)
    end = min(len(sound), begin + len(part))
    sound[begin:end] += part[: end - begin]
