"""What is read as what, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samspill.packs.yaml_text import LARGEST, read_yaml


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
