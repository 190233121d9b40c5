"""What a participant agrees to, and what happens when they take it back: everything that rests on it ends at once."""

import pytest

from samspill.app.access import Action, demand
from samspill.app.actor import Actor, Role
from samspill.app.coming_in.enrolment import enrol
from samspill.app.coming_in.steps import entry_progress
from samspill.app.consents.deciding import consented, consents, decide, withdraw
from samspill.app.consents.texts import TEXTS
from samspill.app.plan.choosing import choose_next
from samspill.app.records.consents import ConsentDecision, Purpose
from samspill.app.records.sessions import SessionPhase
from samspill.app.refusals import Refusal
from samspill.app.sessions.exporting import export_run
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import start_session
from samspill.app.sessions.runs import start_run
from samspill.app.signing_in.password import add_staff
from samspill.model.outputs import Ending, Status
from samspill.model.words import Language
from tests.unit.app.house import CAFE, House


def code_of(raised: pytest.ExceptionInfo[Refusal]) -> str:
    return raised.value.code


def test_every_purpose_has_a_text_in_both_languages_that_fits_a_page() -> None:
    assert set(TEXTS) == set(Purpose)
    for text in TEXTS.values():
        for one in (text.title, text.asks, *text.points):
            assert one.nb
            assert one.en
            assert max(len(one.nb), len(one.en)) < 130, "one idea a sentence"


def test_no_session_begins_before_anyone_has_asked(house: House) -> None:
    kari = house.staff()
    person = enrol(house.clinic, kari, "Elg", Language.NB)
    with pytest.raises(Refusal) as raised:
        start_session(house.clinic, kari, person)
    assert code_of(raised) == "no_consent"
    assert not entry_progress(house.clinic, kari, person).ready


def test_a_purpose_agreed_to_stands_with_who_and_when_and_says_nothing_about_the_others(house: House) -> None:
    kari = house.staff()
    person = enrol(house.clinic, kari, "Elg", Language.NB)
    decide(house.clinic, kari, person, {Purpose.PRACTISE: True}, Language.NB)
    practise, research, motion = consents(house.clinic, kari, person)
    assert (practise.given, research.given, motion.given) == (True, None, None)
    assert [(one.given, one.by.en, one.at) for one in practise.decisions] == [(True, kari.name, house.clock.now())]
    with house.store.look() as unit:
        assert not consented(unit, person, Purpose.RESEARCH)


def test_what_the_participant_took_back_is_said_to_be_theirs_and_shows_no_number(house: House) -> None:
    kari = house.staff()
    person = house.enrolled(kari)
    own = add_staff(house.clinic, "lyng", "secret", Role.PARTICIPANT, participant=person)
    phone = Actor(person, "Lyng", Role.PARTICIPANT, person)
    for actor, purpose in ((own, Purpose.PRACTISE), (phone, Purpose.MOTION)):
        decide(house.clinic, kari, person, {purpose: True}, Language.NB)
        withdraw(house.clinic, actor, person, purpose, Language.NB)
    shown = {one.purpose: one.decisions for one in consents(house.clinic, kari, person)}
    for purpose in (Purpose.PRACTISE, Purpose.MOTION):
        assert shown[purpose][0].by.spoken(Language.NB) == "deltakeren"
        assert shown[purpose][0].by.spoken(Language.EN) == "the participant"


def test_a_changed_text_is_asked_about_again_but_ends_nothing(house: House) -> None:
    kari = house.staff()
    person = house.enrolled(kari)
    with house.store.begin() as unit:
        old = ConsentDecision(person, Purpose.PRACTISE, True, "2020-01", Language.NB, kari.id, house.clock.now())
        unit.consents.decide(old)
    assert consents(house.clinic, kari, person)[0].given is None
    assert start_session(house.clinic, kari, person)


def test_a_session_in_progress_comes_to_its_gentle_end_and_nothing_begins_after(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari)
    person = session_view(house.clinic, kari, session).participant
    withdraw(house.clinic, kari, person, Purpose.PRACTISE, Language.NB)
    assert [s.ending for s in ear.outputs(Status) if s.ending is not None] == [Ending.FINISHED_BY_STAFF]
    assert session_view(house.clinic, kari, session).phase is SessionPhase.CLOSED
    for ask in (
        lambda: start_session(house.clinic, kari, person),
        lambda: start_run(house.clinic, kari, session, CAFE, 1),
        lambda: export_run(house.clinic, kari, session, 1),
    ):
        with pytest.raises(Refusal) as raised:
            ask()
        assert code_of(raised) == "no_consent"


def test_a_run_that_was_being_begun_while_consent_was_taken_back_is_ended(house: House) -> None:
    kari = house.staff()
    person, session = house.ready(kari)
    choose_next(house.clinic, kari, person, CAFE, 1, "prøve kafeen")
    begin = house.live.begin

    def taken_back_meanwhile(*how: object) -> object:
        started = begin(*how)  # type: ignore[arg-type]
        with house.store.begin() as unit:
            now = house.clock.now()
            unit.consents.decide(ConsentDecision(person, Purpose.PRACTISE, False, "x", Language.NB, kari.id, now))
        return started

    house.live.begin = taken_back_meanwhile  # type: ignore[method-assign, assignment]
    house.live.attach(session, "device", lambda _: True)
    with pytest.raises(Refusal) as raised:
        start_run(house.clinic, kari, session, CAFE, 1)
    assert code_of(raised) == "no_consent"
    assert session_view(house.clinic, kari, session).phase is SessionPhase.CLOSED


def test_the_participant_takes_their_own_consent_back_and_gives_none_by_themselves(house: House) -> None:
    kari = house.staff()
    person = house.enrolled(kari)
    own = add_staff(house.clinic, "lyng", "secret", Role.PARTICIPANT, participant=person)
    withdraw(house.clinic, own, person, Purpose.PRACTISE, Language.NB)
    with house.store.look() as unit:
        assert not consented(unit, person, Purpose.PRACTISE)
    with pytest.raises(Refusal):
        decide(house.clinic, own, person, {Purpose.PRACTISE: True}, Language.NB)


def test_taking_back_twice_is_written_down_once_and_agreeing_again_opens_the_door(house: House) -> None:
    kari = house.staff()
    person = house.enrolled(kari)
    for _ in range(2):
        withdraw(house.clinic, kari, person, Purpose.PRACTISE, Language.NB)
    assert [one.given for one in consents(house.clinic, kari, person)[0].decisions] == [False, True]
    decide(house.clinic, kari, person, {Purpose.PRACTISE: True}, Language.NB)
    assert start_session(house.clinic, kari, person)


def test_taking_back_research_leaves_practising_alone(house: House) -> None:
    kari = house.staff()
    person = house.enrolled(kari)
    decide(house.clinic, kari, person, {Purpose.RESEARCH: True}, Language.NB)
    session = start_session(house.clinic, kari, person)
    withdraw(house.clinic, kari, person, Purpose.RESEARCH, Language.NB)
    assert session_view(house.clinic, kari, session).phase is SessionPhase.WAITING


def test_only_those_who_follow_up_or_lead_keep_consents(house: House) -> None:
    person = house.enrolled(house.staff())
    with house.store.look() as unit:
        demand(unit, house.staff("Vera", Role.SUPERVISOR), Action.KEEP_CONSENTS, person)
        for stranger in (house.staff("Ola"), house.staff("Siri", Role.ADMIN), house.staff("Per", Role.RESEARCHER)):
            with pytest.raises(Refusal):
                demand(unit, stranger, Action.KEEP_CONSENTS, person)
