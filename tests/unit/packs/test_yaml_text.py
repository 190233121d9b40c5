"""What is read as what, and what is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.packs.yaml_text import LARGEST, read_strictly, read_yaml
from tests.unit.everyday import texts


def codes(text: str) -> list[str]:
    return [problem.code for problem in read_yaml("a.yaml", text).problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: true", {"a": True}),
        ("a: yes", {"a": "yes"}),
        ("on: off", {"on": "off"}),
        ("no: Norge", {"no": "Norge"}),
        ("a: True", {"a": "True"}),
        ("a: 1", {"a": 1}),
        ("1: a", {"1": "a"}),
        ("a: 1.5", {"a": 1.5}),
        ("a: 010", {"a": 10}),
        ("a: 0x1F", {"a": "0x1F"}),
        ("a: 2024-01-01", {"a": "2024-01-01"}),
        ("a: 12:30", {"a": "12:30"}),
        ('a: "1"', {"a": "1"}),
        ("a:", {"a": None}),
        ("a: .inf", {"a": ".inf"}),
        ("- a\n- [b, {c: d}]", ["a", ["b", {"c": "d"}]]),
    ],
)
def test_plain_values_are_what_they_look_like(text: str, value: object) -> None:
    document = read_yaml("a.yaml", text)
    assert document.problems == []
    assert document.value == value


@pytest.mark.parametrize(
    "text", ["a: &x 1", "a: &x 1\nb: *x", "a: !!str 1", "a: !python/object:os.system x", "a: 1\n---\nb: 2", "[a, b]: c"]
)
def test_more_than_plain_yaml_is_refused(text: str) -> None:
    assert codes(text) == ["SP102"]


def test_a_key_that_comes_twice_is_refused_and_both_lines_are_named() -> None:
    (problem,) = read_yaml("a.yaml", "a: 1\nb: 2\na: 3").problems
    assert (problem.code, problem.line) == ("SP103", 3)
    assert "line 1" in problem.message


def test_a_file_that_is_too_large_or_too_deep_is_refused() -> None:
    assert codes("a" * (LARGEST + 1)) == ["SP104"]
    assert codes("[" * 500 + "]" * 500) == ["SP102"]


def test_the_line_of_each_part_is_known() -> None:
    document = read_yaml("a.yaml", "a: 1\nb:\n  - c\n  - d: 2\n")
    assert [document.line(path) for path in (("a",), ("b", 0), ("b", 1, "d"), ("b", 1, "x"))] == [1, 3, 4, 4]


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#\n \t%@`,?\\0é\x00", max_size=60))
def test_no_text_makes_reading_raise(text: str) -> None:
    document = read_yaml("a.yaml", text)
    assert document.value is None or not [p for p in document.problems if p.code == "SP101"]


LETTERS = list("ab1é{}[],:'\"#?@`~=%-|>\\ \n\r\t\x85\xa0\u2028\ufeff\U0001f642")
BLOCKS = [
    "a: |\n",
    "a: >\n",
    "- >-\n",
    "a: |-\n  x\n",
    "b: >\n    y\n\n    z\n",
    "k:\n  - a\n",
    "---\n",
    "\r\n",
    "\n  ",
]
INLINE = [
    ": ",
    "- ",
    ", ",
    " # c\n",
    '"q": 1\n',
    'k: "x\\n  y"\n',
    "k: {a: b}\n",
    "'it''s'",
    "http://x",
    "true",
    "!t ",
    "*x ",
    "<<",
]
PIECES = st.sampled_from([*LETTERS, *BLOCKS, *INLINE])


@settings(max_examples=400)
@given(st.lists(PIECES, min_size=1, max_size=14).map("".join))
def test_the_quick_parser_reads_what_the_strict_one_reads(text: str) -> None:
    """Where both take a text; a group is what every file of a pack is."""
    quick, strict = read_yaml("a.yaml", text), read_strictly("a.yaml", text)
    if isinstance(quick.value, dict) and not strict.problems:
        assert quick.value == strict.value
        assert {p: quick.line(p) for p, _ in quick.words()} == {p: strict.line(p) for p, _ in strict.words()}


def test_the_pack_that_ships_reads_the_same_either_way() -> None:
    for file, text in texts().items():
        if file.startswith("scenarios/c"):
            assert read_yaml(file, text).value == read_strictly(file, text).value
            assert read_yaml(file, text).lines == read_strictly(file, text).lines


def test_words_are_ours_to_understand_and_line_breaks_those_of_yaml_1_2() -> None:
    assert read_yaml("a.yaml", "a: b\u2028c").value == {"a": "b\u2028c"}
    assert read_yaml("a.yaml", "a: yes\nb: 1:30").value == {"a": "yes", "b": "1:30"}
