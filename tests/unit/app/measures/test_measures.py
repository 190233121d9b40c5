"""Measures: due at fixed times, answered step by step, skipped with a reason, corrected; instruments of a clinic."""

import json

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.coming_in.enrolment import enrol
from samspill.app.measures.answering import answer_step, measure_step, preview_step
from samspill.app.measures.asking import answered, measures, skip_measure, start_measure
from samspill.app.measures.questionnaires import import_questionnaire, measure_settings, retire_questionnaire
from samspill.app.records.measures import MeasureStatus
from samspill.app.refusals import Missing, Problems, Refusal
from samspill.app.signing_in.password import add_staff
from samspill.app.views.measures import Standing
from samspill.model.words import Language
from tests.unit.app.house import House

OURS, START = "taking-part", "start"
BRANCHING = {
    "resourceType": "Questionnaire",
    "title": "Own (synthetic)",
    "item": [
        {
            "linkId": "1",
            "type": "group",
            "text": "First",
            "item": [
                {"linkId": "1.1", "type": "boolean", "text": "Work?", "required": True},
                {
                    "linkId": "1.2",
                    "type": "string",
                    "text": "Where?",
                    "required": True,
                    "enableWhen": [{"question": "1.1", "operator": "=", "answerBoolean": True}],
                },
            ],
        },
        {
            "linkId": "2",
            "type": "group",
            "text": "Only for those without",
            "enableWhen": [{"question": "1.1", "operator": "=", "answerBoolean": False}],
            "item": [{"linkId": "2.1", "type": "integer", "text": "How long?"}],
        },
    ],
}


@pytest.fixture
def kari(house: House) -> Actor:
    return house.staff("Kari")


@pytest.fixture
def person(house: House, kari: Actor) -> str:
    return enrol(house.clinic, kari, "Lyng (syntetisk)", Language.NB)


@pytest.fixture
def imported(house: House) -> str:
    read = import_questionnaire(house.clinic, house.staff("Siri", Role.ADMIN), json.dumps(BRANCHING))
    assert read.id is not None
    return read.id


def standing(house: House, kari: Actor, person: str, measure: str = OURS) -> dict[str, Standing]:
    seen = measures(house.clinic, kari, person)
    return {s.point.id: s.standing for s in seen.slots if s.instrument.questionnaire.id == measure}


def answer_all(house: House, kari: Actor, record: str, answer: str) -> None:
    number: int | None = 1
    while number is not None:
        shown = measure_step(house.clinic, kari, record, number)
        number = answer_step(
            house.clinic, kari, record, number, {i.link_id: answer for i, _ in shown.rows if i.options}
        )


def test_the_year_has_four_times_each_due_then_overdue(house: House, kari: Actor, person: str) -> None:
    coming = {"six-weeks": Standing.COMING, "six-months": Standing.COMING, "twelve-months": Standing.COMING}
    assert standing(house, kari, person) == {START: Standing.DUE} | coming
    house.clock.advance(days=15)
    assert standing(house, kari, person)[START] is Standing.OVERDUE
    house.clock.advance(days=20)
    assert standing(house, kari, person)["six-weeks"] is Standing.DUE
    house.clock.advance(days=365)
    assert set(standing(house, kari, person).values()) == {Standing.OVERDUE}


def test_it_is_answered_step_by_step_and_kept_as_a_fhir_response(house: House, kari: Actor, person: str) -> None:
    record = start_measure(house.clinic, kari, person, OURS, START)
    assert start_measure(house.clinic, kari, person, OURS, START) == record, "going on is not beginning anew"
    answer_all(house, kari, record, "#3")
    seen = answered(house.clinic, kari, record)
    assert (seen.score is not None and seen.score.total) == 30
    document = json.loads(seen.record.document)
    assert document["resourceType"] == "QuestionnaireResponse"
    assert document["subject"]["identifier"]["value"] == person
    assert document["item"][0]["item"][0]["answer"][0]["valueCoding"]["display"] == "De fleste dager"
    assert standing(house, kari, person)[START] is Standing.DONE
    with pytest.raises(Refusal, match="answered"):
        answer_step(house.clinic, kari, record, 1, {})


def test_what_is_missing_is_said_and_what_was_given_is_kept(house: House, kari: Actor, person: str) -> None:
    record = start_measure(house.clinic, kari, person, OURS, START)
    with pytest.raises(Problems) as raised:
        answer_step(house.clinic, kari, record, 1, {"went-out": "#2", "errand": "#9"})
    assert [p.field for p in raised.value.problems] == ["a.errand", "a.got-there", "a.small-talk", "a.kept-appointment"]
    assert measure_step(house.clinic, kari, record, 1).record.answers == {"went-out": "#2", "errand": "#9"}


def test_a_correction_begins_with_the_same_answers_and_both_stay(house: House, kari: Actor, person: str) -> None:
    first = start_measure(house.clinic, kari, person, OURS, START)
    answer_all(house, kari, first, "#1")
    assert start_measure(house.clinic, kari, person, OURS, START) == first
    second = start_measure(house.clinic, kari, person, OURS, START, again=True)
    assert measure_step(house.clinic, kari, second, 1).record.answers["went-out"] == "#1"
    assert standing(house, kari, person)[START] is Standing.DONE
    answer_all(house, kari, second, "#2")
    assert json.loads(answered(house.clinic, kari, second).record.document)["status"] == "amended"
    assert answered(house.clinic, kari, first).record.total == 10


def test_skipping_needs_a_reason_and_can_be_taken_back(house: House, kari: Actor, person: str) -> None:
    with pytest.raises(Problems):
        skip_measure(house.clinic, kari, person, OURS, START, " ")
    skip_measure(house.clinic, kari, person, OURS, START, "Orket ikke i dag")
    assert standing(house, kari, person)[START] is Standing.SKIPPED
    record = start_measure(house.clinic, kari, person, OURS, START, again=True)
    answer_all(house, kari, record, "#0")
    assert standing(house, kari, person)[START] is Standing.DONE


def test_branches_open_on_the_server_and_closed_answers_are_not_kept(
    house: House, kari: Actor, person: str, imported: str
) -> None:
    record = start_measure(house.clinic, kari, person, imported, START)
    assert [i.link_id for i, _ in measure_step(house.clinic, kari, record, 1).rows] == ["1.1"]
    looked = preview_step(house.clinic, kari, record, 1, {"1.1": "true"})
    assert [i.link_id for i, _ in looked.rows] == ["1.1", "1.2"]
    assert measure_step(house.clinic, kari, record, 1).record.answers == {}, "looking keeps nothing"
    assert answer_step(house.clinic, kari, record, 1, {"1.1": "false", "1.2": "Kafeen"}) == 2
    assert answer_step(house.clinic, kari, record, 2, {"2.1": "7"}) is None
    assert answered(house.clinic, kari, record).record.answers == {"1.1": "false", "2.1": "7"}


def test_a_step_that_asks_nothing_is_passed_over(house: House, kari: Actor, person: str, imported: str) -> None:
    record = start_measure(house.clinic, kari, person, imported, START)
    with pytest.raises(Problems):
        answer_step(house.clinic, kari, record, 1, {"1.1": "true"})
    assert answer_step(house.clinic, kari, record, 1, {"1.1": "true", "1.2": "Kafeen"}) is None


def test_a_later_step_sends_back_to_what_is_still_missing(
    house: House, kari: Actor, person: str, imported: str
) -> None:
    record = start_measure(house.clinic, kari, person, imported, START)
    assert answer_step(house.clinic, kari, record, 2, {}) == 1
    assert measure_step(house.clinic, kari, record, 1).record.status is MeasureStatus.IN_PROGRESS


def test_what_is_not_understood_is_refused_whole(house: House) -> None:
    admin = house.staff("Siri", Role.ADMIN)
    read = import_questionnaire(house.clinic, admin, json.dumps(BRANCHING).replace('"boolean"', '"quantity"'))
    assert (read.id, [link_id for link_id, _ in read.problems]) == (None, ["1.1"])
    assert [row.own for row in measure_settings(house.clinic, admin).questionnaires] == [True, True]


def test_what_came_later_is_not_overdue_for_earlier_times_and_what_is_retired_is_not_asked(
    house: House, kari: Actor, person: str
) -> None:
    house.clock.advance(days=100)
    admin = house.staff("Siri", Role.ADMIN)
    brought = import_questionnaire(house.clinic, admin, json.dumps(BRANCHING)).id
    assert brought is not None
    assert set(standing(house, kari, person, brought)) == {"six-months", "twelve-months"}
    house.clock.advance(days=82)
    record = start_measure(house.clinic, kari, person, brought, "six-months")
    answer_step(house.clinic, kari, record, 1, {"1.1": "true", "1.2": "Kafeen"})
    retire_questionnaire(house.clinic, admin, brought)
    assert standing(house, kari, person, brought) == {"six-months": Standing.DONE}
    assert answered(house.clinic, kari, record).rows[2][1] is not None
    with pytest.raises(Missing):
        start_measure(house.clinic, kari, person, brought, "twelve-months")


def test_only_those_who_may_bring_questionnaires_and_a_participant_answers_their_own(
    house: House, kari: Actor, person: str
) -> None:
    with pytest.raises(Refusal):
        import_questionnaire(house.clinic, kari, json.dumps(BRANCHING))
    own = add_staff(house.clinic, "lyng", "secret", Role.PARTICIPANT, participant=person)
    record = start_measure(house.clinic, own, person, OURS, START)
    answer_all(house, own, record, "#2")
    assert answered(house.clinic, kari, record).record.own
    other = enrol(house.clinic, kari, "Elg (syntetisk)", Language.NB)
    with pytest.raises(Refusal):
        start_measure(house.clinic, own, other, OURS, START)


def test_what_does_not_exist_is_missing(house: House, kari: Actor, person: str) -> None:
    for measure, point in (("none", START), (OURS, "never")):
        with pytest.raises(Missing):
            start_measure(house.clinic, kari, person, measure, point)
    with pytest.raises(Missing):
        measure_step(house.clinic, kari, "none", 1)
