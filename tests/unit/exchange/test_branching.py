"""What opens a question: FHIR's own rules, and laws that hold for every questionnaire."""

import pytest
from hypothesis import given

from samspill.exchange import circular, enabled
from samspill.model.questionnaire import every_item

from .forms import answers, asked, form, option, questionnaires, when


@pytest.mark.parametrize(
    ("operator", "wanted", "given", "opens"),
    [
        ("=", 3, "3", True),
        ("=", 3, "4", False),
        ("!=", 3, "4", True),
        ("!=", 3, "", True),
        (">", 3, "4", True),
        (">", 3, "3", False),
        (">", 3, "", False),
        (">=", 3, "3", True),
        ("<", 3, "2", True),
        ("<=", 3, "3", True),
        ("<=", 3, "4", False),
    ],
)
def test_numbers_are_compared_as_numbers(operator: str, wanted: int, given: str, opens: bool) -> None:
    small = form(asked("a", "integer"), asked("b", enableWhen=[when("a", operator, answerInteger=wanted)]))
    assert ("b" in enabled(small, {"a": given})) is opens


def test_a_choice_is_compared_by_its_code_and_system() -> None:
    choice = asked("a", "choice", answerOption=[option("no"), option("yes")])
    same = when("a", "=", answerCoding={"system": "urn:x", "code": "yes"})
    other = when("a", "=", answerCoding={"system": "urn:other", "code": "yes"})
    small = form(choice, asked("b", enableWhen=[same]), asked("c", enableWhen=[other]))
    assert enabled(small, {"a": "#1"}) == {"a", "b"}
    assert enabled(small, {"a": "#0"}) == {"a"}


@pytest.mark.parametrize(("behaviour", "opens"), [("all", False), ("any", True)])
def test_several_conditions_hold_together_or_one_by_one(behaviour: str, opens: bool) -> None:
    conditions = [when("a", "=", answerBoolean=True), when("b", "=", answerBoolean=True)]
    small = form(asked("a"), asked("b"), asked("c", enableWhen=conditions, enableBehavior=behaviour))
    assert ("c" in enabled(small, {"a": "true", "b": "false"})) is opens


def test_exists_asks_whether_there_is_an_answer() -> None:
    small = form(
        asked("a", "string"),
        asked("b", enableWhen=[when("a", "exists", answerBoolean=True)]),
        asked("c", enableWhen=[when("a", "exists", answerBoolean=False)]),
    )
    assert enabled(small, {}) == {"a", "c"}
    assert enabled(small, {"a": "noe"}) == {"a", "b"}


def test_the_answer_to_a_closed_question_counts_as_none_and_what_is_in_a_closed_group_is_closed() -> None:
    small = form(
        asked("a"),
        asked("g", "group", enableWhen=[when("a", "=", answerBoolean=True)], item=[asked("b")]),
        asked("c", enableWhen=[when("b", "=", answerBoolean=True)]),
    )
    assert enabled(small, {"a": "true", "b": "true"}) == {"a", "g", "b", "c"}
    assert enabled(small, {"a": "false", "b": "true"}) == {"a"}


def test_dates_are_compared_as_dates() -> None:
    small = form(asked("a", "date"), asked("b", enableWhen=[when("a", ">=", answerDate="2026-03-02")]))
    assert "b" in enabled(small, {"a": "2026-03-02"})
    assert "b" not in enabled(small, {"a": "2026-03-01"})


@given(questionnaires(), answers)
def test_an_open_item_stands_in_an_open_one_and_nothing_that_waits_for_itself_is_open(drawn, told) -> None:  # type: ignore[no-untyped-def]
    is_open = enabled(drawn, told)
    around = {item.link_id: inside for item, inside in every_item(drawn)}
    assert is_open <= set(around)
    for link_id in is_open:
        inside = around[link_id]
        assert inside is None or inside.link_id in is_open
    assert not is_open & set(circular(drawn))


@given(questionnaires(), answers)
def test_answers_to_closed_questions_change_nothing(drawn, told) -> None:  # type: ignore[no-untyped-def]
    is_open = enabled(drawn, told)
    assert enabled(drawn, {link_id: answer for link_id, answer in told.items() if link_id in is_open}) == is_open
