"""Background guests fill a bus or a pub, and never somebody's own home."""

import pytest

from samspill.model.outputs import Stage
from samspill.scenario import BOTS, trial
from tests.unit.everyday import everyday, script

HOMES = ("home", "home-evening")
AT_HOME = [
    name
    for name, scenario in everyday().scenarios.items()
    if {scenario.place, *(scene.place for scene in scenario.scenes.values())} & set(HOMES)
]


@pytest.mark.parametrize("scenario", AT_HOME)
def test_nobody_sits_at_home_who_was_not_asked_in(scenario: str) -> None:
    for level in range(1, 6):
        shown = [one for turn in trial(script(scenario, level), BOTS["model"]) for one in turn.outputs]
        assert {one.crowd for one in shown if isinstance(one, Stage) and one.place in HOMES} <= {0}


def test_a_scene_without_a_crowd_of_its_own_has_that_of_the_level() -> None:
    turns = trial(script("friends.offer", 5), BOTS["model"])
    crowds = {one.place: one.crowd for turn in turns for one in turn.outputs if isinstance(one, Stage)}
    assert crowds["home-evening"] == 0
    assert crowds["pub"] == everyday().scenarios["friends.offer"].levels[5].crowd
