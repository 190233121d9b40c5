"""What every simulated participant and every policy must do, whoever wrote it.

Nothing in here needs a test framework: call ``check_family`` or ``check_policy`` with a class of your own, or with what
``samspill.simulation.plugins`` made of it. A breach raises ``AssertionError`` and says what was expected.
"""

from collections.abc import Callable

import numpy as np

from samspill.curriculum.arrays import Bools
from samspill.simulation.families import FAMILIES
from samspill.simulation.policies import POLICIES
from samspill.simulation.protocols import Cohort, CohortPolicy, MakesCohort, MakesPolicy, Seen
from samspill.simulation.trial import Measures, Programme, trial
from samspill.simulation.world import LEVELS, World, drawn_world

_PEOPLE, _SEED = 12, 4
_SHORT = Programme(sessions=3, people=_PEOPLE)


def check_family(make: MakesCohort) -> None:
    """Check a family of participants: shapes, ranges, that only ``who`` practises, that a seed decides it all."""
    world = drawn_world(_SEED)
    cohort = make(world, _PEOPLE, _SEED)
    _expect(isinstance(cohort, Cohort), "all methods of Cohort")
    intake = cohort.intake()
    _expect(intake.shape == (_PEOPLE, 5) and intake.min() >= 0 and intake.max() <= 4, "an intake (n, 5) within 0-4")
    check_in = cohort.start_session(np.full(_PEOPLE, 7.0))
    for said in (check_in.distress, check_in.craving):
        _expect(said.shape == (_PEOPLE,) and said.min() >= 0 and said.max() <= 10, "a check-in (n) within 0-10")
    _check_runs(world, cohort)
    who = np.ones(_PEOPLE, dtype=np.bool_)
    _expect(bool(cohort.end_session(~who).all()), "those who were not here to stay")
    _expect(cohort.mastered().shape == (_PEOPLE, world.chart.width), "mastered (n, K)")
    _same(lambda: trial(make, POLICIES["linear"], ("own", "linear"), _SEED, _SHORT))


def check_policy(make: MakesPolicy) -> None:
    """Check a policy: choices that exist, that only ``who`` is learnt from, and that a seed decides everything."""
    world = drawn_world(_SEED)
    policy = make(world, _PEOPLE, _SEED)
    _expect(isinstance(policy, CohortPolicy), "all methods of CohortPolicy")
    cohort = FAMILIES["gradual"](world, _PEOPLE, _SEED)
    if see := getattr(policy, "see", None):
        see(cohort)
    policy.start(cohort.intake())
    policy.session(np.full(_PEOPLE, 7.0), cohort.start_session(np.full(_PEOPLE, 7.0)), 4)
    who = np.arange(_PEOPLE) % 2 == 0
    for _ in range(4):
        scenario, level = policy.choose(who)
        _expect(bool(((scenario >= 0) & (scenario < len(world.scenarios)))[who].all()), "scenarios that there are")
        _expect(bool(((level >= 1) & (level <= LEVELS))[who].all()), "levels 1-5")
        seen, _ = cohort.run(scenario, level, who)
        policy.observe(scenario, level, seen, who)
    _same(lambda: trial(FAMILIES["gradual"], make, ("gradual", "own"), _SEED, _SHORT))


# Private functions


def _check_runs(world: World, cohort: Cohort) -> None:
    who = np.arange(_PEOPLE) % 2 == 0
    before = cohort.mastered()
    for scenario in range(len(world.scenarios)):
        for level in range(1, LEVELS + 1):
            seen, truth = cohort.run(np.full(_PEOPLE, scenario), np.full(_PEOPLE, level), who)
            _check_seen(world, seen, scenario, who)
            _expect(bool(((truth.success >= 0) & (truth.success <= 1))[who].all()), "a true success within 0-1")
            _expect(bool(((truth.distress >= 0) & (truth.distress <= 10))[who].all()), "a true distress within 0-10")
    _expect(bool((cohort.mastered() == before)[~who].all()), "those who did not practise to stay as they were")


def _check_seen(world: World, seen: Seen, scenario: int, who: Bools) -> None:
    asked, shown, hinted = seen.asked[who], seen.shown[who], seen.hinted[who]
    _expect(seen.asked.shape == (_PEOPLE, world.chart.width), "tallies (n, K)")
    _expect(bool((shown >= 0).all() and (hinted >= 0).all()), "no tally under 0")
    _expect(bool((shown + hinted <= asked).all()), "no more shown than asked")
    _expect(not asked[:, world.chart.share[scenario] == 0].any(), "nothing asked that the scenario does not practise")
    _expect(bool(((seen.distress >= 0) & (seen.distress <= 10))[who].all()), "a rated distress within 0-10")


def _same(run: Callable[[], Measures]) -> None:
    one, other = run(), run()
    _expect(one == other, "the same seed to give the same trial")


def _expect(holds: bool, what: str) -> None:
    if not holds:
        raise AssertionError(f"expected {what}")
