"""What samspill is told may be wrong: needs that are not, and people who are not as expected."""

import numpy as np
import pytest

from samspill.simulation.families import FAMILIES, STRETCHED
from samspill.simulation.policies import MISLED
from samspill.simulation.policies.misled import Misled
from samspill.simulation.trial import Programme, trial
from samspill.simulation.world import drawn_world

WORLD = drawn_world(7)
EDGES = {(goal.id, need) for goal in WORLD.goals for need in goal.needs}


def believed(how: str, percent: int) -> set[tuple[str, str]]:
    return {(goal.id, need) for goal in Misled(how, percent, WORLD, 1).world.goals for need in goal.needs}


@pytest.mark.parametrize("percent", [10, 20, 40])
def test_so_many_needs_are_wrong_and_no_others(percent: int) -> None:
    wrong = round(len(EDGES) * percent / 100)
    assert len(EDGES - believed("dropped", percent)) == wrong
    assert not believed("dropped", percent) - EDGES
    assert len(believed("added", percent) - EDGES) == wrong
    assert not EDGES - believed("added", percent)
    moved = believed("moved", percent)
    assert len(EDGES - moved) == wrong
    assert len(moved - EDGES) == wrong


def test_everybody_is_misled_alike_and_always_the_same() -> None:
    assert believed("moved", 20) == {(g.id, n) for g in Misled("moved", 20, WORLD, 9).world.goals for n in g.needs}
    short = Programme(sessions=2, people=4)
    for name in ("needs_dropped_40", "needs_added_40", "needs_moved_40"):
        assert trial(FAMILIES["gradual"], MISLED[name], ("gradual", name), 103, short).runs > 0


def test_people_are_off_by_the_factor_in_one_thing_alone() -> None:
    usual = FAMILIES["gradual"](WORLD, 5, 1)
    fast, heavy, forgetful = (
        STRETCHED[f"gradual.{what}*2"](WORLD, 5, 1) for what in ("learning", "strain", "forgetting")
    )
    assert np.allclose(fast.speed, 2 * usual.speed)
    assert np.allclose(heavy.strain, 2 * usual.strain)
    for cohort in (usual, forgetful):
        cohort.ability = cohort.floor + 1.0
        cohort.start_session(np.full(5, 30.0))
    assert (forgetful.ability < usual.ability).all()
    assert len(STRETCHED) == len(FAMILIES) * 6
