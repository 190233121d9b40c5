"""Adverse events: filed, corrected, followed up, and a serious one holds all practice back until it is signed."""

from datetime import date, timedelta

import msgspec
import pytest

from samspill.app.actor import Actor, Role
from samspill.app.adverse_events.filing import (
    Filed,
    adverse_event,
    adverse_events,
    correct_event,
    file_event,
    follow_up_event,
    sign_event,
)
from samspill.app.plan.choosing import choose_next
from samspill.app.records.adverse_events import Relation, Severity
from samspill.app.refusals import Missing, Problems, Refusal
from samspill.app.sessions.debrief import Debrief, debrief
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.sessions.runs import start_run
from samspill.app.sessions.side_effects import SIDE_EFFECTS
from samspill.app.sessions.to_file import suggested
from samspill.testing.fakes import START
from tests.unit.app.house import CAFE, House

DAY = START.date()
SERIOUS = Filed(DAY, "Falt i trappen", Severity.SEVERE, True, Relation.POSSIBLE, "Ringte legevakten")


@pytest.fixture
def kari(house: House) -> Actor:
    return house.staff("Kari")


@pytest.fixture
def vera(house: House) -> Actor:
    return house.staff("Vera", Role.SUPERVISOR)


def mild(**more: object) -> Filed:
    light = msgspec.structs.replace(SERIOUS, severity=Severity.MILD, serious=False)
    return msgspec.structs.replace(light, **more)


def test_a_serious_event_lets_no_session_and_no_run_begin(house: House, kari: Actor, vera: Actor) -> None:
    person, session = house.ready(kari)
    choose_next(house.clinic, kari, person, CAFE, 1, "prøve")
    file_event(house.clinic, kari, person, SERIOUS)
    with pytest.raises(Refusal, match="held") as refusal:
        start_run(house.clinic, kari, session, CAFE, 1)
    assert (vera.name in refusal.value.message.nb, "2. mars 2026" in refusal.value.message.nb) == (True, True)
    assert start_session(house.clinic, kari, person) == session, "what is open can be talked through and closed"
    close_session(house.clinic, kari, session)
    with pytest.raises(Refusal, match="held"):
        start_session(house.clinic, kari, person)


def test_others_practise_on(house: House, kari: Actor) -> None:
    person, _ = house.ready(kari)
    file_event(house.clinic, kari, person, SERIOUS)
    house.ready(kari, "Elg (syntetisk)")


def test_only_a_supervisor_opens_it_again_and_says_what_was_decided(house: House, kari: Actor, vera: Actor) -> None:
    person, session = house.ready(kari)
    close_session(house.clinic, kari, session)
    event = file_event(house.clinic, kari, person, SERIOUS)
    with pytest.raises(Refusal, match="not_your_role"):
        sign_event(house.clinic, kari, event, 1, "Greit")
    with pytest.raises(Problems):
        sign_event(house.clinic, vera, event, 1, " ")
    sign_event(house.clinic, vera, event, 1, "Kan øve sittende")
    assert start_session(house.clinic, kari, person)
    assert [note.words for note in adverse_event(house.clinic, kari, event).signatures] == ["Kan øve sittende"]


def test_calling_it_less_afterwards_opens_nothing(house: House, kari: Actor, vera: Actor) -> None:
    person, session = house.ready(kari)
    close_session(house.clinic, kari, session)
    event = file_event(house.clinic, kari, person, SERIOUS)
    correct_event(house.clinic, kari, event, mild())
    with pytest.raises(Refusal, match="held"):
        start_session(house.clinic, kari, person)
    with pytest.raises(Refusal, match="changed_since"):
        sign_event(house.clinic, vera, event, 1, "Leste den første")
    sign_event(house.clinic, vera, event, 2, "Var ikke alvorlig likevel")
    assert start_session(house.clinic, kari, person)


def test_what_turns_out_serious_after_a_signature_holds_again(house: House, kari: Actor, vera: Actor) -> None:
    person, _ = house.ready(kari)
    event = file_event(house.clinic, kari, person, mild())
    sign_event(house.clinic, vera, event, 1, "Lest")
    correct_event(house.clinic, kari, event, SERIOUS)
    assert adverse_event(house.clinic, vera, event).to_sign


def test_every_version_stays_and_the_same_again_is_none(house: House, kari: Actor) -> None:
    person, _ = house.ready(kari)
    event = file_event(house.clinic, kari, person, mild())
    correct_event(house.clinic, kari, event, mild())
    correct_event(house.clinic, kari, event, mild(happened="Snublet"))
    shown = adverse_event(house.clinic, kari, event)
    assert [version.event.happened for version in shown.versions] == ["Snublet", "Falt i trappen"]


def test_what_is_to_be_done_comes_first_and_a_follow_up_without_a_next_day_closes_it(house: House, kari: Actor) -> None:
    person, _ = house.ready(kari)
    closed = file_event(house.clinic, kari, person, mild())
    later = file_event(house.clinic, kari, person, mild(follow_up_on=DAY + timedelta(days=3)))
    sooner = file_event(house.clinic, kari, person, mild(follow_up_on=DAY))
    serious = file_event(house.clinic, kari, person, SERIOUS)
    assert [event.id for event in adverse_events(house.clinic, kari)] == [serious, sooner, later, closed]
    follow_up_event(house.clinic, kari, sooner, "Vondt ennå", DAY + timedelta(days=7))
    follow_up_event(house.clinic, kari, later, "Over", None)
    assert [e.id for e in adverse_events(house.clinic, kari, person)][:2] == [serious, sooner]
    assert not adverse_event(house.clinic, kari, later).is_open


def test_a_care_worker_sees_those_they_follow_up_and_a_supervisor_all(house: House, kari: Actor, vera: Actor) -> None:
    person, _ = house.ready(kari)
    event = file_event(house.clinic, kari, person, mild())
    ola = house.staff("Ola")
    assert adverse_events(house.clinic, ola) == ()
    assert [one.id for one in adverse_events(house.clinic, vera)] == [event]
    for ask in (adverse_event, lambda clinic, actor, which: follow_up_event(clinic, actor, which, "x", None)):
        with pytest.raises(Refusal):
            ask(house.clinic, ola, event)
    with pytest.raises(Missing):
        adverse_event(house.clinic, kari, "none")


def test_everything_wrong_with_a_form_is_said_at_once(house: House, kari: Actor) -> None:
    person, _ = house.ready(kari)
    wrong = mild(happened=" ", day=date(2999, 1, 1), follow_up_on=date(2000, 1, 1), action="x" * 4001)
    with pytest.raises(Problems) as raised:
        file_event(house.clinic, kari, person, wrong)
    assert {problem.field for problem in raised.value.problems} == {"happened", "day", "follow_up_on", "action"}


def test_a_form_begins_with_what_the_body_felt_most_and_with_nobody_elses_session(house: House, kari: Actor) -> None:
    session, ear = house.running(kari)
    house.play(session, ear)
    answers = {question.id: 3 if question.id == "nausea" else 1 for question in SIDE_EFFECTS}
    debrief(house.clinic, kari, session, Debrief("", "", 1, 1, 5, answers))
    with house.store.look() as unit:
        known = unit.sessions.session(session)
    assert known is not None
    start = suggested(house.clinic, kari, known.participant, session)
    assert (start.session, start.severity) == (session, Severity.MODERATE)
    assert start.happened.nb == "Svar etter øvingen: Er du kvalm? Mye."
    other, _ = house.ready(kari, "Elg (syntetisk)")
    assert suggested(house.clinic, kari, other, session).session is None
    event = file_event(house.clinic, kari, other, mild(session=session))
    assert adverse_event(house.clinic, kari, event).now.session is None
