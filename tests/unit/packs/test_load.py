"""Reading a pack: everything at once, never an exception, and a digest that pins what a run depends on."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tools.diagnostics.pages import sample

from samspill.model.words import Language
from samspill.packs import Severity, digest, load_pack
from samspill.packs.states import Explorer
from tests.unit.everyday import everyday, texts

HELLO = "scenarios/hello.yaml"


def changed(**parts: str) -> dict[str, str]:
    base = sample()
    for old, new in parts.values():
        base[HELLO] = base[HELLO].replace(old, new)
    return base


def test_all_problems_of_all_files_are_said_at_once() -> None:
    base = sample()
    base[HELLO] = base[HELLO].replace("place: hall", "plaice: hall").replace("who: kari", "whom: kari")
    base["pack.yaml"] = base["pack.yaml"].replace("id: sample", "")
    base["goals.yaml"] = base["goals.yaml"].replace("domain: cognitive", "domain: cognitiv")
    loaded = load_pack(base)
    assert loaded.pack is None
    assert {problem.file for problem in loaded.problems} == {"pack.yaml", "goals.yaml", HELLO}
    assert len([problem for problem in loaded.problems if problem.file == HELLO]) == 3


def test_one_bad_file_does_not_hide_what_is_wrong_in_the_others() -> None:
    base = sample()
    base["scenarios/other.yaml"] = "format: [scenario/1"
    base[HELLO] = base[HELLO].replace("go: bye", "go: by")
    assert {problem.code for problem in load_pack(base).problems} >= {"SP101", "SP201"}


def test_a_pack_without_its_head_says_so() -> None:
    assert [problem.code for problem in load_pack({}).problems] == ["SP116"]


def test_two_scenarios_with_one_id_are_told_apart() -> None:
    base = sample()
    base["scenarios/twice.yaml"] = base[HELLO]
    assert [problem.code for problem in load_pack(base).problems] == ["SP209"]


def test_more_states_than_can_be_searched_is_said_and_not_tried_for_ever() -> None:
    names = [f"c{n}" for n in range(8)]
    base = sample()
    base[HELLO] = base[HELLO].replace(
        "flags: {greeted: flag}", f"flags: {{greeted: flag, {': counter, '.join(names)}: counter}}"
    )
    more = "".join(
        f"      - {{event: use, target: kari, count: [{name}], if: {{{name}: {{at_least: 0}}}}}}\n" for name in names
    )
    base[HELLO] = base[HELLO].replace("    when:\n", f"    when:\n{more}")
    del base["places/hall/place.json"]
    assert "SP306" in {problem.code for problem in load_pack(base).problems}


def test_more_words_for_chance_than_can_be_searched_is_said_and_not_tried_for_ever() -> None:
    words = ", ".join(f"w{n}" for n in range(60))
    names = [f"v{n}" for n in range(6)]
    base = sample()
    base[HELLO] = base[HELLO].replace("flags: {", "flags: {" + "".join(f"{name}: [{words}], " for name in names))
    varied = "".join(f"  {name}: {{5: [{words}]}}\n" for name in names)
    base[HELLO] = base[HELLO].replace("levels:\n", f"variants:\n{varied}levels:\n")
    assert "SP306" in {problem.code for problem in load_pack(base).problems}


def test_beats_that_rush_past_without_a_word_are_noticed() -> None:
    base = sample()
    rush = "".join(f"  r{n}:\n    title: {{nb: videre, en: on}}\n    go: r{n + 1}\n" for n in range(70))
    base[HELLO] = base[HELLO].replace("go: bye\n      - intent: ignore", "go: r0\n      - intent: ignore")
    base[HELLO] = base[HELLO].replace("  bye:\n", rush.replace("go: r70", "go: bye") + "  bye:\n")
    assert [(problem.code, "`r0`" in problem.message) for problem in load_pack(base).problems] == [("SP308", True)]


def test_a_warning_keeps_no_pack_from_being_used() -> None:
    loaded = load_pack(changed(was=("flags: {greeted: flag}", "flags: {greeted: flag, more: flag}")))
    assert loaded.pack is not None
    assert [(problem.code, problem.severity) for problem in loaded.problems] == [("SP341", Severity.WARNING)]


def test_the_pack_that_ships_is_clean_and_complete() -> None:
    pack = everyday()
    assert set(pack.languages) == set(Language)
    assert {"cafe.order", "calm.room"} <= set(pack.scenarios)
    assert all(scenario.place in pack.places for scenario in pack.scenarios.values())
    assert all(who in pack.cast for scenario in pack.scenarios.values() for who in scenario.cast)
    assert all(member.voice.keys() == set(Language) for member in pack.cast.values())


def test_the_target_goal_of_the_cafe_can_be_shown_at_least_three_times_at_every_level() -> None:
    cafe = everyday().scenarios["cafe.order"]
    explorer = Explorer(cafe)
    for level in cafe.levels:
        graph = explorer.search(list(explorer.starts(level)), steered=False)
        beats = {node.beat for node, edges in graph.edges.items() if any("I29" in edge.evidence for edge in edges)}
        assert len(beats) >= 3


def test_the_digest_follows_what_a_run_depends_on_and_nothing_else() -> None:
    base = dict(texts())
    assert digest(base) == digest(dict(reversed(base.items())))
    assert digest({**base, "goals.yaml": ""}) == digest(base)
    assert digest({**base, "scenarios/cafe.order.yaml": ""}) != digest(base)


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_no_damaged_pack_makes_loading_raise(data: Any) -> None:
    base = sample()
    for _ in range(data.draw(st.integers(1, 4))):
        name = data.draw(st.sampled_from(sorted(base)))
        lines = base[name].split("\n")
        at = data.draw(st.integers(0, len(lines) - 1))
        deed = data.draw(st.sampled_from(["drop", "twice", "indent", "junk"]))
        new = {"drop": [], "twice": [lines[at]] * 2, "indent": ["  " + lines[at]], "junk": ["?: [", lines[at]]}[deed]
        base[name] = "\n".join([*lines[:at], *new, *lines[at + 1 :]])
    loaded = load_pack(base)
    assert (loaded.pack is None) == any(problem.severity is Severity.ERROR for problem in loaded.problems)


@pytest.mark.parametrize("text", ["null", "[]", "3", "true", "a text"])
def test_a_file_that_is_something_else_altogether_is_refused(text: str) -> None:
    assert load_pack({**sample(), HELLO: text}).problems


def test_a_forgotten_translation_does_not_hide_a_misspelt_beat_in_the_same_file() -> None:
    base = sample()
    base[HELLO] = (
        base[HELLO].replace("nb: Ha det bra., en: Goodbye.}", "nb: Ha det bra.}").replace("go: bye", "go: by", 1)
    )
    assert {problem.code for problem in load_pack(base).problems} == {"SP401", "SP201"}


def test_an_unknown_mood_does_not_hide_who_is_not_in_the_cast() -> None:
    base = sample()
    base[HELLO] = base[HELLO].replace("{id: hi.kari, who: kari,", "{id: hi.kari, who: karri, mood: SMIRK,")
    assert {problem.code for problem in load_pack(base).problems} == {"SP114", "SP202"}


def test_a_misspelt_key_is_read_as_meant_and_hides_nothing_else_in_its_file() -> None:
    base = sample()
    base[HELLO] = base[HELLO].replace("place: hall", "plaice: hall").replace("go: bye", "go: by", 1)
    found = load_pack(base).problems
    assert [problem.code for problem in found] == ["SP111", "SP201"]
    before = load_pack({**sample(), HELLO: base[HELLO].replace("plaice:", "place:")}).problems
    assert found[1] == before[0]


def test_names_below_a_misspelt_key_are_said_on_their_own_lines() -> None:
    base = sample()
    base[HELLO] = (
        base[HELLO].replace("levels:", "leveles:", 1).replace("kari: {anchor: door", "karri: {anchor: door", 1)
    )
    found = load_pack(base).problems
    assert [problem.code for problem in found][:2] == ["SP111", "SP202"]
    assert "karri" in base[HELLO].splitlines()[found[1].line - 1]


def test_a_key_that_is_like_no_other_hides_no_name_and_nothing_is_guessed_from_what_is_left() -> None:
    base = sample()
    base[HELLO] = base[HELLO].replace("    expect:", "    xyzzy:", 1)
    assert {problem.code for problem in load_pack(base).problems} == {"SP111"}
    base[HELLO] = base[HELLO].replace("who: kari", "who: karri", 1)
    assert {problem.code for problem in load_pack(base).problems} == {"SP111", "SP202"}
