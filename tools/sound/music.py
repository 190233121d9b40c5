"""Quiet music of our own from a few plucked strings: a loop for a room where somebody has music on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tools.sound.signals import RATE, Floats, band, level, put, room, silence
from tools.sound.strikes import fade, strike

_STRING = ((1, 1, 3.0), (2, 0.45, 5.0), (3, 0.25, 7.5), (4, 0.12, 11.0))
_BEATS = 32
_CHORDS = ((0, 4, 7), (-3, 0, 4), (-7, -3, 0), (-5, -1, 2))


def tune(seconds: float, chance: np.random.Generator, base: float = 220.0, drum: bool = False) -> Floats:
    """Four chords, eight beats each, picked note by note; with a soft drum if wanted. Mono, wraps round."""
    loop, beat = silence(seconds, 1), seconds / _BEATS
    for step in range(_BEATS):
        chord = _CHORDS[step // 8]
        put(loop, strike(_pitch(base, chord[(step * 2) % 3]), _STRING, 1.6), step * beat, 0.5, 0.8)
        if step % 2:
            note = chord[(step + int(chance.integers(3))) % 3] + 12
            put(loop, strike(_pitch(base, note), _STRING, 1.2), step * beat, 0.5, 0.35)
        if step % 8 == 0:
            put(loop, strike(_pitch(base / 2, chord[0]), _STRING, 2.2), step * beat, 0.5, 1.1)
        if drum and step % 2 == 0:
            put(loop, strike(62, ((1, 1, 22), (1.6, 0.4, 34)), 0.3), step * beat, 0.5, 1.4)
    return level(room(loop, 0.5, 3600, chance) + loop, -27)


def behind_a_wall(loop: Floats) -> Floats:
    """The same music with only its low part left."""
    return level(band(loop, 40, 320), -32)


def phrase(notes: Sequence[int], base: float = 261.6) -> Floats:
    """A few notes on a piano, played once."""
    sound = np.zeros(round((0.42 * len(notes) + 2.0) * RATE))
    for step, note in enumerate(notes):
        begin = round(step * 0.42 * RATE)
        part = strike(_pitch(base, note), _STRING, 2.0)
        sound[begin : begin + len(part)] += part[: len(sound) - begin]
    return sound * fade(len(sound), 0.5)


def _pitch(base: float, half_tones: int) -> float:
    return float(base * 2 ** (half_tones / 12))
