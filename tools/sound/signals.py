"""Circular signals: everything wraps round, so that a loop has no seam. Arrays are (channels, samples) at RATE."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

RATE = 32_000
"""Samples per second; the MP3 files keep it."""


def silence(seconds: float, channels: int = 2) -> Floats:
    """An empty loop."""
    return np.zeros((channels, round(seconds * RATE)))


def coloured(seconds: float, slope: float, chance: np.random.Generator, channels: int = 2) -> Floats:
    """Looping noise of deviation 1; slope 0 is white, 0.5 pink, 1 brown."""
    count = round(seconds * RATE)
    rate = np.arange(count // 2 + 1, dtype=float)
    rate[0] = 1
    spectrum = np.fft.rfft(chance.normal(size=(channels, count))) / rate**slope
    spectrum[:, : max(2, round(20 * seconds))] = 0
    sound = np.fft.irfft(spectrum, count)
    result: Floats = sound / sound.std()
    return result


def band(sound: Floats, low: float, high: float, steep: float = 2.0) -> Floats:
    """Keep what lies between two frequencies (Hz), with soft edges."""
    count = sound.shape[-1]
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    gain = 1 / np.sqrt(1 + (hertz / high) ** (2 * steep))
    if low > 0:
        gain /= np.sqrt(1 + (low / np.maximum(hertz, 1e-6)) ** (2 * steep))
    result: Floats = np.fft.irfft(np.fft.rfft(sound) * gain, count)
    return result


def put(loop: Floats, sound: Floats, at: float, pan: float, gain: float) -> None:
    """Add a mono sound to a loop from ``at`` seconds on; pan 0 is left, 1 is right."""
    count = loop.shape[1]
    sides = [1.0] if loop.shape[0] == 1 else [np.sqrt(1 - pan), np.sqrt(pan)]
    spots = (round(at * RATE) + np.arange(len(sound))) % count
    for channel, side in zip(loop, sides, strict=True):
        np.add.at(channel, spots, sound * gain * side)


def room(loop: Floats, seconds: float, high: float, chance: np.random.Generator) -> Floats:
    """The loop as heard through a room that rings for ``seconds`` (to -60 dB) and swallows what lies above ``high``."""
    count = loop.shape[1]
    time = np.arange(count) / RATE
    tail = chance.normal(size=loop.shape) * np.exp(-6.9 * time / seconds)
    spectrum = np.fft.rfft(band(tail, 120, high))
    wet = np.fft.irfft(np.fft.rfft(loop) * spectrum, count)
    result: Floats = wet / max(float(wet.std()), 1e-9) * loop.std()
    return result


def level(sound: Floats, decibel: float) -> Floats:
    """The sound at a mean level below full scale, its peaks rounded off."""
    scaled = sound / max(float(np.sqrt((sound**2).mean())), 1e-9) * 10 ** (decibel / 20)
    result: Floats = np.tanh(scaled * 0.9) / 0.9
    return result


def peak(sound: Floats, decibel: float) -> Floats:
    """A short sound with its highest peak at this level."""
    result: Floats = sound / max(float(np.abs(sound).max()), 1e-9) * 10 ** (decibel / 20)
    return result
