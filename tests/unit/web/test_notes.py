"""Quick notes of a session, and who of several staff steers it."""

import pytest

from samspill.app.refusals import Refusal
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.notes import CHIPS, LONGEST_NOTE, demand_steering, take_over
from samspill.model.events import Calm, Finish, Observe, Pause, Resume, Skip, StaffEvent
from samspill.model.evidence import Mark
from samspill.web.once import SentForms

from .conftest import House, Visitor
from .test_once import token_of


def noted(house: House) -> list[str]:
    return [note.text for note in session_view(house.clinic, house.kari, house.session).notes]


def asks(house: House, event: StaffEvent) -> None:
    with house.clinic.store.look() as unit:
        known = unit.sessions.session(house.session)
        assert known is not None
        demand_steering(unit, house.kari, known, event)


def test_a_tap_and_own_words_are_both_kept_in_order(kari: Visitor, house: House) -> None:
    kari.send(f"/sessions/{house.session}/notes", {"chip": CHIPS[1].en, "note": ""})
    kari.send(f"/sessions/{house.session}/notes", {"note": "  Asked for the window seat <3 "})
    assert noted(house)[-2:] == [CHIPS[1].en, "Asked for the window seat <3"]


def test_a_note_comes_back_as_part_of_the_page_and_is_a_word_to_tap_from_then_on(kari: Visitor, house: House) -> None:
    answer = kari.send(f"/sessions/{house.session}/notes", {"note": "Hummed"}, **{"hx-request": "true"})
    assert 'name="chip" value="Hummed"' in answer.text
    assert "kari" in answer.text


@pytest.mark.parametrize("script", [{}, {"hx-request": "true"}], ids=["page", "script"])
def test_a_note_whose_answer_was_lost_may_be_sent_again_even_to_a_server_that_was_started_anew(
    script: dict[str, str], kari: Visitor, house: House
) -> None:
    before = noted(house)
    form = {"form_token": token_of(kari, "/participants/new"), "note": f"Once {len(before)}"}
    for _ in range(3):
        assert kari.post(f"/sessions/{house.session}/notes", data=form, headers=script, follow_redirects=False)
        house.app.state.sent_forms = SentForms()
    kari.post(f"/sessions/{house.session}/notes", data=form | {"note": "Another"}, headers=script)
    assert noted(house) == [*before, form["note"], "Another"]


def test_the_same_words_are_noted_twice_when_they_are_meant_twice(kari: Visitor, house: House) -> None:
    before = noted(house)
    for _ in range(2):
        kari.send(f"/sessions/{house.session}/notes", {"chip": CHIPS[1].en, "note": ""})
    assert noted(house) == [*before, CHIPS[1].en, CHIPS[1].en]


@pytest.mark.parametrize("note", ["", "   ", "x" * (LONGEST_NOTE + 1)])
def test_nothing_and_too_much_come_back_and_are_not_kept(note: str, kari: Visitor, house: House) -> None:
    before = noted(house)
    assert kari.send(f"/sessions/{house.session}/notes", {"note": note}).status_code == 422
    assert noted(house) == before


def test_whoever_opened_a_session_steers_it_until_somebody_takes_over(kari: Visitor, house: House) -> None:
    assert session_view(house.clinic, house.kari, house.session).steering.by == house.kari.id
    asks(house, Skip())


def test_after_somebody_took_over_the_others_may_only_make_it_safer_and_tick(house: House, follower: None) -> None:
    take_over(house.clinic, house.ola, house.session, "You have done it twice")
    seen = session_view(house.clinic, house.kari, house.session).steering
    assert (seen.by, seen.name, seen.word) == (house.ola.id, "ola", "You have done it twice")
    for event in (Pause(), Calm(), Finish(), Observe(goal="S13", mark=Mark.DID)):
        asks(house, event)
    for event in (Resume(), Skip()):
        with pytest.raises(Refusal) as raised:
            asks(house, event)
        assert raised.value.code == "not_steering"
    take_over(house.clinic, house.kari, house.session)
    asks(house, Skip())


@pytest.fixture
def follower(house: House) -> None:
    """Ola follows the participant up too."""
    with house.clinic.store.begin() as unit:
        unit.people.relate(house.ola.id, house.participant)
