"""Plays, as their author reads and writes them."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tools.diagnostics.pages import sample

from samspill.model.pack import Pack
from samspill.packs import check_play, check_plays, load_pack
from tests.unit.everyday import SCENARIOS, everyday, texts

HEAD = "scenario: hello\nlevel: 2\nlanguage: en\n\n"


@cache
def small() -> Pack:
    pack = load_pack(sample()).pack
    assert pack is not None
    return pack


def told(body: str, head: str = HEAD) -> list[str]:
    return [f"{problem.line}: {problem.message}" for problem in check_play(small(), "plays/a.play", head + body)]


def test_every_play_that_ships_holds() -> None:
    assert check_plays(everyday(), texts()) == ()


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_level_has_a_play_that_goes_well_one_of_silence_one_of_leaving_and_a_wrong_turn(scenario: str) -> None:
    for level in range(1, 6):
        start = f"plays/{scenario}/level-{level}."
        kinds = {name.removeprefix(start) for name in texts() if name.startswith(start)}
        assert {"all-goes-well.play", "silence.play", "leaves-early.play"} < kinds


def test_a_line_that_is_never_said_is_told_with_what_was_said_instead() -> None:
    assert told("kari: Good morning!") == ["5: Expected kari to say “Good morning!”, but kari said “Hello!”."]


def test_an_answer_that_is_not_on_offer_is_told_with_the_near_one() -> None:
    (message,) = told("> Helo!")
    assert message.endswith("it is not. Did you mean `Hello!`?"), "a question has an end of its own"


def test_evidence_that_does_not_come_is_told() -> None:
    assert told("> (Say nothing)\n! G02 2") == ["6: Expected G02 2 to be shown, but G02 showed nothing."]


def test_another_ending_is_told() -> None:
    assert told("> Hello!\nends: quiet") == ["6: Expected the run to end as quiet, but it is done."]
    assert "still going on" in told("kari: Hello!\nends: done")[0]
    assert "an ending" in told("ends: well")[0]


def test_waiting_brings_what_silence_brings() -> None:
    assert told("> waits\nkari: Hello!\n> waits\nkari: Say: “Hello!”\n> Hello!\n! G02 2 hinted\nends: done") == []


def test_a_care_worker_can_take_part() -> None:
    body = "kari: Hello!\n> is calmed\n> is taken to level 4\n> is answered for with greet\n! G02 2\nends: done"
    assert told(body) == []
    assert told("> is moved on\n> is stopped kindly\nkari: Thanks for today.\nends: finished_by_staff") == []


@pytest.mark.parametrize(
    "head",
    ["", "scenario: helo\nlevel: 1\nlanguage: en\n", "scenario: hello\nlevel: 6\nlanguage: en\n", HEAD + "seed: x\n"],
)
def test_settings_that_cannot_be_are_told_and_not_tried(head: str) -> None:
    assert all("is not a line of a play" in message for message in told("ends: done", head))
    assert told("ends: done", head)


LINES = (
    "> Hello!",
    "> waits",
    "> leaves",
    "> pauses",
    "> goes on",
    "> rates distress 99",
    "> looks at x",
    "> ",
    "! G02",
    "!",
)
MORE = (
    "kari: Hello!",
    "kari:",
    "ends: done",
    "ends:",
    "> is taken to level 9",
    "> is stopped kindly",
    "level: 3",
    ": :",
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES + MORE), max_size=8))
def test_no_play_makes_the_stage_collapse(lines: list[str]) -> None:
    assert all(message.partition(":")[0].isdecimal() for message in told("\n".join(lines)))
