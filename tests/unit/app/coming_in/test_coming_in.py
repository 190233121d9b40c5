"""Coming in: questions about health with a plain next step, what a body needs, and an own name kept apart."""

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.coming_in.enrolment import enrol, opt_in_to_cues, set_opt_outs, wants_cues
from samspill.app.coming_in.identity import identity, keep_identity
from samspill.app.coming_in.screening import QUESTIONS, decide_anyway, screen, screening
from samspill.app.coming_in.steps import entry_progress, keep_needs, needs
from samspill.app.consents.deciding import decide
from samspill.app.live.feed import Welcome
from samspill.app.plan.overview import plan
from samspill.app.records.consents import Purpose
from samspill.app.records.identity import OwnName
from samspill.app.records.needs import Needs
from samspill.app.refusals import Problems, Refusal
from samspill.app.sessions.opening import start_session
from samspill.app.views.entry import EntryStep
from samspill.model.comfort import Comfort, Hand
from samspill.model.words import Language
from tests.unit.app.house import CAFE, Ear, House

NO = {question.id: False for question in QUESTIONS}
NAMED = OwnName("Synne Syntetisk", "1980-12-31", "+47 00 00 00 00", "", "Søster Syntetisk", "11 11 11 11")


def agreed(house: House, actor: Actor) -> str:
    person = enrol(house.clinic, actor, "Elg", Language.NB)
    decide(house.clinic, actor, person, {Purpose.PRACTISE: True}, Language.NB)
    return person


def refused(house: House, actor: Actor, person: str) -> str:
    with pytest.raises(Refusal) as raised:
        start_session(house.clinic, actor, person)
    return raised.value.code


def test_the_first_session_waits_for_the_questions_about_health(house: House) -> None:
    kari = house.staff()
    person = agreed(house, kari)
    assert refused(house, kari, person) == "not_screened"
    screen(house.clinic, kari, person, NO)
    assert start_session(house.clinic, kari, person)


def test_every_question_wants_an_answer_all_named_at_once(house: House) -> None:
    kari = house.staff()
    person = agreed(house, kari)
    with pytest.raises(Problems) as raised:
        screen(house.clinic, kari, person, {"seizures": False})
    assert [p.field for p in raised.value.problems] == [f"screen.{q.id}" for q in QUESTIONS if q.id != "seizures"]


@pytest.mark.parametrize("question", [q for q in QUESTIONS if not q.grave], ids=lambda q: q.id)
def test_a_yes_waits_until_someone_decides_with_name_and_reason(house: House, question: object) -> None:
    kari = house.staff()
    person = agreed(house, kari)
    screen(house.clinic, kari, person, NO | {question.id: True})  # type: ignore[attr-defined]
    assert refused(house, kari, person) == "screened_out"
    with pytest.raises(Problems):
        decide_anyway(house.clinic, kari, person, "  ")
    decide_anyway(house.clinic, kari, person, "Fastlegen sier ja")
    found = screening(house.clinic, kari, person)
    assert found is not None
    assert (found.override_reason, found.overridden_by, found.waits) == ("Fastlegen sier ja", kari.name, False)
    assert start_session(house.clinic, kari, person)


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.grave], ids=lambda q: q.id)
def test_a_grave_yes_is_for_a_supervisor_to_decide(house: House, question: object) -> None:
    kari = house.staff()
    person = agreed(house, kari)
    screen(house.clinic, kari, person, NO | {question.id: True})  # type: ignore[attr-defined]
    with pytest.raises(Refusal):
        decide_anyway(house.clinic, kari, person, "Det går sikkert bra")
    assert refused(house, kari, person) == "screened_out"
    decide_anyway(house.clinic, house.staff("Vera", Role.SUPERVISOR), person, "Behandler og lege har sagt ja")
    assert start_session(house.clinic, kari, person)


def test_a_new_yes_opens_the_question_again_and_the_same_answers_do_not(house: House) -> None:
    kari = house.staff()
    person = agreed(house, kari)
    screen(house.clinic, kari, person, NO | {"travel_sick": True})
    decide_anyway(house.clinic, kari, person, "Kort, på skjerm")
    screen(house.clinic, kari, person, NO | {"travel_sick": True})
    assert not screening(house.clinic, kari, person).waits  # type: ignore[union-attr]
    screen(house.clinic, kari, person, NO | {"travel_sick": True, "pregnant": True})
    assert refused(house, kari, person) == "screened_out"


def test_a_yes_that_comes_later_lets_no_new_run_begin(house: House) -> None:
    kari = house.staff()
    person, session = house.ready(kari)
    screen(house.clinic, kari, person, NO | {"seizures": True})
    house.live.attach(session, "device", lambda _: True)
    with pytest.raises(Refusal) as raised:
        house.begin(kari, session, scenario=CAFE)
    assert raised.value.code == "screened_out"


def test_each_step_stands_by_itself_and_can_be_left_for_another_day(house: House) -> None:
    kari = house.staff()
    person = enrol(house.clinic, kari, "Elg", Language.NB)
    assert entry_progress(house.clinic, kari, person).done == {EntryStep.CARE}
    keep_needs(house.clinic, kari, Needs(person, "", house.clock.now(), one_hand=True, note=" pauser "), seated=True)
    keep_identity(house.clinic, kari, person, NAMED)
    assert entry_progress(house.clinic, kari, person).done == {EntryStep.CARE, EntryStep.NEEDS, EntryStep.CONTACT}
    kept = needs(house.clinic, kari, person)
    assert kept.seated
    assert kept.needs == Needs(person, kari.id, house.clock.now(), one_hand=True, note="pauser")


def test_the_device_begins_as_was_agreed_and_is_told_nothing_else(house: House) -> None:
    kari = house.staff()
    person, session = house.ready(kari)
    needs = Needs(person, "", house.clock.now(), low_sight=True, less_motion=True, by_gaze=True, note="Bruker briller")
    keep_needs(house.clinic, kari, needs, seated=True)
    ear = Ear()
    house.live.attach(session, "device", ear)
    agreed = Comfort(1.5, contrast=True, less_motion=True, seated=True, gaze=True)
    assert [w.comfort for w in ear.of(Welcome)] == [agreed]


@pytest.mark.parametrize(
    ("told", "hand"),
    [
        ({}, Hand.BOTH),
        ({"one_hand": True}, Hand.RIGHT),
        ({"left_handed": True}, Hand.LEFT),
        ({"one_hand": True, "left_handed": True}, Hand.LEFT),
    ],
)
def test_the_hand_they_use_is_the_one_that_points(house: House, told: dict[str, bool], hand: Hand) -> None:
    kari = house.staff()
    person, session = house.ready(kari)
    keep_needs(house.clinic, kari, Needs(person, "", house.clock.now(), **told), seated=False)
    ear = Ear()
    house.live.attach(session, "device", ear)
    assert [w.comfort.hand for w in ear.of(Welcome) if w.comfort] == [hand]


def test_a_device_keeps_its_own_settings_where_nobody_has_asked(house: House) -> None:
    _, session = house.ready(house.staff())
    ear = Ear()
    house.live.attach(session, "device", ear)
    assert [welcome.comfort for welcome in ear.of(Welcome)] == [None]


def test_an_own_name_is_shown_to_those_who_follow_up_and_stands_nowhere_else(house: House) -> None:
    kari = house.staff()
    person = house.enrolled(kari)
    keep_identity(house.clinic, kari, person, NAMED)
    shown = identity(house.clinic, kari, person)
    assert (shown.details, shown.by) == (NAMED, kari.name)
    assert "Synne" not in repr(plan(house.clinic, kari, person))
    for role in (Role.PEER_SUPPORTER, Role.ADMIN, Role.RESEARCHER, Role.AUDITOR, Role.AUTHOR):
        with pytest.raises(Refusal):
            identity(house.clinic, house.staff(role.value, role), person)


def test_every_slip_in_the_contact_card_is_named_at_once(house: House) -> None:
    kari = house.staff()
    person = house.enrolled(kari)
    with pytest.raises(Problems) as raised:
        keep_identity(house.clinic, kari, person, OwnName("x" * 121, "31.12.80", "ring meg"))
    assert [problem.field for problem in raised.value.problems] == ["name", "born", "phone"]


def test_an_opt_in_leaves_the_other_opt_outs_alone(house: House) -> None:
    kari = house.staff()
    person = house.enrolled(kari)
    set_opt_outs(house.clinic, kari, person, ("substance_cues", CAFE))
    opt_in_to_cues(house.clinic, kari, person, wanted=True)
    assert wants_cues(house.clinic, kari, person)
    assert plan(house.clinic, kari, person).opt_outs.scenarios == {CAFE}
    opt_in_to_cues(house.clinic, kari, person, wanted=False)
    assert not wants_cues(house.clinic, kari, person)


@pytest.mark.parametrize("written", ["31.12.1980", "31/12/1980", "31. 12. 1980", "1980-12-31"])
def test_a_day_of_birth_is_written_as_people_write_it(house: House, written: str) -> None:
    kari = house.staff()
    person = house.enrolled(kari)
    keep_identity(house.clinic, kari, person, OwnName("Synne Syntetisk", written))
    assert identity(house.clinic, kari, person).details.born == "1980-12-31"


@pytest.mark.parametrize("written", ["12/31/1980", "31.12.80", "i fjor", "1980-13-01"])
def test_what_is_no_day_is_no_day_of_birth(house: House, written: str) -> None:
    kari = house.staff()
    person = house.enrolled(kari)
    with pytest.raises(Problems):
        keep_identity(house.clinic, kari, person, OwnName("Synne Syntetisk", written))
