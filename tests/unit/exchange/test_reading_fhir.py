"""FHIR R4 questionnaires come in: what is understood, what is said of the rest, and nothing ever crashes."""

import json

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.exchange import read_questionnaire
from samspill.exchange.fhir_questionnaire import LARGEST
from samspill.model.questionnaire import Kind

from .forms import asked, form, option, source, when


def said(*items: dict, **more: object) -> dict[str, str]:  # type: ignore[type-arg]
    read = read_questionnaire("q", source(*items, **more))
    assert read.questionnaire is None
    return {link_id: message.en for link_id, message in read.problems}


def test_every_kind_that_is_promised_is_read_in_its_place() -> None:
    kinds = [kind.value for kind in Kind if kind not in {Kind.GROUP, Kind.CHOICE, Kind.OPEN_CHOICE}]
    choices = [asked(kind, kind, answerOption=[option("x")]) for kind in ("choice", "open-choice")]
    read = form(
        asked("g", "group", item=[*(asked(kind, kind) for kind in kinds), *choices]), title="Spørsmål", url="urn:q"
    )
    assert [item.kind.value for item in read.items[0].items] == [*kinds, "choice", "open-choice"]
    assert (read.title.nb, read.url) == ("Spørsmål", "urn:q")


def test_translations_of_a_text_are_used() -> None:
    translation = {
        "url": "http://hl7.org/fhir/StructureDefinition/translation",
        "extension": [{"url": "lang", "valueCode": "nb-NO"}, {"url": "content", "valueString": "Sover du?"}],
    }
    item = form(asked("a", text="Do you sleep?", _text={"extension": [translation]})).items[0]
    assert (item.text.nb, item.text.en) == ("Sover du?", "Do you sleep?")


def test_all_that_is_not_understood_is_said_at_once_with_its_link_id() -> None:
    found = said(
        asked("repeats", repeats=True),
        asked("type", "quantity"),
        asked("set", "choice", answerValueSet="urn:set"),
        asked("when", enableWhen=[when("nowhere", "=", answerBoolean=True)]),
        asked("operator", enableWhen=[when("set", "~", answerBoolean=True)]),
        asked("time", enableWhen=[when("set", "=", answerTime="12:00")]),
        asked("both", enableWhen=[when("set", "exists", answerBoolean=True)] * 2),
        asked("computed", extension=[{"url": "http://x/sdc-questionnaire-calculatedExpression"}]),
        asked("new", somethingNew=1),
        asked("twice"),
        asked("twice"),
    )
    assert set(found) == {"repeats", "type", "set", "when", "operator", "time", "both", "computed", "new", "twice"}
    assert "one answer" in found["repeats"]
    assert '"quantity"' in found["type"]


def test_what_is_only_about_looks_is_left_out_and_said() -> None:
    read = read_questionnaire(
        "q", source(asked("a", extension=[{"url": "http://x/questionnaire-itemControl"}], initial=[]))
    )
    assert read.questionnaire is not None
    assert [link_id for link_id, _ in read.left_out] == ["a", "a"]


def test_what_waits_for_itself_is_named_and_what_comes_after_it_is_not() -> None:
    def opens(name: str, by: str) -> dict[str, object]:
        return asked(name, enableWhen=[when(by, "=", answerBoolean=True)])

    assert set(said(opens("a", "b"), opens("b", "a"), opens("c", "a"), asked("d"))) == {"a", "b"}
    inner = asked("g", "group", enableWhen=[when("x", "=", answerBoolean=True)], item=[asked("x")])
    assert set(said(inner)) == {"g", "x"}


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[]",
        b'{"resourceType": "Patient"}',
        b'{"resourceType": "Questionnaire"}',
        b'{"resourceType": "Questionnaire", "item": 7}',
        b'{"resourceType": "Questionnaire", "item": [null, 7, {}, {"linkId": 1}, {"linkId": ""}]}',
        b"[" * 100_000,
        b'{"resourceType":"Questionnaire","item":' * 5_000,
        b'{"item":[' * 20_000 + b"]}" * 20_000,
        b" " * (LARGEST + 1),
        b'{"resourceType": "Questionnaire", "item": [{"linkId": "a", "type": "integer", '
        b'"enableWhen": [{"question": "a", "operator": ["="], "answerInteger": 1' + b"0" * 5_000 + b"}]}]}",
    ],
    ids=range(14),
)
def test_hostile_files_are_refused_in_plain_words(text: bytes) -> None:
    read = read_questionnaire("q", text)
    assert read.questionnaire is None
    assert all(message.nb and message.en for _, message in read.problems)


def test_deep_and_huge_ones_are_refused_without_reading_on() -> None:
    deep = asked("deepest", "group")
    for depth in range(100):
        deep = asked(str(depth), "group", item=[deep])
    assert any("levels deep" in message for message in said(deep).values())
    assert any("500" in message for message in said(*(asked(str(n)) for n in range(2000))).values())


LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8)
_ITEM = ["linkId", "type", "text", "_text", "item", "repeats", "required", "maxLength", "answerOption", "extension"]
_WHEN = ["enableWhen", "enableBehavior", "question", "operator", "answerBoolean", "answerCoding", "url", "valueDecimal"]
_VALUE = ["valueCoding", "valueString", "valueInteger", "code", "system", "display"]
NAMES = st.sampled_from([*_ITEM, *_WHEN, *_VALUE])
WORDS = st.sampled_from(
    [*Kind, "=", "!=", "exists", "all", "any", "a", "b", "http://hl7.org/fhir/StructureDefinition/ordinalValue"]
)
ANYTHING = st.recursive(
    LEAVES | WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6), max_leaves=40
)


@settings(max_examples=300)
@given(st.lists(st.dictionaries(NAMES, ANYTHING, max_size=8), max_size=5) | ANYTHING)
def test_whatever_stands_in_a_file_it_is_read_or_refused(items: object) -> None:
    read = read_questionnaire("q", json.dumps({"resourceType": "Questionnaire", "item": items}).encode())
    assert (read.questionnaire is None) is bool(read.problems)
    assert msgspec.json.encode(read.questionnaire)
