"""B5: the sequencer against the policies people use today, in simulators it was not tuned on."""

from functools import partial

import numpy as np

from samspill.simulation.compare import best_of_today, by_family, mean_of, ratio_of, reader
from samspill.simulation.families import FAMILIES, HELD_OUT
from samspill.simulation.policies import POLICIES, TODAY
from samspill.simulation.trial import Measures, Programme, trial

from .figure import Figure

COMMAND = "python -m tests.bench B5"
SEEDS, PEOPLE, TO_REACH = range(1, 5), 30, 1.3
GAIN = reader("gain")


def measure() -> list[Figure]:
    """One figure for each held-out family: complexity-weighted gain, as a ratio to the best policy of today."""
    run = partial(trial, programme=Programme(people=PEOPLE))
    trials = [
        run(FAMILIES[family], POLICIES[policy], (family, policy), seed)
        for family in sorted(HELD_OUT)
        for policy in (*TODAY, "samspill", "oracle")
        for seed in SEEDS
    ]
    return [_figure(family, own) for family, own in by_family(trials).items()]


def _figure(family: str, own: dict[str, tuple[Measures, ...]]) -> Figure:
    best = best_of_today(own, GAIN) or ""
    ratio = ratio_of(own["samspill"], own[best], GAIN)
    return Figure(
        id=f"B5-{family}",
        what=f"gain of simulated people, {family}, {len(SEEDS)} worlds of {PEOPLE}",
        figure=mean_of(own["samspill"], GAIN).figure,
        unit="goals, weighed",
        peers={name: mean_of(found, GAIN).figure for name, found in own.items() if name != "samspill"},
        ratio=ratio.figure,
        target=f">= {TO_REACH:g} x best of today",
        holds=ratio.figure >= TO_REACH,
        command=COMMAND,
        parts={
            "ratio, low": ratio.low,
            "ratio, high": ratio.high,
            "left, points more than the best": 100
            * float(
                mean_of(own["samspill"], reader("dropout")).figure
                - np.min([mean_of(own[name], reader("dropout")).figure for name in TODAY])
            ),
        },
    )
