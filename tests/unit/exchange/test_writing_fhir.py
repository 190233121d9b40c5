"""Answers go out as a QuestionnaireResponse, and only what was asked and answered."""

import json

from hypothesis import given

from samspill.exchange import enabled, is_answer, questionnaire_response
from samspill.model.questionnaire import Answers, Kind, Questionnaire, every_item
from samspill.model.words import Language

from .forms import answers, asked, form, option, questionnaires, when


def written(questionnaire: Questionnaire, told: Answers) -> dict:  # type: ignore[type-arg]
    said = {"id": "r1", "participant": "p1", "authored": "2026-03-02T12:00:00+00:00", "language": Language.NB}
    return questionnaire_response(questionnaire, told, **said)  # type: ignore[arg-type]


def test_each_kind_of_answer_has_its_own_type_and_groups_hold_theirs() -> None:
    small = form(
        asked(
            "g",
            "group",
            item=[
                asked("a", item=[asked("a1", "string")]),
                asked("b", "integer"),
                asked("c", "decimal"),
                asked("d", "date"),
                asked("e", "choice", answerOption=[option("x"), {"valueInteger": 3}, {"valueString": "tog"}]),
                asked("f", "open-choice", answerOption=[option("x")]),
                asked("h", "display"),
                asked("i", "string"),
            ],
        ),
        url="http://x/q",
        version="2",
    )
    told = {"a": "true", "a1": "ord", "b": "3", "c": "1.5", "d": "2026-03-02", "e": "#1", "f": "=ferge", "i": ""}
    resource = written(small, told)
    assert resource["questionnaire"] == "http://x/q|2"
    assert resource["subject"]["identifier"]["value"] == "p1"
    [group] = resource["item"]
    assert [item["linkId"] for item in group["item"]] == ["a", "b", "c", "d", "e", "f"]
    first, *rest = [item["answer"][0] for item in group["item"]]
    assert first == {
        "valueBoolean": True,
        "item": [{"linkId": "a1", "text": "Question a1", "answer": [{"valueString": "ord"}]}],
    }
    assert rest == [
        {"valueInteger": 3},
        {"valueDecimal": 1.5},
        {"valueDate": "2026-03-02"},
        {"valueInteger": 3},
        {"valueString": "ferge"},
    ]


def test_what_was_closed_is_not_told() -> None:
    small = form(asked("a"), asked("b", enableWhen=[when("a", "=", answerBoolean=True)]))
    assert [item["linkId"] for item in written(small, {"a": "false", "b": "true"})["item"]] == ["a"]


@given(questionnaires(), answers)
def test_a_response_holds_exactly_the_answers_to_open_questions(drawn, told) -> None:  # type: ignore[no-untyped-def]
    found: set[str] = set()
    waiting = list(written(drawn, told).get("item", []))
    while waiting:
        item = waiting.pop()
        assert item.get("answer") or item.get("item"), "nothing is empty in FHIR"
        found |= {item["linkId"]} if item.get("answer") else set()
        waiting += item.get("item", [])
    is_open = enabled(drawn, told)
    asked_for = {
        i.link_id for i, _ in every_item(drawn) if i.kind is Kind.CHOICE and is_answer(i, told.get(i.link_id, ""))
    }
    assert found == asked_for & is_open
    assert json.loads(json.dumps(written(drawn, told))) == written(drawn, told)
