"""A wrong turn and what mends it are one opportunity, whatever comes between them."""

from typing import Any

import pytest
from msgspec.structs import replace

from samspill.model.events import (
    AnyEvent,
    ChangeLevel,
    Choose,
    Fill,
    Force,
    Leave,
    Look,
    Observe,
    Submit,
    Tick,
)
from samspill.model.evidence import Evidence, Mark
from samspill.model.outputs import Shown
from samspill.scenario import Script, begin, compile_script, step
from tests.unit.scenario.small import T, script

SHORT = [{"do": "go", "go": "next"}]


def answer(intent: str, go: Any, evidence: dict[str, int] | None = None, **more: Any) -> dict[str, Any]:
    return {"intent": intent, "act": "answer", "evidence": evidence or {}, "go": go, **T, **more}


def beat(*expect: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"title": T, "expect": list(expect), **more}


ASKS = beat(
    answer("right", "next", {"G1": 2}, model=True),
    answer("half", "repair", {"G1": 1}),
    answer("wrong", "repair", {"G1": 0}),
    answer("aside", "passing", {"G1": 0}),
    silence=SHORT,
)
REPAIR = beat(
    answer("mend", "next", {"G1": 2}, model=True),
    answer("half_mend", "next", {"G1": 1}),
    answer("again", "deeper", {"G1": 0}),
    silence=SHORT,
)
BEATS = {
    "repair": REPAIR,
    "passing": {"title": T, "go": "quiet"},
    "quiet": beat(answer("late", "next", {"G1": 2}, model=True), answer("shrug", "next", {"G1": 0}), silence=[]),
    "deeper": beat(answer("at_last", "next", {"G1": 2}, model=True), answer("never", "next", {"G1": 0}), silence=[]),
    "next": beat(answer("more", "end", {"G1": 2}, model=True), silence=[]),
    "end": {"title": T, "ending": "done"},
}


def made(level: int = 4, here: dict[str, Any] = ASKS, **beats: Any) -> Script:
    return script(here, level, beats={"here": {**here, "title": T}, **BEATS, **beats})


def seen(script: Script, *events: AnyEvent) -> list[Evidence]:
    """The evidence of a run."""
    state, outputs = begin(script)
    found = [*outputs]
    for event in events:
        state, outputs = step(script, state, event)
        found += outputs
    assert state.fault == ""
    return [output.evidence for output in found if isinstance(output, Shown)]


def told(evidence: list[Evidence]) -> list[tuple[str, int, str, bool]]:
    return [(e.goal, e.score, e.opportunity, bool(e.mended)) for e in evidence]


@pytest.mark.parametrize(
    ("intents", "expected"),
    [
        (["right"], [(2, "here#1", False)]),
        (["wrong"], [(0, "here#1", False)]),
        (["wrong", "mend"], [(0, "here#1", False), (2, "here#1", True)]),
        (["wrong", "half_mend"], [(0, "here#1", False), (1, "here#1", True)]),
        (["half", "mend"], [(1, "here#1", False), (2, "here#1", True)]),
        (["half", "half_mend"], [(1, "here#1", False), (1, "here#1", False)]),
        (["wrong", "again"], [(0, "here#1", False), (0, "here#1", False)]),
        (["wrong", "again", "at_last"], [(0, "here#1", False), (0, "here#1", False), (2, "here#1", True)]),
        (["aside", "late"], [(0, "here#1", False), (2, "here#1", True)]),
        (["wrong", "mend", "more"], [(0, "here#1", False), (2, "here#1", True), (2, "next#3", False)]),
    ],
    ids=lambda value: "-".join(value) if value and isinstance(value[0], str) else "",
)
def test_what_mends_answers_the_opportunity_of_the_wrong_turn(
    intents: list[str], expected: list[tuple[int, str, bool]]
) -> None:
    evidence = seen(made(), *(Choose(intent=intent) for intent in intents))
    assert told(evidence) == [("G1", *one) for one in expected]


def test_another_skill_shown_in_a_repair_is_an_opportunity_of_its_own() -> None:
    asks = beat(answer("other", "repair", {"G2": 0}), silence=[])
    evidence = seen(made(here=asks), Choose(intent="other"), Choose(intent="mend"))
    assert told(evidence) == [("G2", 0, "here#1", False), ("G1", 2, "repair#2", False)]


def test_silence_and_leaving_in_a_repair_leave_one_missed_opportunity() -> None:
    silent = seen(made(), Choose(intent="wrong"), Tick(t=60_000))
    assert told(silent) == [("G1", 0, "here#1", False)] * 2
    assert told(seen(made(), Choose(intent="wrong"), Leave())) == [("G1", 0, "here#1", False)]


def test_silence_that_leads_to_a_second_chance_is_mended_like_a_wrong_turn() -> None:
    asks = beat(answer("right", "next", {"G1": 2}, model=True), silence=[{"do": "go", "go": "quiet"}])
    evidence = seen(
        made(here=asks, passing={"title": T, "go": "next"}), Tick(t=60_000), Choose(t=60_000, intent="late")
    )
    assert told(evidence) == [("G1", 0, "here#1", False), ("G1", 2, "here#1", True)]


def test_a_wrong_turn_that_leads_back_to_its_own_beat_is_mended_there() -> None:
    asks = beat(answer("right", "next", {"G1": 2}, model=True), answer("mumble", "unheard", {"G1": 0}), silence=[])
    script = made(here=asks, unheard={"title": T, "go": "here"})
    evidence = seen(script, Choose(intent="mumble"), Choose(intent="mumble"), Choose(intent="right"))
    assert told(evidence) == [("G1", score, "here#1", score == 2) for score in (0, 0, 2)]


def test_a_beat_that_something_right_leads_to_as_well_is_no_repair() -> None:
    asks = beat(answer("wrong", "repair", {"G1": 0}), answer("detour", "repair"), silence=[])
    evidence = seen(made(here=asks), Choose(intent="wrong"), Choose(intent="mend"))
    assert told(evidence) == [("G1", 0, "here#1", False), ("G1", 2, "repair#2", False)]


@pytest.mark.parametrize(("level", "hinted"), [(3, True), (4, False), (5, False)])
def test_mending_stands_at_the_level_of_the_wrong_turn_and_a_lowered_level_is_help(level: int, hinted: bool) -> None:
    change = ChangeLevel(level=level, by="anne")
    mended = seen(made(4), Choose(intent="wrong"), change, Choose(intent="mend"))[-1]
    assert (mended.level, mended.hinted, mended.mended) == (4, hinted, True)


def test_a_hint_before_the_mending_is_kept_beside_it() -> None:
    hint = {"id": "hint", "who": "kari", **T}
    repair = {**REPAIR, "hint": hint, "silence": [{"do": "hint"}]}
    mended = seen(made(repair=repair), Choose(intent="wrong"), Tick(t=6_000), Choose(t=9_000, intent="mend"))[-1]
    assert (mended.hinted, mended.mended) == (True, True)


def test_what_a_care_worker_gives_or_ticks_in_a_repair_is_about_the_same_opportunity() -> None:
    forced = seen(made(), Choose(intent="wrong"), Force(intent="mend", by="anne"))[-1]
    assert (forced.opportunity, forced.source, forced.mended) == ("here#1", "anne", True)
    tick = Observe(goal="G1", mark=Mark.DID, by="anne")
    assert told(seen(made(), Choose(intent="wrong"), tick)) == [("G1", 0, "here#1", False), ("G1", 2, "here#1", True)]


def test_a_tick_changes_nothing_of_what_the_scene_counts() -> None:
    ticks = [Observe(goal="G1", mark=mark, by="anne") for mark in (Mark.DID, Mark.NOT_YET)]
    with_ticks = seen(made(), ticks[0], Choose(intent="wrong"), *ticks, Choose(intent="mend"))
    assert [e for e in with_ticks if e.source == "scenario"] == seen(
        made(), Choose(intent="wrong"), Choose(intent="mend")
    )


def test_two_signs_of_one_skill_in_one_moment_mend_nothing() -> None:
    look = {"event": "look", "target": "per", "held": 1000, "evidence": {"G1": 1}}
    asks = beat(answer("right", "next", {"G1": 2}, model=True), when=[look], silence=[])
    evidence = seen(made(here=asks), Look(target="per", held=1500), Choose(intent="right"))
    assert told(evidence) == [("G1", 1, "here#1", False), ("G1", 2, "here#1", False)]


def test_a_task_that_is_handed_in_wrong_and_then_right_is_mended() -> None:
    task = {
        "kind": "list",
        "title": T,
        "fields": [{"id": "milk", "right": True, **T}],
        "done": T,
        "right": {"evidence": {"G1": 2, "G2": 2}, "go": "next"},
        "wrong": {"evidence": {"G1": 0}},
    }
    asks = {"title": T, "task": task, "silence": []}
    evidence = seen(made(here=asks), Submit(), Submit(), Fill(field="milk"), Submit())
    expected = [("G1", 0, "here#1", False), ("G1", 2, "here#1", True), ("G2", 2, "here#1", False)]
    assert told(evidence) == expected
    assert told(seen(made(here=asks), Fill(field="milk"), Submit())) == [(g, 2, "here#1", False) for g in ("G1", "G2")]


def test_a_run_of_an_engine_without_repair_beats_is_played_as_it_was() -> None:
    now = made()
    header = replace(now.header, engine="1.2.1")
    before = compile_script(now.scenario, header)
    evidence = seen(before, Choose(intent="wrong"), Choose(intent="mend"))
    assert told(evidence) == [("G1", 0, "here#1", False), ("G1", 2, "repair#2", False)]
    assert before.repairs is None
