"""A family of simulated participants whose runs are whole scripts: the engine's own evidence is what is seen."""

import numpy as np

from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.model.evidence import FULL_SCORE, Evidence
from samspill.model.levels import Level
from samspill.model.pack import Pack
from samspill.simulation.chance import stream
from samspill.simulation.protocols import Cohort, MakesCohort, Stageable
from samspill.simulation.world import World

from .acting import Actor
from .playing import play


def on_stage(family: MakesCohort, pack: Pack, world: World, people: int, seed: int) -> Cohort:
    """A cohort of ``family`` that goes through the scripts of ``pack``; raises ``TypeError`` where that cannot be."""
    cohort = family(world, people, seed)
    if not isinstance(cohort, Stageable):
        raise TypeError(
            "this family says itself what was seen; to play scripts it needs a `staging` that it asks in run()"
        )
    cohort.staging = Scripts(pack, world, seed)
    return cohort


class Scripts:
    """A ``Staging``: every run is played in the scenario engine by its person.

    Help is part of level 1, where everything is lit, so what is copied there counts as shown. What was mended after a
    wrong turn counts as shown with help: somebody else made them see it.
    """

    def __init__(self, pack: Pack, world: World, seed: int) -> None:
        self.pack, self.chart = pack, world.chart
        self.at = {name: place for place, name in enumerate(self.chart.goals)}
        self.chance = stream(seed, "scripts")

    def __call__(
        self, scenario: Ints, level: Ints, able: Floats, distress: Floats, left: Bools, who: Bools
    ) -> tuple[Ints, Ints, Ints]:
        """See ``Staging``."""
        asked, shown, hinted = (np.zeros(able.shape, dtype=np.int64) for _ in range(3))
        seeds = self.chance.integers(0, 2**31, len(who))
        for person in np.flatnonzero(who).tolist():
            chances = dict(zip(self.chart.goals, able[person].tolist(), strict=True))
            actor = Actor(chances, round(float(distress[person])), bool(left[person]))
            named = self.pack.scenarios[self.chart.scenarios[int(scenario[person])]]
            played = play(named, int(level[person]), actor, int(seeds[person]))
            for (goal, _), evidence in _best(played.evidence).items():
                at = person, self.at[goal]
                helped = evidence.mended or (evidence.hinted and evidence.level > Level.WATCH_AND_COPY)
                alone = evidence.score == FULL_SCORE and not helped
                asked[at] += 1
                shown[at] += alone
                hinted[at] += evidence.score > 0 and not alone
        return asked, shown, hinted


# Private functions


def _best(evidence: tuple[Evidence, ...]) -> dict[tuple[str, str], Evidence]:
    """Each opportunity once, at its best."""
    found: dict[tuple[str, str], Evidence] = {}
    for one in evidence:
        key = one.goal, one.opportunity
        if key not in found or _rank(one) > _rank(found[key]):
            found[key] = one
    return found


def _rank(evidence: Evidence) -> tuple[int, bool, bool]:
    return evidence.score, not evidence.mended, not evidence.hinted
