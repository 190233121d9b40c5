"""Two versions of a pack are told apart in words."""

import pytest
from tools.diagnostics.pages import sample

from samspill.authoring.differences import Piece, differences, reworded
from tests.unit.everyday import texts

FILE = "scenarios/hello.yaml"


def told(before: str, after: str, file: str = FILE) -> list[str]:
    new = {**sample(), file: sample()[file].replace(before, after)}
    assert new != sample()
    return [f"{d.subject}: {d.sentence}" if d.subject else d.sentence for d in differences(sample(), new)]


def test_the_same_is_no_difference() -> None:
    assert differences(texts(), texts()) == ()


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("en: Hello!}", "en: Good day!}", "beat hi: line hi.kari reworded in en"),
        ("evidence: {G02: 2}", "evidence: {G02: 1}", "beat hi: answer greet evidence G02 was 2, is 1"),
        ("wait: 7000", "wait: 6500", "level 3: wait was 7000, is 6500"),
        ("model: true", "model: false", "beat hi: answer greet model was true, is false"),
        ("supporting: [G01]", "supporting: []", "goals supporting was G01, is empty"),
        ("flags: {greeted: flag}", "flags: {greeted: flag, met: counter}", "flag met: is new: counter"),
        ("# A whole", "# The whole", "only comments or layout have changed"),
    ],
)
def test_a_change_is_said_where_it_is(before: str, after: str, said: str) -> None:
    file = "pack.yaml" if before.startswith("#") else FILE
    assert told(before, after, file) == [said]


def test_rewording_shows_the_words() -> None:
    [found] = differences(
        sample(), {**sample(), FILE: sample()[FILE].replace("en: Goodbye.}", "en: Goodbye for now.}")}
    )
    assert found.pieces == (Piece("=", "Goodbye"), Piece("+", " for now"), Piece("=", "."))


def test_a_beat_that_lives_on_under_a_new_name_is_not_two_beats() -> None:
    said = told("  bye:\n", "  farewell:\n")
    assert said == ["beat farewell: was called bye"]


def test_a_line_that_is_new_or_gone_is_quoted() -> None:
    new = "- {id: hi.more, who: kari, nb: Fint vær., en: Nice day.}\n      - {id: hi.kari"
    assert told("- {id: hi.kari", new) == ["beat hi: line hi.more is new: kari: “Nice day.”"]


def test_lines_that_change_places_are_told() -> None:
    base = {**sample(), "x.yaml": "beats: {a: {say: [{id: one, en: x}, {id: two, en: y}]}}\n"}
    new = {**base, "x.yaml": "beats: {a: {say: [{id: two, en: y}, {id: one, en: x}]}}\n"}
    assert [d.sentence for d in differences(base, new)] == ["line: the order is now two, one"]


def test_files_that_come_and_go_and_those_nobody_can_read_are_told() -> None:
    new = {**sample(), "cast/lise/person.yaml": "id: lise\n", FILE: "beats: ["}
    del new["plays/hello.play"]
    assert [(d.file, d.sentence) for d in differences(sample(), new)] == [
        ("cast/lise/person.yaml", "the file is new"),
        ("plays/hello.play", "the file is gone"),
        (FILE, "the new version cannot be read, so the two cannot be compared"),
    ]


def test_words_are_compared_as_words() -> None:
    assert reworded("Hva har du lyst på i dag?", "Hva vil du ha i dag?") == (
        Piece("=", "Hva "),
        Piece("-", "har"),
        Piece("+", "vil"),
        Piece("=", " du "),
        Piece("-", "lyst på"),
        Piece("+", "ha"),
        Piece("=", " i dag?"),
    )
