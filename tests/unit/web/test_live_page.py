"""The live page as a care worker reads it: what was said and done, and an answer given for the participant."""

import pytest

from samspill.app.sessions.check_in import QUESTIONS, CheckIn, check_in
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.sessions.pairing import confirm, offer
from samspill.app.sessions.runs import start_run
from samspill.model.events import Pause, Skip

from .conftest import House, Visitor

HTMX = {"HX-Request": "true"}


@pytest.fixture
def live(house: House) -> object:
    """The address of a session in which the café runs, with the device on the line."""
    session = start_session(house.clinic, house.kari, house.participant)
    confirm(house.clinic, house.kari, session, offer(house.clinic, "Quest").code)
    well = {question.id: True for question in QUESTIONS}
    check_in(house.clinic, house.kari, session, CheckIn(well, distress=2, craving=1, confidence=6))
    house.clinic.live.attach(session, "device", lambda _: True).result(10)
    start_run(house.clinic, house.kari, session, "calm.room", 1)
    yield f"/sessions/{session}"
    close_session(house.clinic, house.kari, session)


def answers(house: House, live: str) -> list[str]:
    """The intents that can be given for the participant, once the scene has come to a question."""
    for _ in range(20):
        run = session_view(house.clinic, house.kari, live.rsplit("/", 1)[1]).run
        assert run is not None
        if run.answers:
            return [option.intent for option in run.answers]
        house.clinic.live.steer(live.rsplit("/", 1)[1], Skip(), house.kari.id).result(10)
    raise AssertionError("there was never anything to answer")


def test_what_the_participant_said_aloud_is_pressed_by_the_care_worker_and_stands_among_the_lines(
    kari: Visitor, house: House, live: str
) -> None:
    first = answers(house, live)[0]
    page = kari.see(f"{live}/live").text
    assert f'name="intent" value="{first}"' in page
    answer = kari.send(f"{live}/steer", {"do": "force", "intent": first}, **HTMX)
    assert answer.status_code == 200
    after = kari.see(f"{live}/live").text
    assert 'class="own"' in after
    assert "said aloud" in after


def test_an_answer_the_scene_has_left_behind_is_refused_in_words(kari: Visitor, live: str) -> None:
    answer = kari.send(f"{live}/steer", {"do": "force", "intent": "gone"}, **HTMX)
    assert answer.status_code == 422
    assert "The scene has moved on" in answer.text


def test_the_lines_are_there_as_soon_as_the_page_is(kari: Visitor, house: House, live: str) -> None:
    answers(house, live)
    assert 'id="lines"' in kari.see(f"{live}/live").text


def test_a_press_whose_answer_was_lost_may_be_pressed_again_and_is_done_once(
    kari: Visitor, house: House, live: str
) -> None:
    def level() -> int:
        run = session_view(house.clinic, house.kari, live.rsplit("/", 1)[1]).run
        assert run is not None
        return run.level

    first, begun = {"do": "harder", "once": "a"}, level()
    answers = [kari.send(f"{live}/steer", first, **HTMX).status_code for _ in range(3)]
    assert answers == [200, 204, 204]
    assert level() == begun + 1
    kari.send(f"{live}/steer", first | {"once": "a.1"}, **HTMX)
    assert level() == begun + 2, "a new press is a new press"


def test_a_press_that_was_refused_may_be_pressed_again(kari: Visitor, live: str) -> None:
    answers = [kari.send(f"{live}/steer", {"do": "say", "who": "nobody", "once": "b"}, **HTMX) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [422, 422]


@pytest.mark.parametrize(
    ("battery", "word"),
    [
        (None, None),
        (21, None),
        (15, "15 % battery left. Have a charger at hand."),
        (8, "8 % battery left. Let the scene"),
    ],
)
def test_little_battery_is_told_calmly_beside_the_scene(
    kari: Visitor, house: House, live: str, battery: int | None, word: str | None
) -> None:
    house.clinic.live.heard(live.rsplit("/", 1)[1], "device", 1, battery)
    page = kari.see(f"{live}/live").text
    assert ("battery-word" in page) == (word is not None)
    assert word is None or word in page


OFF_THE_LINE, BY_THEM = "Device is off the line: the scene waits", "Paused by the participant"
BACK, PUT_AWAY = "The device was off the line", "The scene waits for the device"
REASONS = {OFF_THE_LINE, BY_THEM, BACK, PUT_AWAY}


@pytest.mark.parametrize(
    ("pause", "online", "said"),
    [
        (Pause(device=True), False, {OFF_THE_LINE}),
        (None, False, {OFF_THE_LINE}),
        (Pause(), False, {OFF_THE_LINE, BY_THEM}),
        (Pause(), True, {BY_THEM}),
        (Pause(device=True), True, {PUT_AWAY}),
        (None, True, {BACK}),
    ],
    ids=["page closed", "line lost", "paused, then lost", "paused, lost and back", "closed and back", "lost and back"],
)
def test_only_a_pause_that_the_participant_took_is_told_as_theirs(
    kari: Visitor, house: House, live: str, pause: Pause | None, online: bool, said: set[str]
) -> None:
    session = live.rsplit("/", 1)[1]
    if pause is not None:
        house.clinic.live.happened(session, "device", 1, pause).result(10)
    house.clinic.live.detach(session, "device")
    if online:
        house.clinic.live.attach(session, "device", lambda _: True, last_seq=1).result(10)
    page = kari.see(f"{live}/live").text
    assert {words for words in REASONS if words in page} == said
