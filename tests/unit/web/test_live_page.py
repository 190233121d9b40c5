"""The live page as a care worker reads it: what was said and done, and an answer given for the participant."""

import pytest

from samspill.app.sessions.check_in import QUESTIONS, CheckIn, check_in
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.sessions.pairing import confirm, offer
from samspill.app.sessions.runs import start_run
from samspill.model.events import Pause, Resume, Skip

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


OFF_THE_LINE, BY_THEM, BY_STAFF = (
    "Device is off the line: the scene waits",
    "Paused by the participant",
    "Paused by staff",
)
BACK, PUT_AWAY = "The device was off the line", "The scene waits for the device"
REASONS = {OFF_THE_LINE, BY_THEM, BY_STAFF, BACK, PUT_AWAY}
GO_ON = 'data-next="resume"'
AWAY, STAFF = Pause(device=True), "staff"


class Watched:
    """A live page beside a device that is put away, taken up and lost."""

    def __init__(self, kari: Visitor, house: House, live: str) -> None:
        self._kari, self._live, self._host = kari, live, house.clinic.live
        self._session, self._told = live.rsplit("/", 1)[1], 0

    def press(self, button: str) -> str:
        return self._kari.send(f"{self._live}/steer", {"do": button}, **HTMX).text

    def device(self, event: Pause | Resume) -> None:
        self._told += 1
        self._host.happened(self._session, "device", self._told, event).result(10)

    def line(self, *, there: bool) -> None:
        if there:
            self._host.attach(self._session, "device", lambda _: True, last_seq=1).result(10)
        else:
            self._host.detach(self._session, "device")

    def page(self) -> str:
        return self._kari.see(f"{self._live}/live").text

    def reasons(self) -> set[str]:
        page = self.page()
        return {words for words in REASONS if words in page}


@pytest.fixture
def watched(kari: Visitor, house: House, live: str) -> Watched:
    return Watched(kari, house, live)


@pytest.mark.parametrize(
    ("pauses", "online", "said"),
    [
        ([AWAY], False, {OFF_THE_LINE}),
        ([], False, {OFF_THE_LINE}),
        ([Pause()], False, {OFF_THE_LINE, BY_THEM}),
        ([STAFF], False, {OFF_THE_LINE, BY_STAFF}),
        ([Pause()], True, {BY_THEM}),
        ([AWAY], True, {PUT_AWAY}),
        ([AWAY, STAFF], True, {PUT_AWAY, BY_STAFF}),
        ([], True, {BACK}),
    ],
    ids=[
        "page closed",
        "line lost",
        "paused, then lost",
        "paused by staff, then lost",
        "paused, lost and back",
        "closed and back",
        "closed, paused by staff and back",
        "lost and back",
    ],
)
def test_all_that_a_scene_waits_for_is_told_and_only_what_people_paused_is_told_as_theirs(
    watched: Watched, pauses: list[Pause | str], online: bool, said: set[str]
) -> None:
    for pause in pauses:
        watched.press("pause") if isinstance(pause, str) else watched.device(pause)
    watched.line(there=False)
    if online:
        watched.line(there=True)
    assert watched.reasons() == said


def test_go_on_says_plainly_that_the_scene_still_waits_for_the_device(watched: Watched) -> None:
    watched.device(AWAY)
    assert "Whoever uses it goes in, or goes on, there." in watched.press("resume")
    watched.press("pause")
    assert "It goes on when you have pressed Go on and the participant goes on there." in watched.page()
    answer = watched.press("resume")
    assert "The pause is over. The scene goes on when whoever uses the device goes on there." in answer
    assert "problem" not in answer
    assert watched.reasons() == {PUT_AWAY}


def test_go_on_says_plainly_that_the_scene_still_waits_for_the_line(watched: Watched) -> None:
    watched.press("pause")
    watched.line(there=False)
    assert "When the device is back, it stays paused until you press Go on." in watched.page()
    assert "When the device is on the line again, press Go on" in watched.press("resume")
    watched.line(there=True)
    assert "Press Go on when you are ready." in watched.page()
    assert "Done." in watched.press("resume")
    assert watched.reasons() == set()


def test_go_on_stands_out_while_it_can_bring_something_about(watched: Watched) -> None:
    assert GO_ON not in watched.page(), "it goes on already"
    assert "Paused. G or Go on when you are ready." in watched.press("pause"), "whoever steers by keys hears it, too"
    assert GO_ON in watched.page()
    watched.press("resume")
    watched.device(AWAY)
    assert GO_ON not in watched.page(), "nobody is there to go on with"
