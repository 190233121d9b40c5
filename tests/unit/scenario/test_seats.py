"""Moving to a marked spot: what is offered, what it does, and what takes it back."""

from math import pi
from typing import Any

import pytest

from samspill.model.events import Calm, ChangeLevel, Choose, Leave, Pause, Relocate, Resume
from samspill.model.layout import Layout, Spot
from samspill.model.outputs import Ending, Shown, Stage
from samspill.model.words import Text
from samspill.scenario import RunState, Script, begin, open_to, step

from .small import line, script

SPOTS = {
    "mat": Spot(0, 0, pi, True),
    "door": Spot(0, -2, 0),
    "chair": Spot(1, 0, pi, True),
    "bench": Spot(-1, 0.5, pi, True),
    "corner": Spot(-1.5, 1, 0),
    "sill": Spot(-0.8, -0.6, 0),
    "guest.1": Spot(2, 2, pi, True),
    "guest.2": Spot(2, 0, pi, True),
    "guest.3": Spot(1, 1, pi, True),
}
"""Kari is by the door and talks from there; from level 3 Per has the chair."""

OPEN = dict.fromkeys(("mat", "chair", "bench", "corner", "guest.1", "guest.3"), Text(nb="der", en="there"))
SAYS: dict[str, Any] = {
    "say": [line("hello")],
    "expect": [{"intent": "hi", "nb": "Hei", "en": "Hi", "go": "next", "evidence": {"G1": 2}}],
}


def made(
    beat: dict[str, Any] | None = None, level: int = 1, spots: dict[str, Spot] | None = None, **more: Any
) -> Script:
    layout = Layout({**SPOTS, **(spots or {})}, {"lamp": (0.0, 5.0)}, (OPEN,))
    return script({**SAYS, **(beat or {})}, level, layout=layout, **more)


def offered(found: Script) -> list[str]:
    stage = next(output for output in begin(found).outputs if isinstance(output, Stage))
    return [spot.anchor for spot in stage.open]


def moved(found: Script, *events: Any) -> tuple[RunState, list[tuple[str, str]]]:
    """Begin and do ``events``: the state, and each place the participant has been shown at with where they belong."""
    state, outputs = begin(found)
    for event in events:
        state, more = step(found, state, event)
        outputs += more
    return state, [(output.participant, output.given) for output in outputs if isinstance(output, Stage)]


def test_free_spots_are_offered_from_which_the_scene_can_be_followed() -> None:
    assert offered(made()) == ["chair", "bench", "corner", "guest.3"]


def test_nobody_is_offered_a_spot_that_somebody_else_has_at_this_level() -> None:
    assert offered(made(level=3)) == ["bench", "corner"]


def test_a_spot_somebody_walks_to_at_some_time_is_theirs() -> None:
    assert "bench" not in offered(made({"move": [{"who": "kari", "to": "bench"}]}))


def test_who_stands_is_not_walked_through() -> None:
    walk = {"move": [{"who": "kari", "to": "far"}]}
    assert "corner" not in offered(made(walk, spots={"far": Spot(-3, 4, 0)}))


def test_who_sits_with_the_back_to_everything_is_not_offered_that() -> None:
    assert "bench" not in offered(made(spots={"bench": Spot(-1, 0.5, 0, True)}))


def test_one_sits_turned_towards_who_speaks_and_stands_facing_them() -> None:
    facing = {spot.anchor: spot.facing for spot in open_to(made(), begin(made()).state)}
    assert facing["corner"] == pytest.approx(153, abs=1)
    assert facing["chair"] == pytest.approx(-153, abs=1)


def test_a_talk_stays_near_enough_to_be_one() -> None:
    per = {"say": [line("hello", who="per")]}
    turned = {"chair": Spot(1, 0, -pi / 2, True)}
    assert "bench" in offered(made(per, 3, spots=turned))
    assert "bench" not in offered(made(per, 3, spots={**turned, "bench": Spot(-3, 0.5, pi, True)}))


def test_nobody_who_sits_talks_over_their_shoulder() -> None:
    per = {"say": [line("hello", who="per")]}
    facing = {
        "mat": Spot(0, 0, pi / 2, True),
        "chair": Spot(1, 0, -pi / 2, True),
        "bench": Spot(2, -0.5, -pi / 2, True),
    }
    assert "bench" not in offered(made(per, 3, spots=facing))
    assert "bench" in offered(made(per, 3, spots={**facing, "chair": Spot(1, 0, -pi / 2)}))


def test_what_is_to_be_looked_at_must_be_seen() -> None:
    behind = {"when": [{"event": "look", "target": "kari", "held": 500, "go": "next"}]}
    assert "chair" in offered(made(behind))
    out_of_reach = {"door": Spot(0, -9, 0), "chair": Spot(1, 2.5, pi, True)}
    assert "chair" not in offered(made(behind, spots=out_of_reach))


@pytest.mark.parametrize(
    "beat",
    [
        {"when": [{"event": "approach", "target": "kari", "zone": "personal", "go": "next"}]},
        {"move": [{"who": "kari", "to": "sill"}]},
    ],
)
def test_where_nearness_is_the_point_no_other_spot_is_offered(beat: dict[str, Any]) -> None:
    assert offered(made(beat)) == []


def test_a_spot_in_no_group_is_where_it_is_for_a_reason() -> None:
    assert offered(made(at="sill")) == []


def test_without_a_layout_nothing_is_offered() -> None:
    assert offered(script(SAYS)) == []


def test_moving_is_shown_to_everyone_and_is_evidence_of_nothing() -> None:
    found = made()
    state, _ = begin(found)
    state, outputs = step(found, state, Relocate(t=900, spot="chair"))
    assert [(output.participant, output.given) for output in outputs if isinstance(output, Stage)] == [("chair", "mat")]
    assert not any(isinstance(output, Shown) for output in outputs)
    assert [spot.anchor for spot in open_to(found, state)] == ["chair", "bench", "corner", "guest.3"]


@pytest.mark.parametrize("back", ["", "mat"])
def test_one_can_go_back_to_where_the_scene_has_one(back: str) -> None:
    state, seen = moved(made(), Relocate(spot="chair"), Relocate(spot=back))
    assert seen == [("mat", ""), ("chair", "mat"), ("mat", "")]
    assert state.spot == ""


@pytest.mark.parametrize("spot", ["guest.1", "door", "sill", "nowhere", "mat", ""])
def test_a_spot_that_is_not_open_changes_nothing(spot: str) -> None:
    assert moved(made(), Relocate(spot=spot))[1] == [("mat", "")]


def test_a_level_with_somebody_on_the_spot_brings_them_back() -> None:
    assert moved(made(), Relocate(spot="chair"), ChangeLevel(level=3, by="staff"))[1][-1] == ("mat", "")


def test_a_scene_that_is_calmed_leaves_them_where_they_are() -> None:
    assert moved(made(), Relocate(spot="chair"), Calm(by="staff"))[1][-1] == ("chair", "mat")


def test_a_beat_elsewhere_takes_them_along_and_one_at_the_same_spot_lets_them_stay() -> None:
    beats = {"here": {"title": {"nb": "her", "en": "here"}, **SAYS}}
    for at, there in (("sill", [("sill", "")]), ("mat", [])):
        after = {"next": {"title": {"nb": "så", "en": "then"}, "at": at, **SAYS}}
        seen = moved(made(beats={**beats, **after}), Relocate(spot="chair"), Choose(t=9000, intent="hi"))[1]
        assert seen[2:] == there


def test_nothing_moves_while_all_stands_still_but_what_staff_bring_back() -> None:
    paused = (Relocate(spot="chair"), Pause())
    assert moved(made(), *paused, Relocate(spot="bench"))[1][-1] == ("chair", "mat")
    assert moved(made(), *paused, Relocate(by="staff"))[1][-1] == ("mat", "")
    assert moved(made(), *paused, Resume(), Relocate(spot="bench"))[1][-1] == ("bench", "mat")


def test_staff_move_nobody_anywhere_but_back() -> None:
    assert moved(made(), Relocate(spot="chair", by="staff"))[1] == [("mat", "")]


def test_leaving_works_from_everywhere() -> None:
    assert moved(made(), Relocate(spot="chair"), Leave())[0].ending is Ending.LEFT
