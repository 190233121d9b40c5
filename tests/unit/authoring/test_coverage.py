"""A coverage report says what runs came to, and what they never came to."""

import pytest
from tools.diagnostics.pages import sample

from samspill.authoring.coverage import Coverage, Plan, cover
from samspill.model.pack import Pack
from samspill.packs import load_pack
from samspill.packs.playing import Scripts
from samspill.packs.plays import perform_play
from samspill.scenario import BOTS
from tests.unit.everyday import SCENARIOS, everyday, texts

EVERYONE = tuple(BOTS)

AT_A_TIME, MOST_RUNS = 60, 240
"""Most levels are seen whole by a few dozen; a branch that takes thousands has a play of its own."""


@pytest.fixture(scope="module")
def hello() -> Pack:
    loaded = load_pack(sample())
    assert loaded.pack is not None
    return loaded.pack


def covered(pack: Pack, *bots: str, runs: int = 12) -> Coverage:
    return cover(pack, Plan("hello", 2, bots, runs))


def test_who_answers_as_shown_never_says_the_other_thing(hello: Pack) -> None:
    report = covered(hello, "model")
    assert [(one.intent, one.offered, one.chosen) for one in report.answers] == [("greet", 12, 12), ("ignore", 12, 0)]
    assert [one.intent for one in report.never_chosen] == ["ignore"]
    assert report.endings == {"done": 12}


def test_goals_are_told_with_how_often_and_how_well(hello: Pack) -> None:
    goals = {one.goal: one for one in covered(hello, "model", "silent").goals}
    assert (goals["G02"].opportunities, goals["G02"].score, goals["G02"].hinted) == (1.0, 1.0, 0.5)


def test_who_leaves_early_leaves() -> None:
    report = cover(everyday(), Plan("cafe.order", 3, ("leaves",), 10))
    assert report.endings == {"left": 10}
    assert "sit" in {beat.beat for beat in report.missed}


def test_a_beat_of_another_level_is_not_missing() -> None:
    report = cover(everyday(), Plan("cafe.order", 1, ("model",), 1))
    machine = next(beat for beat in report.beats if beat.beat == "machine")
    assert not machine.possible
    assert machine not in report.missed


def test_the_least_reached_come_first() -> None:
    report = cover(everyday(), Plan("cafe.order", 4, ("random",), 40))
    counts = [beat.runs for beat in report.rarest]
    assert counts == sorted(counts)
    assert counts[0] > 0


def test_runs_may_begin_in_the_middle() -> None:
    report = cover(everyday(), Plan("cafe.order", 4, ("silent",), 3, beat="seat"))
    assert {beat.beat: beat.runs for beat in report.beats}["seat"] == 3


@pytest.mark.parametrize("level", range(1, 6))
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_everybody_comes_to_an_end_and_together_they_see_everything(scenario: str, level: int) -> None:
    report = cover(everyday(), Plan(scenario, level, EVERYONE, 3 * len(EVERYONE)))
    assert "unfinished" not in report.endings
    left, seed = {beat.beat for beat in report.missed}, 1
    while left and seed < MOST_RUNS:
        report = cover(everyday(), Plan(scenario, level, ("curious",), AT_A_TIME, seed=seed))
        assert "unfinished" not in report.endings
        left &= {beat.beat for beat in report.missed}
        seed += AT_A_TIME
    assert left - (played(scenario, level) if left else set()) == set()


def played(scenario: str, level: int) -> set[str]:
    """The beats that the plays of one level come to."""
    folder, scripts = f"plays/{scenario}/", Scripts(everyday())
    played = (perform_play(scripts, name, text) for name, text in texts().items() if name.startswith(folder))
    return {beat for play in played if play.level == level for beat in play.beats}
