"""An edit changes what it says, and every other character of the file stays as it was."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.authoring.editing import CannotEdit, Change, Insert, Move, Put, Remove, changed, edited
from samspill.authoring.editing.writing import entry
from samspill.packs.yaml_text import Path, read_yaml
from tests.unit.everyday import texts

FILE = """\
# A head of comments.
id: small   # beside
title: {nb: Hei, en: Hi}   # two languages
quoted: "He said: no"
single: 'it''s'
folded: >
  Some words
  on two lines.

  # this is text, not a comment

beats:

  one:
    say:
      # The first line.
      - id: one.a
        who: kari     # the coach
        nb: Hei der
        en: "Hi: there"
      - {id: one.b, who: per, nb: Ja, en: "Yes"}
      # The third line.
      - id: one.c
        nb: Ha det

    expect: [a, b, c]   # short
    empty: []
    none: {}
    go: two

  # The second beat.
  two:
    go:
      - {if: {level: 1}, to: one}
      - {to: end}
tail:
  - x
  - y  # no line break after the last"""


LAST = "  - y  # no line break after the last"


def after(*changes: Change, text: str = FILE) -> str:
    return edited("f.yaml", text, changes)


def value(text: str) -> Any:
    read = read_yaml("f.yaml", text)
    assert read.problems == []
    return read.value


@pytest.mark.parametrize(
    ("change", "was", "now"),
    [
        (Put(("id",), "large"), "id: small   #", "id: large   #"),
        (Put(("id",), "with: colon"), "id: small   #", 'id: "with: colon"   #'),
        (Put(("id",), "true"), "id: small", 'id: "true"'),
        (Put(("id",), 7), "id: small", "id: 7"),
        (Put(("title", "nb"), "Hei, du"), "{nb: Hei, en", '{nb: "Hei, du", en'),
        (Put(("quoted",), "He said"), '"He said: no"', '"He said"'),
        (Put(("single",), "that's"), "'it''s'", "'that''s'"),
        (Put(("beats", "one", "say", 0, "who"), "per"), "who: kari     #", "who: per     #"),
        (Put(("beats", "one", "say", 1, "en"), "No"), 'en: "Yes"}', 'en: "No"}'),
        (Put(("beats", "one", "expect", 1), "d"), "[a, b, c]", "[a, d, c]"),
        (Put(("beats", "one", "none"), {"S13": 2}), "none: {}", "none: {S13: 2}"),
        (Put(("beats", "two", "go", 0, "if", "level"), [1, 2]), "{level: 1}", "{level: [1, 2]}"),
        (Put(("title", "nn"), "Hei"), "en: Hi}", "en: Hi, nn: Hei}"),
        (Put(("beats", "one", "none", "S13"), 2), "none: {}", "none: {S13: 2}"),
        (Put(("beats", "one", "say", 2, "en"), "Bye"), "nb: Ha det\n", "nb: Ha det\n        en: Bye\n"),
        (Put(("beats", "one", "say", 1, "act"), "answer"), 'en: "Yes"}', 'en: "Yes", act: answer}'),
        (Remove(("title", "nb")), "{nb: Hei, en: Hi}", "{en: Hi}"),
        (Remove(("title", "en")), "{nb: Hei, en: Hi}", "{nb: Hei}"),
        (Remove(("beats", "one", "say", 0, "who")), "        who: kari     # the coach\n", ""),
        (Remove(("beats", "one", "say", 0, "id")), "- id: one.a\n        who", "- who"),
        (Remove(("beats", "one", "say", 1)), '      - {id: one.b, who: per, nb: Ja, en: "Yes"}\n', ""),
        (Remove(("beats", "one", "say", 2)), "      # The third line.\n      - id: one.c\n        nb: Ha det\n", ""),
        (Remove(("beats", "one", "expect", 0)), "[a, b, c]", "[b, c]"),
        (Remove(("tail", 0)), "  - x\n", ""),
        (Insert(("beats", "one", "expect"), 1, "z"), "[a, b, c]", "[a, z, b, c]"),
        (Insert(("beats", "one", "expect"), 3, "z"), "[a, b, c]", "[a, b, c, z]"),
        (Insert(("beats", "one", "empty"), 0, "z"), "empty: []", "empty: [z]"),
        (
            Insert(("beats", "one", "say"), 1, {"id": "new", "nb": "Hei, du", "en": "Hi: you"}),
            "      - {id: one.b",
            '      - id: new\n        nb: Hei, du\n        en: "Hi: you"\n      - {id: one.b',
        ),
        (
            Insert(("beats", "one", "say"), 3, {"id": "new", "if": {"level": [1, 2]}}),
            "        nb: Ha det\n",
            "        nb: Ha det\n      - id: new\n        if: {level: [1, 2]}\n",
        ),
        (Insert(("tail",), 2, "z"), "after the last", "after the last\n  - z"),
        (Move(("beats", "one", "expect"), 2, 0), "[a, b, c]", "[c, a, b]"),
        (Move(("tail",), 1, 0), f"  - x\n{LAST}", f"{LAST}\n  - x"),
        (
            Put(("beats", "two", "go"), "one"),
            "    go:\n      - {if: {level: 1}, to: one}\n      - {to: end}",
            "    go: one",
        ),
        (
            Insert(("beats", "two", "say"), 0, {"id": "n", "nb": "Å"}),
            "      - {to: end}\n",
            "      - {to: end}\n    say:\n      - id: n\n        nb: Å\n",
        ),
    ],
)  # fmt: skip
def test_only_what_is_meant_changes(change: Change, was: str, now: str) -> None:
    assert FILE.count(was) == 1
    assert after(change) == FILE.replace(was, now)


def test_an_item_that_moves_takes_its_comment_along() -> None:
    moved = after(Move(("beats", "one", "say"), 2, 1))
    assert [line["id"] for line in value(moved)["beats"]["one"]["say"]] == ["one.a", "one.c", "one.b"]
    assert "      # The third line.\n      - id: one.c\n        nb: Ha det\n      - {id: one.b" in moved


def test_a_text_of_several_lines_may_become_one_and_one_of_several() -> None:
    assert value(after(Put(("folded",), "One line")))["folded"] == "One line"
    assert value(after(Put(("id",), "two\nlines")))["id"] == "two\nlines"


def test_changes_follow_each_other() -> None:
    made = after(Put(("id",), "a"), Remove(("tail", 0)), Put(("tail", 0), "z"), Insert(("tail",), 0, "first"))
    assert (value(made)["id"], value(made)["tail"]) == ("a", ["first", "z"])


def test_the_line_ends_of_the_file_are_kept() -> None:
    windows = FILE.replace("\n", "\r\n")
    line = {"id": "n", "nb": "Hei"}
    changes = (Put(("id",), "big"), Insert(("beats", "one", "say"), 1, line), Remove(("tail", 0)))
    assert after(*changes, text=windows).replace("\r\n", "\n") == after(*changes)
    assert re.search(r"(?<!\r)\n", after(*changes, text=windows)) is None


@pytest.mark.parametrize(
    "change",
    [
        Put(("beats", "three", "go"), "one"),
        Put(("id", "deeper"), "x"),
        Remove(("nothing",)),
        Remove(("beats", "one", "say", 9)),
        Insert(("id",), 0, "x"),
        Move(("beats", "one", "say"), 0, 9, ),
        Move(("title",), 0, 1),
    ],
)  # fmt: skip
def test_what_has_no_place_is_refused_or_does_what_a_list_would(change: Change) -> None:
    try:
        made = after(change)
    except CannotEdit as refused:
        assert "f.yaml" in str(refused)
    else:
        assert value(made) == changed(value(FILE), change)


def test_a_file_that_cannot_be_read_cannot_be_edited() -> None:
    with pytest.raises(CannotEdit):
        after(Put(("a",), "b"), text="a: [")


def _scalars(found: Any, path: Path = ()) -> list[Path]:
    if isinstance(found, dict):
        return [p for key, item in found.items() for p in _scalars(item, (*path, key))]
    if isinstance(found, list):
        return [p for i, item in enumerate(found) for p in _scalars(item, (*path, i))]
    return [path]


CAFE = texts()["scenarios/cafe.order.yaml"].split("\nlevels:", 1)[0] + "\n"
SPOTS = _scalars(value(CAFE))
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=30)


@settings(max_examples=40)
@given(st.sampled_from(SPOTS), WORDS)
def test_any_words_can_be_put_anywhere_and_no_comment_is_lost(path: Path, words: str) -> None:
    made = after(Put(path, words), text=CAFE)
    assert value(made) == changed(value(CAFE), Put(path, words))
    same = [a == b for a, b in zip(CAFE.splitlines(), made.splitlines(), strict=True)]
    assert same.count(False) <= 1


NAMES = st.from_regex(r"[a-z]{1,4}", fullmatch=True)
PLAIN = st.recursive(
    st.one_of(st.booleans(), st.integers(-99, 99), WORDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)
GROUPS = st.dictionaries(NAMES, PLAIN, min_size=1, max_size=4)


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file of groups and lists of groups, with comments and air between its lines."""
    whole = {**draw(GROUPS), "list": draw(st.lists(GROUPS, min_size=2, max_size=4))}
    lines = "".join(entry(key, item, 0, "\n") for key, item in whole.items()).splitlines(keepends=True)
    noise = st.sampled_from(["", "", "", "# a remark\n", "\n"])
    return "".join(draw(noise) + line for line in lines)


@settings(max_examples=40)
@given(files(), st.integers(0, 3), st.integers(0, 3))
def test_moving_there_and_back_gives_the_same_file(text: str, at: int, to: int) -> None:
    many = len(value(text)["list"])
    there = Move(("list",), at % many, to % many)
    assert after(there, Move(("list",), to % many, at % many), text=text) == text
    assert _remarks(after(there, text=text)) == _remarks(text)


@settings(max_examples=40)
@given(files(), st.integers(0, 4), GROUPS)
def test_putting_in_and_taking_out_gives_the_same_file(text: str, at: int, item: dict[str, Any]) -> None:
    place = min(at, len(value(text)["list"]))
    inside = after(Insert(("list",), place, item), text=text)
    assert value(inside)["list"][place] == item
    assert _remarks(inside) == _remarks(text)
    assert after(Remove(("list", place)), text=inside) in {text, text.replace("\n\n", "\n")} or place == 0


@settings(max_examples=40)
@given(files(), st.data())
def test_every_change_does_what_it_does_to_plain_data(text: str, data: st.DataObject) -> None:
    paths = _scalars(value(text)) or [("list", 0)]
    path = data.draw(st.sampled_from(paths))
    change = data.draw(st.sampled_from([Put(path, "x"), Put(path, {"a": 1}), Put(path, ["b"]), Remove(path)]))
    assert value(after(change, text=text)) == changed(value(text), change)


def _remarks(text: str) -> int:
    return text.count("# a remark")
