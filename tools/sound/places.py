"""What each place sounds like: name of the file to its samples."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from tools.sound import daily
from tools.sound.signals import Floats, band, coloured, level, peak, put, room, silence
from tools.sound.strikes import beep, brew, clink, door_bell
from tools.sound.talk import chatter

BED_SECONDS, POINT_SECONDS = 18.0, 14.0
"""The length of what repeats; the same as ``loop`` in the descriptions of the places."""


def cafe() -> dict[str, Floats]:
    """Far talk and room tone, two nearer tables, the machine, cups, the bell over the door, the card terminal."""
    chance = np.random.default_rng(5)
    return {
        "bed": _cafe_bed(chance),
        "babble.1": _table(chance),
        "babble.2": _table(chance),
        "machine": peak(brew(chance)[None], -6),
        "clink.1": peak(clink(chance)[None], -10),
        "clink.2": peak(clink(chance)[None], -10),
        "bell": peak(door_bell()[None], -9),
        "beep": peak(beep()[None], -12),
    }


def _cafe_bed(chance: np.random.Generator) -> Floats:
    talk, cups = silence(BED_SECONDS), silence(BED_SECONDS)
    chatter(talk, 12, chance, 1900)
    for _ in range(11):
        put(cups, clink(chance), chance.uniform(0, BED_SECONDS), chance.uniform(0.1, 0.9), chance.uniform(0.2, 1) ** 2)
    far = room(talk, 0.9, 3200, chance)
    ring = room(cups, 0.7, 6500, chance)
    tone = band(coloured(BED_SECONDS, 0.8, chance), 40, 900)
    return level(far / far.std() + 0.22 * ring / ring.std() + 0.28 * tone / tone.std(), -24)


def _table(chance: np.random.Generator) -> Floats:
    talk = silence(POINT_SECONDS, 1)
    chatter(talk, 4, chance, 2300)
    wet = room(talk, 0.6, 3000, chance)
    return level(wet / wet.std() + 0.25 * talk / talk.std(), -24)


def calm() -> dict[str, Floats]:
    """Soft wind in trees, a small stream, a fire that crackles now and then."""
    chance = np.random.default_rng(12)
    return {"bed": _wind(chance), "stream": _stream(chance), "fire": _fire(chance)}


def _wind(chance: np.random.Generator) -> Floats:
    """Two layers of noise, each with its own slow, looping swell."""
    sound = silence(BED_SECONDS)
    time = np.arange(sound.shape[1]) / sound.shape[1] * 2 * np.pi
    for low, high, gain, turns in ((90, 420, 1.0, 2), (400, 1500, 0.30, 3)):
        swell = 0.65 + 0.25 * np.sin(turns * time + chance.uniform(0, 6)) + 0.10 * np.sin((turns + 3) * time)
        noise = band(coloured(BED_SECONDS, 0.5, chance), low, high)
        sound += gain * swell * noise / noise.std()
    return level(sound, -30)


def _stream(chance: np.random.Generator) -> Floats:
    """Running water: a soft rush and many small rising bubbles (Minnaert tones)."""
    rush = band(coloured(POINT_SECONDS, 0.5, chance, 1), 350, 3200)
    drops = silence(POINT_SECONDS, 1)
    for _ in range(1500):
        put(drops, _bubble(chance), chance.uniform(0, POINT_SECONDS), 0.5, chance.uniform(0.1, 1) ** 2)
    return level(rush / rush.std() * 0.55 + drops / drops.std(), -27)


def _bubble(chance: np.random.Generator) -> Floats:
    count = int(chance.uniform(0.02, 0.07) * 32_000)
    time = np.arange(count) / 32_000
    pitch = chance.uniform(380, 1700)
    rise = 1 + chance.uniform(0.5, 3.0) * time
    wave: Floats = np.sin(2 * np.pi * pitch * time * rise) * np.exp(-time * chance.uniform(60, 140))
    return wave * np.minimum(time / 0.002, 1)


def _fire(chance: np.random.Generator) -> Floats:
    """A low breath of flames with crackles too soft to startle anybody."""
    breath = band(coloured(POINT_SECONDS, 0.8, chance, 1), 60, 500)
    crackle = silence(POINT_SECONDS, 1)
    for _ in range(90):
        count = int(chance.uniform(0.002, 0.012) * 32_000)
        snap = chance.normal(size=count) * np.exp(-np.arange(count) / count * 6)
        put(crackle, snap, chance.uniform(0, POINT_SECONDS), 0.5, chance.uniform(0.1, 1) ** 2)
    crackle = band(crackle, 500, 2800)
    return level(breath / breath.std() + 0.35 * crackle / crackle.std(), -31)


PLACES: dict[str, Callable[[], dict[str, Floats]]] = {
    "cafe": cafe,
    "calm": calm,
    "calm-seaside": daily.seaside,
    "calm-plain": daily.plain,
    "activity-centre": daily.activity_centre,
    "benefits-office": daily.benefits_office,
    "bus": daily.bus,
    "bus-rain": daily.bus_rain,
    "friends-flat": daily.friends_flat,
    "health-centre": daily.health_centre,
    "home": daily.home,
    "pub": daily.pub,
    "shop": daily.shop,
    "stairwell": daily.stairwell,
    "street": daily.street,
    "street-rain": daily.street_rain,
    "workplace": daily.workplace,
}
