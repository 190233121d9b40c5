"""How a run stands, for those who look: also why it stands still."""

from samspill.app.sessions.looking import session_view
from samspill.model.events import Pause
from samspill.model.outputs import RunStatus
from tests.unit.app.house import House


def test_a_pause_that_somebody_took_is_no_lost_line(house: House) -> None:
    kari = house.staff()
    session, _ear = house.running(kari)
    house.live.steer(session, Pause(), kari.id)
    run = session_view(house.clinic, kari, session).run
    assert run is not None
    assert (run.status, run.cut) == (RunStatus.PAUSED, False)
