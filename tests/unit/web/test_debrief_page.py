"""The debrief as it is written down: what the body felt, and whether it is still hard."""

from collections.abc import Iterator

import pytest

from samspill.app.sessions.check_in import QUESTIONS, CheckIn, check_in
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.sessions.pairing import confirm, offer
from samspill.app.sessions.runs import start_run
from samspill.app.sessions.side_effects import SIDE_EFFECTS
from samspill.model.events import Finish, Pause

from .conftest import House, Visitor
from .practised import with_practice


@pytest.fixture
def over(house: House) -> Iterator[str]:
    """The address of a session whose run has ended."""
    session = start_session(house.clinic, house.kari, house.participant)
    confirm(house.clinic, house.kari, session, offer(house.clinic, "Quest").code)
    well = {question.id: True for question in QUESTIONS}
    check_in(house.clinic, house.kari, session, CheckIn(well, distress=2, craving=1, confidence=6))
    start_run(house.clinic, house.kari, session, "calm.room", 1)
    for event in (Pause(), Finish()):
        house.clinic.live.steer(session, event, house.kari.id).result(10)
    yield f"/sessions/{session}/debrief"
    close_session(house.clinic, house.kari, session)


def saved(kari: Visitor, over: str, **said: str) -> str:
    """The page after the debrief was saved with these answers; the others are 0."""
    form = {"distress": "0", "craving": "0", "confidence": "5", **{f"side.{e.id}": "0" for e in SIDE_EFFECTS}}
    assert kari.send(over, form | said).status_code == 303
    return kari.see(over).text


def test_the_care_worker_has_something_to_go_by_in_the_talk(kari: Visitor, over: str) -> None:
    page = kari.see(over).text
    guide = page.partition('id="guide"')[2].partition("</section>")[0]
    assert "What was it like in there?" in guide
    assert guide.count("<dt>") == 4


def test_the_same_stands_where_a_run_ends(kari: Visitor, over: str) -> None:
    assert 'data-guide="calm.room"' in kari.see(over.replace("/debrief", "/live")).text


def test_when_a_run_is_over_no_scene_waits_for_the_device(kari: Visitor, over: str) -> None:
    assert 'id="offline"' not in kari.see(over.replace("/debrief", "/live")).text


def test_after_the_session_there_is_nothing_to_watch(kari: Visitor, house: House, over: str) -> None:
    session = over.removesuffix("/debrief")
    close_session(house.clinic, house.kari, session.rpartition("/")[2])
    assert kari.see(f"{session}/live").headers["location"] == session


def test_what_the_body_felt_is_written_down(kari: Visitor, over: str) -> None:
    page = saved(kari, over, **{"side.dizziness": "2"})
    assert "<dt>Do you feel dizzy?</dt><dd>Some</dd>" in page
    assert "Nothing noticed" not in page


def test_answers_that_stand_there_as_words_are_not_asked_for_as_numbers(kari: Visitor, over: str) -> None:
    page = kari.send(over, {"distress": "0", "craving": "0", "confidence": "5", "side.nausea": "7"}).text
    assert page.count("Choose an answer.") == len(SIDE_EFFECTS)
    assert "Choose a number" not in page


def test_what_the_body_felt_a_lot_can_be_filed_at_once(kari: Visitor, over: str) -> None:
    assert 'id="offer-event"' not in saved(kari, over, **{"side.nausea": "2"})
    page = saved(kari, over, **{"side.nausea": "3"})
    offered = page.partition('id="offer-event"')[2].partition('href="')[2].partition('"')[0]
    form = kari.see(offered).text
    assert ">Answers after the practice: Do you feel sick? A lot.</textarea>" in form
    assert 'value="moderate" checked' in form


def test_a_calm_end_says_so_in_few_words(kari: Visitor, over: str) -> None:
    page = saved(kari, over)
    assert "<dd>Nothing noticed</dd>" in page
    assert 'id="still-hard"' not in page


@pytest.mark.parametrize("rating", ["distress", "craving"])
def test_nobody_is_sent_home_in_the_middle_of_it_without_a_word(rating: str, kari: Visitor, over: str) -> None:
    assert 'id="still-hard"' in saved(kari, over, **{rating: "8"})


def test_what_must_not_be_passed_over_comes_before_all_else(kari: Visitor, over: str) -> None:
    page = saved(kari, over, distress="8", **{"side.nausea": "3"})
    assert page.index('id="still-hard"') < page.index('id="offer-event"') < page.index("What went well")


def test_one_more_run_that_comes_to_nothing_leads_back(kari: Visitor, over: str) -> None:
    card = kari.send(over.replace("/debrief", "/again"), {}).headers["location"]
    assert f'href="{over}" id="back-to-debrief"' in kari.see(card).text
    assert "debrief-done" in saved(kari, over)


def test_what_two_runs_of_one_scenario_have_in_common_is_said_once(kari: Visitor, house: House, over: str) -> None:
    session = over.split("/")[2]
    kari.send(over.replace("/debrief", "/again"), {})
    start_run(house.clinic, house.kari, session, "calm.room", 1)
    house.clinic.live.steer(session, Finish(), house.kari.id).result(10)
    well = kari.see(over).text.partition('id="well"')[2].partition("</section>")[0]
    assert (well.count("The calm room"), well.count('class="reason"')) == (2, 1)


def test_what_is_written_can_be_corrected_and_the_earlier_words_stay(kari: Visitor, over: str) -> None:
    assert "#correct-debrief" not in kari.see(over).text
    page = saved(kari, over, went_well="Hun hilste.", **{"side.nausea": "1"})
    assert "earlier-versions" not in page
    form = kari.see(f"{over}?correct").text
    assert ">Hun hilste.</textarea>" in form
    assert 'name="side.nausea" value="1" checked' in form
    wrong = kari.send(over, {"went_well": "Hun smilte."})
    assert (wrong.status_code, ">Hun smilte.</textarea>" in wrong.text) == (422, True)
    page = saved(kari, over, went_well="Hun smilte.")
    assert "Corrected by" in page
    assert page.index("Hun smilte.") < page.index('id="earlier-versions"') < page.index("Hun hilste.")


def test_what_comes_next_stands_with_the_latest_session_alone(kari: Visitor, house: House) -> None:
    person = with_practice(house, "Hegg (syntetisk)")
    assert 'id="next-step"' in kari.see(f"/sessions/{person}-1/debrief").text
    assert 'id="next-step"' not in kari.see(f"/sessions/{person}-0/debrief").text
