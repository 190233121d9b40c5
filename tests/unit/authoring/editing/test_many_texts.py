"""Texts of a file are changed together, and not a character beside them."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samspill.authoring.editing import CannotEdit, Put, edited
from samspill.packs.yaml_text import Path, read_yaml
from tests.unit.everyday import texts

FILE = """\
# A comment on top.
title: {nb: Hei, en: Hello}   # beside
beats:
  hi:
    say:
      - id: hi.kari     # who
        nb: Hei på deg!
        en: "Hi: you!"
      - {id: hi.per, nb: 'Ja', en: Yes}
    long: >
      Over
      two lines.
    last: end
"""


def rewritten(file: str, text: str, changes: Mapping[Path, str]) -> str:
    return edited(file, text, [Put(path, words) for path, words in changes.items()])


@pytest.mark.parametrize(
    ("path", "words", "line"),
    [
        (("title", "en"), "Good day", "title: {nb: Hei, en: Good day}   # beside"),
        (("title", "en"), ":", 'title: {nb: Hei, en: ":"}   # beside'),
        (("title", "en"), "Hi, you", 'title: {nb: Hei, en: "Hi, you"}   # beside'),
        (("beats", "hi", "say", 0, "nb"), "Hallo!", "        nb: Hallo!"),
        (("beats", "hi", "say", 0, "nb"), "Hei: du", '        nb: "Hei: du"'),
        (("beats", "hi", "say", 0, "nb"), "true", '        nb: "true"'),
        (("beats", "hi", "say", 0, "en"), 'Say "hi"', '        en: "Say \\"hi\\""'),
        (("beats", "hi", "say", 1, "nb"), "Nei", "      - {id: hi.per, nb: 'Nei', en: Yes}"),
        (("beats", "hi", "long"), "Short", "    long: Short"),
    ],
)
def test_only_the_text_changes(path: tuple[str | int, ...], words: str, line: str) -> None:
    made = rewritten("x.yaml", FILE, {path: words})
    assert line in made.splitlines()
    other = [one for one in FILE.splitlines() if one not in made.splitlines()]
    assert len(other) <= 3


def test_what_is_the_same_already_changes_nothing() -> None:
    assert rewritten("x.yaml", FILE, {("title", "nb"): "Hei"}) == FILE


@pytest.mark.parametrize(
    "before", ["title: {nb: Hei}\n", "title:\n  nb: Hei\nnext: 1\n", "title:\n  nb: |\n    Hei\nnext: 1\n"]
)
def test_a_missing_language_is_added_beside_the_other(before: str) -> None:
    made = rewritten("x.yaml", before, {("title", "en"): "Hello: you"})
    title = read_yaml("x.yaml", made).value["title"]
    assert title["en"] == "Hello: you"
    assert title["nb"].strip() == "Hei"


def test_there_is_no_place_for_what_nothing_leads_to() -> None:
    with pytest.raises(CannotEdit):
        rewritten("x.yaml", FILE, {("nowhere", "nb"): "Hei"})


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=40)


@given(
    st.dictionaries(
        st.sampled_from([("title", "nb"), ("beats", "hi", "say", 0, "nb"), ("beats", "hi", "say", 1, "en")]), WORDS
    )
)
def test_whatever_is_written_is_read_back(changes: dict[tuple[str | int, ...], str]) -> None:
    value = read_yaml("x.yaml", rewritten("x.yaml", FILE, changes)).value
    for path, words in changes.items():
        found = value
        for part in path:
            found = found[part]
        assert found == words


def test_every_text_that_ships_can_be_changed_and_changed_back() -> None:
    name = "scenarios/cafe.order.yaml"
    before = texts()[name]
    value = read_yaml(name, before).value
    paths = [("beats", beat, "title", "nb") for beat in value["beats"]]
    there = rewritten(name, before, dict.fromkeys(paths, "Noe annet"))
    assert there.count("Noe annet") == len(paths)
    back = rewritten(name, there, {path: value["beats"][path[1]]["title"]["nb"] for path in paths})
    assert read_yaml(name, back).value == value


@given(
    st.dictionaries(
        st.sampled_from(
            [("title", "nb"), ("beats", "hi", "say", 0, "nb"), ("beats", "hi", "say", 1, "en"), ("beats", "hi", "long")]
        ),
        WORDS,
    )
)
def test_together_is_as_one_after_the_other(changes: dict[Path, str]) -> None:
    one_by_one = FILE
    for path, words in changes.items():
        one_by_one = edited("x.yaml", one_by_one, [Put(path, words)])
    assert rewritten("x.yaml", FILE, changes) == one_by_one


def test_a_text_put_twice_is_the_later_one() -> None:
    path = ("title", "en")
    assert "en: Later}" in edited(
        "x.yaml", FILE, [Put(path, "First"), Put(("title", "nb"), "Hallo"), Put(path, "Later")]
    )
