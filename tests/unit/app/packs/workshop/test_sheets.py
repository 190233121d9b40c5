"""Sheets: what is filled in becomes the change it means, and what a sheet does not show stays as it was written."""

from typing import Any

import msgspec
import pytest

from samspill.app.packs.workshop.from_sheets import beat_changes
from samspill.app.packs.workshop.levels import PersonSheet, level_changes, read_levels
from samspill.app.packs.workshop.sheets import AnswerSheet, BeatSheet, LineSheet, read_answer, read_beat, read_line
from samspill.authoring.editing import Change, Insert, Move, Put, Remove, edited
from samspill.packs.yaml_text import read_yaml
from tests.unit.everyday import texts

FILE = "scenarios/cafe.order.yaml"
CAFE = texts()[FILE]
VALUE = read_yaml(FILE, CAFE).value
BEATS = VALUE["beats"]
PATH = ("beats", "order")


def changes(sheet: BeatSheet, beat: str = "order") -> list[Change]:
    return list(beat_changes(BEATS[beat], sheet, ("beats", beat)))


def sheet(beat: str = "order") -> BeatSheet:
    return read_beat(BEATS[beat])


def with_answer(place: int, **new: Any) -> BeatSheet:
    before = sheet()
    answers = list(before.expect)
    answers[place] = msgspec.structs.replace(answers[place], **new)
    return msgspec.structs.replace(before, expect=tuple(answers))


@pytest.mark.parametrize("beat", list(BEATS))
def test_a_sheet_that_is_only_read_changes_nothing(beat: str) -> None:
    assert changes(sheet(beat), beat) == []


def test_the_table_of_levels_that_is_only_read_changes_nothing() -> None:
    assert list(level_changes(VALUE["levels"], read_levels(VALUE["levels"]))) == []


def test_words_act_and_mood_change_where_they_stand() -> None:
    first = sheet().say[0]
    new = msgspec.structs.replace(first, en="What can I get you?", mood="SMILE")
    made = changes(msgspec.structs.replace(sheet(), say=(new, *sheet().say[1:])))
    assert made == [Put((*PATH, "say", 0, "en"), "What can I get you?"), Put((*PATH, "say", 0, "mood"), "SMILE")]


def test_an_answer_leads_elsewhere_shows_more_and_is_for_some_levels() -> None:
    answer = sheet().expect[0]
    made = changes(with_answer(0, go=("pay",), levels=(1, 2), evidence={**answer.evidence, "S20": 1}))
    assert made == [
        Put((*PATH, "expect", 0, "evidence", "S20"), 1),
        Put((*PATH, "expect", 0, "go"), "pay"),
        Put((*PATH, "expect", 0, "levels"), [1, 2]),
    ]


def test_one_branch_leads_elsewhere_and_its_guard_stays() -> None:
    before = sheet("arrive")
    place = next(i for i, answer in enumerate(before.expect) if len(answer.go) == 2)
    assert before.expect[place].ways == ("level: 1 | 2", "")
    answers = list(before.expect)
    answers[place] = msgspec.structs.replace(answers[place], go=("nobody_waiting", "queue"))
    made = changes(msgspec.structs.replace(before, expect=tuple(answers)), "arrive")
    assert made == [Put(("beats", "arrive", "expect", place, "go", 1, "to"), "queue")]


def test_a_new_line_comes_in_with_its_keys_in_order() -> None:
    line = LineSheet("", "order.new", "ingrid", "Hei!", "Hi!", act="initialGreeting", levels=(4, 5))
    made = changes(msgspec.structs.replace(sheet(), say=(line, *sheet().say)))
    assert made == [Insert((*PATH, "say"), 0, made[0].item)]  # type: ignore[union-attr]
    assert list(made[0].item.items()) == [  # type: ignore[union-attr]
        ("id", "order.new"),
        ("who", "ingrid"),
        ("act", "initialGreeting"),
        ("if", {"level": [4, 5]}),
        ("nb", "Hei!"),
        ("en", "Hi!"),
    ]


def test_answers_change_places_and_go() -> None:
    first, second, *rest = sheet().expect
    assert changes(msgspec.structs.replace(sheet(), expect=(second, first, *rest))) == [Move((*PATH, "expect"), 1, 0)]
    assert changes(msgspec.structs.replace(sheet(), expect=(first, *rest))) == [Remove((*PATH, "expect", 1))]


def test_a_new_answer_is_written_like_the_others() -> None:
    answer = AnswerSheet("", "new", "Ny", "New", evidence={"I29": 2}, go=("pay",))
    text = edited(FILE, CAFE, changes(msgspec.structs.replace(sheet(), expect=(*sheet().expect, answer))))
    assert "      - intent: new\n        nb: Ny\n        en: New\n        evidence: {I29: 2}\n        go: pay\n" in text


def test_the_hint_is_written_changed_and_taken_out() -> None:
    both = msgspec.structs.replace(sheet(), hint_nb="Ny", hint_en="New")
    assert changes(both) == [Put((*PATH, "hint", "nb"), "Ny"), Put((*PATH, "hint", "en"), "New")]
    assert changes(msgspec.structs.replace(sheet(), hint_nb="", hint_en="")) == [Remove((*PATH, "hint"))]
    none = msgspec.structs.replace(sheet("turn"), hint_nb="Ny", hint_en="New")
    assert [type(change) for change in changes(none, "turn")] == [Put]


def test_levels_of_a_line_are_its_guard_and_other_guards_stay() -> None:
    line = {"id": "a", "who": "x", "nb": "n", "en": "e", "if": {"level": [1, 2], "again": False}}
    seen = read_line(line)
    assert (seen.levels, seen.guard) == ((1, 2), "again: false")
    beat = {"title": {"nb": "t", "en": "t"}, "say": [line]}
    for levels, wanted in [
        ((3,), Put(("b", "say", 0, "if", "level"), 3)),
        ((1, 2, 3, 4, 5), Remove(("b", "say", 0, "if", "level"))),
    ]:
        new = msgspec.structs.replace(read_beat(beat), say=(msgspec.structs.replace(seen, levels=levels),))
        assert list(beat_changes(beat, new, ("b",))) == [wanted]


def test_a_guard_on_levels_that_boxes_cannot_show_is_left_alone() -> None:
    seen = read_line({"id": "a", "if": {"level": {"at_least": 3}}})
    assert (seen.levels, seen.guard) == (None, "level: >= 3")


def test_an_answer_is_read_with_what_goes_without_saying() -> None:
    seen = read_answer({"intent": "a", "nb": "n", "en": "e"})
    assert (seen.levels, seen.model, seen.go, seen.evidence) == ((1, 2, 3, 4, 5), False, ("",), {})


def test_a_level_asks_more_and_someone_comes_goes_or_moves() -> None:
    levels = read_levels(VALUE["levels"])
    people = dict(levels[4].people)
    del people["omar"]
    people["lars"] = msgspec.structs.replace(people["lars"], mood="SMILE")
    people["kari"] = PersonSheet("guest.1", posture="SIT")
    levels[4] = msgspec.structs.replace(levels[4], demand=7, lit=True, gaze=0.75, prompt=5000, people=people)
    assert list(level_changes(VALUE["levels"], levels)) == [
        Put(("levels", "4", "demand"), 7),
        Put(("levels", "4", "gaze"), 0.75),
        Put(("levels", "4", "lit"), True),
        Put(("levels", "4", "prompt"), 5000),
        Remove(("levels", "4", "people", "omar")),
        Put(("levels", "4", "people", "lars", "mood"), "SMILE"),
        Put(("levels", "4", "people", "kari"), {"anchor": "guest.1", "posture": "SIT"}),
    ]
    edited(FILE, CAFE, level_changes(VALUE["levels"], levels))
