"""How a run stands, for those who look: also why it stands still."""

import pytest

from samspill.app.live.standstill import Standstill
from samspill.app.sessions.looking import session_view
from samspill.model.events import Pause, Resume
from samspill.model.outputs import RunStatus
from tests.unit.app.house import Ear, House


class Stood:
    """A run that is paused and gone on with in several ways, and why it stands still after each."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._kari = house.staff()
        self._session, _ear = house.running(self._kari)
        self._told = 0

    def why(self) -> Standstill | None:
        run = session_view(self._house.clinic, self._kari, self._session).run
        assert run is not None
        assert (run.status is RunStatus.PAUSED) == (run.still is not None)
        return run.still

    def staff(self, event: Pause | Resume) -> None:
        self._house.live.steer(self._session, event, self._kari.id).result(10)

    def device(self, event: Pause | Resume) -> None:
        self._told += 1
        self._house.live.happened(self._session, "device", self._told, event).result(10)

    def line(self, *, there: bool) -> None:
        if there:
            self._house.live.attach(self._session, "device", Ear(), last_seq=1).result(10)
        else:
            self._house.live.detach(self._session, "device")


@pytest.fixture
def stood(house: House) -> Stood:
    return Stood(house)


def test_a_pause_is_told_of_whoever_took_it(stood: Stood) -> None:
    stood.staff(Pause())
    assert stood.why() is Standstill.STAFF
    stood.staff(Resume())
    assert stood.why() is None
    stood.device(Pause())
    assert stood.why() is Standstill.PARTICIPANT
    stood.staff(Resume())
    stood.staff(Pause())
    assert stood.why() is Standstill.STAFF, "what the participant did before is not what holds now"


def test_a_page_that_is_closed_is_nobodys_pause(stood: Stood) -> None:
    stood.device(Pause(device=True))
    assert stood.why() is Standstill.DEVICE
    stood.line(there=False)
    assert stood.why() is Standstill.DEVICE
    stood.line(there=True)
    stood.device(Resume(device=True))
    assert stood.why() is None


def test_a_line_that_was_lost_is_nobodys_pause_either_when_it_is_back(stood: Stood) -> None:
    stood.line(there=False)
    assert stood.why() is Standstill.LINE
    stood.line(there=True)
    assert stood.why() is Standstill.LINE


def test_what_the_participant_paused_stays_paused_by_them_when_the_line_is_lost_and_back(stood: Stood) -> None:
    stood.device(Pause())
    stood.line(there=False)
    assert stood.why() is Standstill.PARTICIPANT
    stood.line(there=True)
    stood.device(Pause(device=True))
    stood.device(Resume(device=True))
    assert stood.why() is Standstill.PARTICIPANT, "a device that is ready again does not end it"


def test_a_pause_that_was_asked_for_on_a_broken_line_counts_when_it_comes(stood: Stood) -> None:
    stood.line(there=False)
    stood.line(there=True)
    stood.device(Pause())
    assert stood.why() is Standstill.PARTICIPANT
