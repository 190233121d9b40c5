"""A run can begin at any beat its level leads to, and is still an ordinary run that replays."""

import pytest

from samspill.authoring.reachable import levels_with, possible_beats
from samspill.model.outputs import Entered
from samspill.scenario import perform, reach
from tests.unit.everyday import everyday, script


@pytest.mark.parametrize("level", range(1, 6))
@pytest.mark.parametrize("scenario", ["cafe.order", "calm.room", "waiting.room"])
def test_every_beat_of_a_level_is_reached_by_events(scenario: str, level: int) -> None:
    made = script(scenario, level)
    for beat in possible_beats(everyday(), scenario, level):
        reached = reach(made, beat)
        assert reached is not None, beat
        *_, last = perform(*reached)
        assert any(isinstance(output, Entered) and output.beat == beat for output in last.outputs)


def test_the_way_is_the_one_a_coach_would_show() -> None:
    reached = reach(script("cafe.order", 3), "pay")
    assert reached is not None
    assert [getattr(event, "intent", None) for event in reached.events if hasattr(event, "intent")] == [
        "join_queue",
        "first_ask",
        "greet_warm",
        "order_polite",
        "small_milk",
        "taste_what",
        "lefse_yes",
    ]


def test_chance_is_asked_again_when_the_seed_does_not_bring_the_beat() -> None:
    seeds = {beat: reach(script("cafe.order", 4), beat) for beat in ("machine", "refused")}
    assert all(seeds.values())
    assert len({reached.script.header.seed for reached in seeds.values() if reached}) == 2


def test_what_a_level_never_leads_to_is_known() -> None:
    assert levels_with(everyday(), "cafe.order", "refused") == (4,)
    assert levels_with(everyday(), "cafe.order", "nobody_waiting") == (1, 2) or "nobody_waiting" not in possible_beats(
        everyday(), "cafe.order", 1
    )
