"""The sounds of everyday places: name of the file to its samples."""

from __future__ import annotations

import numpy as np

from tools.sound import machines, music
from tools.sound.machines import thud
from tools.sound.signals import Floats, band, coloured, level, peak, put, room, silence
from tools.sound.strikes import beep, clink, strike
from tools.sound.surroundings import birds, dishes, mixed, people, rain, steps, still_room, traffic, waves

BED, POINT, TUNE = 18.0, 14.0, 16.0
"""Lengths of the loops; the same as ``loop`` in the descriptions of the places."""

Sounds = dict[str, Floats]


def health_centre() -> Sounds:
    """A quiet waiting room: air, low talk, a counter, a call, a phone, a door."""
    chance = np.random.default_rng(21)
    counter = people(POINT, 2, -26, chance, 1, 2300)
    dishes(counter, 0, chance)
    return {
        "bed": still_room(BED, -33, chance),
        "room": people(POINT, 4, -29, chance, 1),
        "counter": counter,
        "call": once(machines.chime(880, 659.3), -12),
        "phone": once(machines.phone(), -14),
        "door": once(machines.door(chance), -12),
    }


def benefits_office() -> Sounds:
    """An office hall: air, people who wait, counters, a call, a printer, a door."""
    chance = np.random.default_rng(22)
    hall = people(POINT, 5, -29, chance, 1)
    steps(hall, 2, chance, 120, 0.05)
    return {
        "bed": still_room(BED, -32, chance),
        "room": hall,
        "counter": people(POINT, 3, -27, chance, 1, 2300),
        "call": once(machines.chime(784, 988), -12),
        "printer": once(machines.printer(chance), -16),
        "door": once(machines.door(chance), -12),
    }


def bus() -> Sounds:
    """A bus: road and body all around, the engine at the back, passengers, doors, the stop bell, the ticket reader."""
    chance = np.random.default_rng(23)
    return {
        "bed": _riding(chance),
        "engine": machines.engine(POINT, chance),
        "talk": people(POINT, 4, -26, chance, 1),
        "stop": once(machines.chime(1046, gap=0.2), -13),
        "doors": once(machines.bus_doors(chance), -13),
        "beep": once(beep(), -12),
    }


def _riding(chance: np.random.Generator) -> Floats:
    road = band(coloured(BED, 0.7, chance), 45, 900)
    rattle = silence(BED)
    for _ in range(46):
        put(
            rattle,
            strike(float(chance.uniform(180, 900)), ((1, 1, 45), (1.7, 0.4, 70)), 0.15),
            chance.uniform(0, BED),
            chance.uniform(0, 1),
            chance.uniform(0.1, 1) ** 2,
        )
    return mixed((road, 1.0), (rattle, 0.35), decibel=-27)


def bus_rain() -> Sounds:
    """The bus in the rain."""
    chance = np.random.default_rng(24)
    return {"bed": mixed((_riding(chance), 1.0), (band(rain(BED, -27, chance), 300, 3800), 0.8), decibel=-26)}


def street() -> Sounds:
    """A small-town street: far traffic, cars, a pavement café, people who walk, a bus, a crossing, a bicycle bell."""
    chance = np.random.default_rng(25)
    walkers = people(POINT, 2, -30, chance, 1)
    steps(walkers, 5, chance, 130, 0.10)
    return {
        "bed": mixed(
            (traffic(BED, 3, -28, chance), 1.0), (np.repeat(birds(BED, 5, chance), 2, axis=0), 0.12), decibel=-28
        ),
        "cars": traffic(POINT, 3, -26, chance, 1),
        "talk": people(POINT, 4, -28, chance, 1),
        "walkers": walkers,
        "bus": once(_bus_stops(chance), -12),
        "crossing": once(machines.ticks(4.0, 0.5, 900, -6)[0], -18),
        "bicycle": once(machines.chime(2093, 2093, gap=0.16), -15),
    }


def _bus_stops(chance: np.random.Generator) -> Floats:
    motor = machines.engine(5.0, chance)[0]
    time = np.arange(len(motor)) / len(motor)
    sound = motor / np.abs(motor).max() * np.sin(np.pi * time) ** 1.5
    air = machines.hiss(0.8, 700, 6000, chance)
    sound[-len(air) - 16_000 : -16_000] += 0.35 * air / np.abs(air).max()
    return sound


def street_rain() -> Sounds:
    """The street in the rain."""
    chance = np.random.default_rng(26)
    return {"bed": mixed((rain(BED, -27, chance), 1.0), (traffic(BED, 3, -28, chance), 0.55), decibel=-26)}


def shop() -> Sounds:
    """A grocery shop: air and soft talk, cold cabinets, the till, beeps, a card that is refused, the door."""
    chance = np.random.default_rng(27)
    shoppers = people(POINT, 4, -28, chance, 1)
    steps(shoppers, 3, chance, 140, 0.05)
    return {
        "bed": still_room(BED, -31, chance),
        "fridge": machines.hum(6.0, 50, -33, chance, 0.5),
        "people": shoppers,
        "till": _till(chance),
        "beep": once(beep(), -12),
        "refused": once(machines.low_tone(), -13),
        "door": once(machines.hiss(0.9, 500, 4000, chance), -18),
    }


def _till(chance: np.random.Generator) -> Floats:
    loop = silence(POINT, 1)
    at = 0.4
    while at < POINT - 0.5:
        put(loop, beep()[: round(0.12 * 32_000)], at, 0.5, 0.5)
        put(loop, thud(float(chance.uniform(160, 320))), at + 0.35, 0.5, 0.5)
        at += chance.uniform(0.9, 2.1)
    return level(room(loop, 0.4, 4200, chance) * 0.5 + loop, -32)


def home() -> Sounds:
    """A flat: near silence, the fridge, a clock, the street outside, a neighbour's music; phone, bell, kettle."""
    chance = np.random.default_rng(28)
    return {
        "bed": still_room(BED, -37, chance),
        "fridge": machines.hum(6.0, 50, -36, chance),
        "clock": machines.ticks(6.0, 1.0, 1500, -22),
        "outside": level(band(traffic(POINT, 2, -30, chance, 1), 50, 600), -33),
        "neighbour": mixed(
            (music.behind_a_wall(music.tune(POINT, chance, 196.0, drum=True)), 1.0),
            (band(people(POINT, 2, -30, chance, 1), 90, 420), 0.5),
            decibel=-30,
        ),
        "phone": once(machines.phone(3), -12),
        "message": once(machines.chime(1318.5, 1760, gap=0.12), -15),
        "doorbell": once(machines.chime(659.3, 523.3, gap=0.5), -11),
        "kettle": once(machines.kettle(chance), -15),
    }


def stairwell() -> Sounds:
    """A stairwell of stone: a long echo, voices upstairs, music behind a door; door, bell, steps."""
    chance = np.random.default_rng(29)
    up, going = silence(POINT, 1), silence(6.0, 1)
    steps(up, 3, chance, 150, 0.6)
    steps(going, 1, chance, 150, 1.0)
    voices = people(POINT, 2, -28, chance, 1)
    far = room(up / max(float(up.std()), 1e-9) * 0.5 + voices / voices.std(), 2.2, 2600, chance)
    return {
        "bed": still_room(BED, -36, chance),
        "up": level(far, -28),
        "neighbour": mixed(
            (music.behind_a_wall(music.tune(POINT, chance, 174.6, drum=True)), 1.0),
            (band(people(POINT, 3, -30, chance, 1), 90, 500), 0.5),
            decibel=-28,
        ),
        "door": once(room(machines.door(chance)[None], 1.0, 3000, chance)[0], -12),
        "doorbell": once(machines.chime(659.3, 523.3, gap=0.5), -13),
        "steps": once(room(going, 1.6, 3000, chance)[0], -14),
    }


def workplace() -> Sounds:
    """A packing room: air, work at the benches, colleagues, a printer, tape, a phone."""
    chance = np.random.default_rng(30)
    work = silence(POINT, 1)
    for _ in range(22):
        put(work, thud(float(chance.uniform(110, 380))), chance.uniform(0, POINT), 0.5, chance.uniform(0.1, 0.8))
    for _ in range(3):
        put(work, machines.tape(chance), chance.uniform(0, POINT), 0.5, 0.25)
    return {
        "bed": still_room(BED, -32, chance),
        "work": level(work + 0.5 * room(work, 0.6, 4000, chance), -29),
        "talk": people(POINT, 3, -28, chance, 1),
        "printer": once(machines.printer(chance), -16),
        "tape": once(machines.tape(chance), -15),
        "phone": once(machines.phone(), -14),
    }


def activity_centre() -> Sounds:
    """A lively house: many voices far off, the table, the sofas, table tennis; dishes, a piano."""
    chance = np.random.default_rng(31)
    table, tennis = people(POINT, 4, -26, chance, 1, 2400), silence(POINT, 1)
    dishes(table, 6, chance, 0.05)
    at = 0.0
    while at < POINT - 0.6:
        put(
            tennis,
            strike(float(chance.uniform(900, 1300)), ((1, 1, 60), (2.3, 0.4, 90)), 0.1),
            at,
            0.5,
            chance.uniform(0.5, 1),
        )
        at += chance.uniform(0.42, 0.62) if chance.random() < 0.9 else 2.0
    return {
        "bed": mixed((people(BED, 8, -28, chance), 1.0), (still_room(BED, -30, chance), 0.35), decibel=-28),
        "table": table,
        "sofa": people(POINT, 3, -27, chance, 1, 2300),
        "tennis": level(tennis + 0.4 * room(tennis, 0.7, 5000, chance), -33),
        "kitchen": once(_dish_sounds(chance), -14),
        "piano": once(music.phrase((0, 4, 7, 12, 7, 9, 7, 4)), -12),
    }


def _dish_sounds(chance: np.random.Generator) -> Floats:
    loop = silence(4.0, 1)
    dishes(loop, 7, chance, 1.0)
    return loop[0]


def friends_flat() -> Sounds:
    """An evening with friends: music from the speakers, talk, a glass, a can, a phone, the door."""
    chance = np.random.default_rng(32)
    return {
        "bed": still_room(BED, -36, chance),
        "music": music.tune(TUNE, chance, 220.0, drum=True),
        "talk": people(POINT, 4, -26, chance, 1, 2400),
        "clink": once(clink(chance), -10),
        "can": once(machines.hiss(0.7, 1500, 8000, chance), -15),
        "phone": once(machines.phone(), -13),
        "door": once(machines.door(chance), -12),
    }


def pub() -> Sounds:
    """A pub: a warm murmur, the booths, the bar, music; a glass, a pour, a dart, a phone."""
    chance = np.random.default_rng(33)
    bar = people(POINT, 3, -27, chance, 1)
    dishes(bar, 8, chance, 0.08)
    return {
        "bed": people(BED, 12, -25, chance, 2, 1900),
        "booth": people(POINT, 4, -25, chance, 1, 2300),
        "bar": bar,
        "music": music.tune(TUNE, chance, 196.0, drum=True),
        "clink": once(clink(chance), -10),
        "pour": once(machines.pour(chance), -14),
        "darts": once(thud(240), -14),
        "phone": once(machines.phone(), -14),
    }


def seaside() -> Sounds:
    """Air, small waves, far gulls."""
    chance = np.random.default_rng(34)
    wind = band(coloured(BED, 0.6, chance), 80, 600)
    return {"bed": level(wind, -35), "waves": waves(TUNE, chance), "gulls": birds(TUNE, 4, chance, 700, 950, down=True)}


def plain() -> Sounds:
    """Still air, a few birds far outside."""
    chance = np.random.default_rng(35)
    return {"bed": still_room(BED, -39, chance), "birds": birds(TUNE, 6, chance)}


def once(sound: Floats, decibel: float) -> Floats:
    """A sound that is heard once, its highest peak at this level."""
    return peak(np.asarray(sound)[None], decibel)
