"""Packs that somebody has damaged, or made to do damage: reading them never raises, and ends soon."""

import json
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tools.diagnostics.pages import sample

from samspill.packs import check_plays, load_pack, read_draft
from samspill.packs.yaml_text import read_yaml

HELLO, MAIL, ERRAND = "scenarios/hello.yaml", "scenarios/mail.yaml", "scenarios/errand.yaml"
FILES = (HELLO, MAIL, ERRAND, "goals.yaml", "pack.yaml", "fragments/paying.yaml", "cast/kari/person.yaml")
VALUES: tuple[Any, ...] = (
    None, [], {}, "", "x", -1, 0, 7, 10**17, -(10**17), 1e300, True, "level", "$seller", "{name}", "coach", "hi",
    "feel", [1, 1], [10**12], {"at_least": -(10**17)}, {"at_least": 10**17}, ["a"] * 40, {"to": "hi"},
    [{"to": "hi"}], "ø" * 3000,
)  # fmt: skip
SECONDS = 60.0
"""Three times what the longest takes on a slow and busy core; what never ends takes longer than any number."""


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, item in parts for found in paths(item, (*path, key)))]


def damaged(value: Any, path: tuple[Any, ...], deed: str, new: Any) -> None:
    for key in path[:-1]:
        value = value[key]
    if deed == "drop":
        del value[path[-1]]
    elif deed == "twice" and isinstance(value, list):
        value.append(value[path[-1]])
    else:
        value[path[-1]] = new


@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_no_damaged_value_makes_reading_raise_or_take_long(data: Any) -> None:
    texts = sample()
    for _ in range(data.draw(st.integers(1, 3))):
        name = data.draw(st.sampled_from(FILES))
        value = read_yaml(name, texts[name]).value
        inside = paths(value)[1:]
        if not inside:
            continue
        path = data.draw(st.sampled_from(inside))
        damaged(
            value, path, data.draw(st.sampled_from(["drop", "twice", "put", "put"])), data.draw(st.sampled_from(VALUES))
        )
        texts[name] = json.dumps(value, ensure_ascii=False)
    began = time.process_time()
    loaded = load_pack(texts)
    if loaded.pack is not None:
        check_plays(loaded.pack, texts)
    read_draft(texts)
    assert time.process_time() - began < SECONDS


@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
@given(
    st.text(max_size=400),
    st.sampled_from((*FILES, "strings/seen/scenarios/hello.yaml", "places/hall/place.json", "plays/hello.play")),
)
def test_any_text_in_any_file_is_read_or_refused(text: str, name: str) -> None:
    loaded = load_pack({**sample(), name: text})
    if loaded.pack is not None:
        check_plays(loaded.pack, {**sample(), name: text})


def beats(count: int, beat: str) -> str:
    lines = (f"  b{n}: {beat.format(n=n, next=min(n + 1, count - 1))}\n" for n in range(count - 1))
    return "".join(lines) + f"  b{count - 1}: {{title: {{nb: slutt, en: end}}, ending: done}}\n"


@pytest.mark.parametrize(
    ("count", "beat"),
    [
        (3_000, "{{title: {{nb: x, en: x}}, go: b{next}}}"),
        (3_000, "{{title: {{nb: x, en: x}}, go: b{n}x}}"),
        (
            800,
            "{{title: {{nb: x, en: x}}, when: [{{event: after, ms: 9, go: b{next}}}], silence: [{{do: go, go: b0}}]}}",
        ),
    ],
    ids=["a long way by itself", "thousands of names that lead nowhere", "round and round in silence"],
)
def test_a_scenario_made_to_keep_the_proof_busy_ends_soon(count: int, beat: str) -> None:
    texts = sample()
    head = texts[HELLO].partition("beats:\n")[0].replace("start: hi", "start: b0")
    texts[HELLO] = head + "beats:\n" + beats(count, beat)
    began = time.process_time()
    loaded = load_pack(texts)
    assert loaded.pack is None
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 200_000,
        "? " * 100_000,
        "a: " * 100_000,
        '"' + "\\" * 99_999,
        "&a " * 1_000,
    ],
    ids=["lists", "groups", "dashes", "marks", "colons", "quotes", "anchors"],
)
def test_deep_or_endless_yaml_is_refused_soon(text: str) -> None:
    began = time.process_time()
    assert read_yaml("x.yaml", text).problems
    assert time.process_time() - began < SECONDS


def test_deep_json_of_a_place_is_no_place() -> None:
    loaded = load_pack({**sample(), "places/hall/place.json": "[" * 100_000})
    assert loaded.pack is not None
