"""How a run stands, for those who look: also all that it stands still for, and who may end which of it."""

import msgspec
import pytest

from samspill.app.live.feed import Ack, Refused
from samspill.app.live.standstill import Standstill, still_after
from samspill.app.sessions.looking import session_view
from samspill.model.events import SYSTEM, AnyEvent, Pause, Resume
from samspill.model.outputs import RunStatus, Status
from tests.unit.app.house import House

STAFF, PARTICIPANT, LINE, DEVICE = Standstill.STAFF, Standstill.PARTICIPANT, Standstill.LINE, Standstill.DEVICE
PUT_AWAY, READY = Pause(device=True), Resume(device=True)


class Stood:
    """A run that is paused and gone on with in several ways, and why it stands still after each."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._kari = house.staff()
        self._session, self.ear = house.running(self._kari)
        self._told = 0

    def why(self) -> set[Standstill]:
        run = session_view(self._house.clinic, self._kari, self._session).run
        assert run is not None
        assert (run.status is RunStatus.PAUSED) == bool(run.still)
        return set(run.still)

    def staff(self, event: Pause | Resume) -> str:
        """What staff are answered: nothing when it was done, or else why not."""
        answer = self._house.live.steer(self._session, event, self._kari.id).result(10)
        return answer.code if isinstance(answer, Refused) else ""

    def device(self, event: Pause | Resume) -> None:
        self._told += 1
        assert isinstance(self._house.live.happened(self._session, "device", self._told, event).result(10), Ack)

    def line(self, *, there: bool) -> None:
        if there:
            self._house.live.attach(self._session, "device", self.ear, last_seq=1).result(10)
        else:
            self._house.live.detach(self._session, "device")

    def told(self) -> tuple[str, str]:
        """How the device was last told that the run stands, and by whom."""
        last = self.ear.outputs(Status)[-1]
        return last.status, "staff" if last.by == self._kari.id else last.by

    def restart(self) -> None:
        """The server is killed, and another one takes the session from the log."""
        self._house = House(store=self._house.store, clock=self._house.clock)
        self.line(there=True)


@pytest.fixture
def stood(house: House) -> Stood:
    return Stood(house)


def test_a_pause_is_told_of_whoever_took_it(stood: Stood) -> None:
    stood.staff(Pause())
    assert stood.why() == {STAFF}
    stood.staff(Resume())
    assert stood.why() == set()
    stood.device(Pause())
    assert stood.why() == {PARTICIPANT}
    stood.staff(Resume())
    stood.staff(Pause())
    assert stood.why() == {STAFF}, "what the participant did before is not what holds now"


def test_a_page_that_is_closed_is_nobodys_pause(stood: Stood) -> None:
    stood.device(PUT_AWAY)
    assert stood.why() == {DEVICE}
    stood.line(there=False)
    assert stood.why() == {DEVICE, LINE}
    stood.line(there=True)
    stood.device(READY)
    assert stood.why() == set()


def test_a_line_that_was_lost_is_nobodys_pause_either_when_it_is_back(stood: Stood) -> None:
    stood.line(there=False)
    assert stood.why() == {LINE}
    stood.line(there=True)
    assert stood.why() == {LINE}
    stood.device(Pause(line=True))
    assert stood.why() == {LINE}, "the device has noticed it, too"


def test_what_the_participant_paused_stays_paused_by_them_when_the_line_is_lost_and_back(stood: Stood) -> None:
    stood.device(Pause())
    stood.line(there=False)
    assert stood.why() == {PARTICIPANT, LINE}
    stood.line(there=True)
    stood.device(PUT_AWAY)
    stood.device(READY)
    assert stood.why() == {PARTICIPANT}, "a device that is ready again does not end it"
    assert stood.told() == ("paused", "participant")


def test_a_pause_that_was_asked_for_on_a_broken_line_counts_when_it_comes(stood: Stood) -> None:
    stood.line(there=False)
    stood.line(there=True)
    stood.device(Pause())
    assert stood.why() == {PARTICIPANT, LINE}
    stood.device(Resume())
    assert stood.why() == set()


def test_a_go_on_that_was_kept_before_reasons_were_told_apart_means_what_it_meant() -> None:
    kept = msgspec.json.decode(b'{"kind":"resume","t":7,"by":"kari"}', type=AnyEvent)
    assert still_after({DEVICE: SYSTEM, STAFF: "kari"}, kept) == {}


def test_staff_do_not_let_the_run_go_on_while_the_device_is_put_away(stood: Stood) -> None:
    stood.device(PUT_AWAY)
    assert stood.staff(Resume()) == "not_ready"
    assert stood.why() == {DEVICE}
    stood.device(Resume())
    assert stood.why() == set()


@pytest.mark.parametrize("first", ["staff", "device"])
def test_go_on_by_staff_ends_their_own_pause_and_the_run_still_waits_for_the_device(stood: Stood, first: str) -> None:
    pauses = [lambda: stood.staff(Pause()), lambda: stood.device(PUT_AWAY)]
    for pause in pauses if first == "staff" else reversed(pauses):
        pause()
    assert stood.why() == {STAFF, DEVICE}
    assert stood.staff(Resume()) == ""
    assert stood.why() == {DEVICE}
    assert stood.told() == ("paused", "system")
    stood.device(READY)
    assert stood.told() == ("running", "system")


@pytest.mark.parametrize("back", [READY, Resume()], ids=["goes in", "says go on"])
def test_a_pause_by_staff_stays_when_the_device_is_back_until_staff_go_on(stood: Stood, back: Resume) -> None:
    stood.device(PUT_AWAY)
    stood.staff(Pause())
    stood.device(back)
    assert stood.why() == {STAFF}
    assert stood.told() == ("paused", "staff"), "the device says whose pause it is now"
    stood.device(Resume())
    assert stood.why() == {STAFF}, "whoever practises can leave, but does not end a pause of staff"
    stood.staff(Resume())
    assert stood.told() == ("running", "staff")


def test_somebody_who_paused_and_put_the_device_away_is_not_gone_on_without(stood: Stood) -> None:
    stood.device(Pause())
    stood.device(PUT_AWAY)
    stood.staff(Resume())
    assert stood.why() == {DEVICE}
    stood.device(Resume())
    assert stood.why() == set()


def test_after_a_cut_either_may_say_go_on_once_the_device_is_back(stood: Stood) -> None:
    stood.line(there=False)
    assert stood.staff(Resume()) == "offline"
    stood.line(there=True)
    assert stood.staff(Resume()) == ""
    assert stood.told() == ("running", "staff")


def test_a_pause_ended_while_the_line_is_cut_leaves_the_run_waiting_for_it(stood: Stood) -> None:
    stood.staff(Pause())
    stood.line(there=False)
    assert stood.staff(Resume()) == ""
    assert stood.why() == {LINE}
    stood.line(there=True)
    assert stood.why() == {LINE}


def test_all_that_a_run_stands_still_for_is_known_again_after_a_restart(stood: Stood) -> None:
    stood.device(Pause())
    stood.device(PUT_AWAY)
    stood.staff(Pause())
    stood.restart()
    assert stood.why() == {PARTICIPANT, STAFF, DEVICE, LINE}
    assert stood.staff(Resume()) == ""
    stood.restart()
    assert stood.why() == {DEVICE, LINE}
    assert stood.told() == ("paused", "system")
    stood.device(READY)
    assert stood.why() == set()
