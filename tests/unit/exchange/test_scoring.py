"""What a questionnaire scores, and when it is done."""

import pytest
from hypothesis import given

from samspill.exchange import Wrong, answer_problems, enabled, is_answer, score
from samspill.model.questionnaire import every_item

from .forms import ORDINAL, WEIGHT, answers, asked, form, option, questionnaires, when


@pytest.mark.parametrize("url", [ORDINAL, WEIGHT])
def test_the_values_of_what_was_chosen_are_added_up(url: str) -> None:
    options = [option("no", 0, url), option("some", 1.5, url), option("much", 3, url)]
    small = form(*(asked(name, "choice", answerOption=options) for name in "abc"), asked("d", "string"))
    assert score(small, {"a": "#2", "b": "#1", "d": "ord"}) == (4.5, 0, 9, 2, 3)
    assert score(small, {"d": "ord"}) is None


def test_a_value_may_stand_on_the_coding_itself() -> None:
    coding = {"code": "x", "extension": [{"url": ORDINAL, "valueDecimal": 7}]}
    small = form(asked("a", "choice", answerOption=[{"valueCoding": coding}]))
    assert score(small, {"a": "#0"}) == (7, 7, 7, 1, 1)


def test_what_is_closed_counts_for_nothing() -> None:
    options = [option("no", 1), option("yes", 2)]
    small = form(
        asked("a"),
        asked("b", "choice", answerOption=options, enableWhen=[when("a", "=", answerBoolean=True)]),
    )
    assert score(small, {"a": "false", "b": "#1"}) is None


@given(questionnaires(), answers)
def test_a_score_lies_between_its_ends_and_counts_only_what_is_open(drawn, told) -> None:  # type: ignore[no-untyped-def]
    found = score(drawn, told)
    is_open = enabled(drawn, told)
    known = {item.link_id: item for item, _ in every_item(drawn)}
    counted = [name for name in is_open if name in told and is_answer(known[name], told[name])]
    assert (found is None) is (not counted)
    if found is not None:
        assert found.answered == len(counted) <= found.asked
        assert found.total == sum(float(told[name][1:]) for name in counted)
        if found.answered == found.asked:
            assert found.least <= found.total <= found.most


def test_what_is_missing_or_no_answer_is_said_and_only_where_it_is_asked() -> None:
    small = form(
        asked("a", required=True),
        asked("b", "integer"),
        asked("c", required=True, enableWhen=[when("a", "=", answerBoolean=True)]),
        asked("d", "date"),
        asked("e", "string", maxLength=3),
    )
    told = {"b": "tolv", "d": "2026-02-30", "e": "fire"}
    wrong = [("a", Wrong.MISSING), ("b", Wrong.NOT_ONE), ("d", Wrong.NOT_ONE), ("e", Wrong.NOT_ONE)]
    assert list(answer_problems(small, told)) == wrong
    assert list(answer_problems(small, told, frozenset({"b"}))) == [("b", Wrong.NOT_ONE)]
    assert [p.link_id for p in answer_problems(small, {"a": "true"})] == ["c"]


@pytest.mark.parametrize(
    ("kind", "answer", "fits"),
    [
        ("boolean", "true", True),
        ("boolean", "yes", False),
        ("integer", "-12", True),
        ("integer", "1.0", False),
        ("integer", "９", False),
        ("decimal", "1.5", True),
        ("decimal", "1e3", False),
        ("decimal", "nan", False),
        ("date", "2024-02-29", True),
        ("date", "2026-2-9", False),
        ("text", " ", False),
    ],
)
def test_an_answer_is_of_its_kind(kind: str, answer: str, fits: bool) -> None:
    assert is_answer(form(asked("a", kind)).items[0], answer) is fits


def test_an_open_choice_takes_an_option_or_words() -> None:
    item = form(asked("a", "open-choice", answerOption=[{"valueString": "tog"}])).items[0]
    assert [is_answer(item, answer) for answer in ("#0", "#1", "=ferge", "=", "ferge")] == [
        True,
        False,
        True,
        False,
        False,
    ]
