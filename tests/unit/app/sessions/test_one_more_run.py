"""One more run can be thought of and left: then the talk is where it was."""

import pytest

from samspill.app.live.feed import Phase
from samspill.app.records.sessions import SessionPhase
from samspill.app.refusals import Refusal
from samspill.app.sessions.debrief import Debrief, debrief
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import go_to_rehearsal
from samspill.app.sessions.side_effects import SIDE_EFFECTS
from tests.unit.app.house import House

SAID = Debrief("Hun hilste.", "", 2, 1, 7, {question.id: 0 for question in SIDE_EFFECTS})


def test_the_debrief_can_be_written_when_no_more_runs_come_after_all(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari)
    house.play(session, ear)
    go_to_rehearsal(house.clinic, kari, session)
    debrief(house.clinic, kari, session, SAID)
    view = session_view(house.clinic, kari, session)
    assert view.debrief is not None
    assert view.phase is SessionPhase.DEBRIEF
    assert ear.of(Phase)[-1].phase == "debrief"


def test_while_a_run_goes_on_there_is_no_debrief_to_write(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari)
    house.play(session, ear)
    go_to_rehearsal(house.clinic, kari, session)
    house.begin(kari, session)
    with pytest.raises(Refusal, match="not_now"):
        debrief(house.clinic, kari, session, SAID)


def test_where_nothing_was_run_there_is_nothing_to_debrief(house: House) -> None:
    kari = house.staff()
    _, session = house.ready(kari)
    with pytest.raises(Refusal, match="not_now"):
        debrief(house.clinic, kari, session, SAID)
