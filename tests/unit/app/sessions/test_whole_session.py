"""From the first sign-in to the next proposal, as a care worker goes through it."""

import msgspec
import pytest

from samspill.app.plan.overview import plan
from samspill.app.records.missions import MissionOutcome
from samspill.app.records.sessions import SessionPhase
from samspill.app.refusals import Problems
from samspill.app.sessions.check_in import check_in
from samspill.app.sessions.debrief import Debrief, debrief
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.sessions.side_effects import SIDE_EFFECTS
from samspill.app.today.day import today
from samspill.model.goals import GoalState
from samspill.model.outputs import Ending, RunStatus
from tests.unit.app.house import House, all_well


def test_a_session_goes_from_waiting_to_closed_and_leaves_evidence_and_a_mission(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari, level=2)
    before = session_view(house.clinic, kari, session)
    assert (before.phase, before.online, before.device) == (SessionPhase.RUNNING, True, "Quest (syntetisk)")
    assert before.run is not None
    assert before.run.status is RunStatus.RUNNING
    house.play(session, ear)
    after = session_view(house.clinic, kari, session)
    assert after.phase is SessionPhase.DEBRIEF
    assert after.run is not None
    assert after.run.ending is Ending.DONE
    assert after.run.evidence
    assert after.missions
    mission = after.missions[0]
    effects = {question.id: 0 for question in SIDE_EFFECTS}
    said = Debrief("Du så på henne.", "Det gikk greit.", 2, 0, 7, effects, mission.goal, mission.mission)
    debrief(house.clinic, kari, session, said)
    close_session(house.clinic, kari, session)
    shown = plan(house.clinic, kari, after.participant)
    target = house.clinic.library.scenario("cafe.order").target
    goal = next(g for domain in shown.domains for g in domain.goals if g.goal.id == target)
    assert goal.state is GoalState.PRACTISING
    assert goal.evidence
    assert [row.phase for row in shown.sessions] == ["closed"]
    assert shown.proposal is not None
    assert shown.proposal.reason.nb
    assert any("oppdraget" in due.text.nb for row in today(house.clinic, kari).people for due in row.due)


def test_a_mission_is_followed_up_at_the_next_check_in(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari)
    house.play(session, ear)
    view = session_view(house.clinic, kari, session)
    effects = {question.id: 0 for question in SIDE_EFFECTS}
    mission = view.missions[0]
    debrief(house.clinic, kari, session, Debrief("", "", 1, 1, 8, effects, mission.goal, mission.mission))
    close_session(house.clinic, kari, session)
    house.clock.advance(days=2)
    second = start_session(house.clinic, kari, view.participant)
    asked = session_view(house.clinic, kari, second).follow_up
    assert asked is not None
    assert asked.text == mission.text
    with pytest.raises(Problems) as missing:
        check_in(house.clinic, kari, second, all_well())
    assert [problem.field for problem in missing.value.problems] == ["mission_outcome"]
    answered = msgspec.structs.replace(all_well(), mission_outcome=MissionOutcome.DONE)
    check_in(house.clinic, kari, second, answered)
    rows = plan(house.clinic, kari, view.participant).missions
    assert [row.outcome for row in rows] == ["done"]
