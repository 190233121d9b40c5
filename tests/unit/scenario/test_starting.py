"""A run may begin at any beat, with everyone where the way there leaves them."""

import pytest

from samspill.model.outputs import Entered, Stage
from samspill.scenario import begin
from samspill.scenario.starting import way_to
from tests.unit.everyday import SCENARIOS
from tests.unit.everyday import script as everyday_script

from .small import line, script, told

TO_FAR = {"if": {"level": [4, 5]}, "to": "far"}
HALL = {
    "here": {"title": {"nb": "a", "en": "a"}, "at": "mat", "go": [TO_FAR, {"to": "near"}]},
    "near": {"title": {"nb": "b", "en": "b"}, "at": "sofa", "move": [{"who": "kari", "to": "window"}], "go": "last"},
    "far": {"title": {"nb": "c", "en": "c"}, "at": "garden", "go": "last"},
    "last": {"title": {"nb": "d", "en": "d"}, "say": [line("hi", text="Hi!")], "ending": "done"},
    "lonely": {"title": {"nb": "e", "en": "e"}, "ending": "done"},
}  # fmt: skip


@pytest.mark.parametrize(("level", "way"), [(2, ("here", "near")), (4, ("here", "far"))])
def test_the_way_to_a_beat_is_the_shortest_that_the_level_allows(level: int, way: tuple[str, ...]) -> None:
    assert way_to(script({}, beats=HALL), "last", level) == way


def test_there_is_no_way_to_the_start_or_to_a_beat_nobody_comes_to() -> None:
    assert [way_to(script({}, beats=HALL), beat, 2) for beat in ("here", "lonely", "nowhere")] == [(), (), ()]


def test_people_stand_where_the_way_leaves_them() -> None:
    state, outputs = begin(script({}, beats=HALL), "last")
    stage = outputs[0]
    assert isinstance(stage, Stage)
    assert (stage.participant, stage.people[0].anchor) == ("sofa", "window")
    assert (state.beat, told(outputs)[1:]) == ("last", ["running", "beat last"])


def test_flags_are_set_before_the_first_moment_and_unknown_ones_are_left_out() -> None:
    small = script({"go": [{"if": {"met": True, "mood": "high", "tries": 3}, "to": "end"}, {"to": "next"}]})
    flags = {"met": True, "mood": "high", "tries": 3, "nothing": True, "level": 4}
    assert begin(small, "here", flags).state.beat == "end"
    assert begin(small, "here", {**flags, "mood": "none"}).state.beat == "next"
    assert begin(small, "here", flags).state.level == 2


def test_a_beat_that_is_not_there_means_from_the_start() -> None:
    small = script({"expect": []})
    assert begin(small, "renamed") == begin(small)


def test_every_beat_of_everyday_life_can_be_begun_at() -> None:
    for name in SCENARIOS:
        compiled = everyday_script(name, 4)
        first = [begin(compiled, beat).outputs for beat in compiled.scenario.beats]
        entered = [next(o.beat for o in outputs if isinstance(o, Entered)) for outputs in first]
        assert entered == list(compiled.scenario.beats)
