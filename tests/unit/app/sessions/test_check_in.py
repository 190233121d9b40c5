"""The check-in: every question answered, and a no needs a named reason."""

import msgspec
import pytest

from samspill.app.plan.choosing import choose_next
from samspill.app.refusals import Problems, Refusal
from samspill.app.sessions.check_in import QUESTIONS, CheckIn, check_in
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import start_session
from samspill.app.sessions.runs import start_run
from samspill.model.events import Finish
from tests.unit.app.house import CAFE, House, all_well


def tired(reason: str = "") -> CheckIn:
    answers = {question.id: question.id != "slept" for question in QUESTIONS}
    return msgspec.structs.replace(all_well(), readiness=answers, override_reason=reason)


def test_everything_missing_is_said_at_once(house: House) -> None:
    kari = house.staff()
    session = start_session(house.clinic, kari, house.enrolled(kari, "Lyng"))
    empty = msgspec.structs.replace(all_well(), readiness={}, distress=None, craving=11)
    with pytest.raises(Problems) as problems:
        check_in(house.clinic, kari, session, empty)
    assert {p.field for p in problems.value.problems} == {*(q.id for q in QUESTIONS), "distress", "craving"}


def test_a_no_stops_unless_a_care_worker_gives_a_reason_which_is_kept_with_their_name(house: House) -> None:
    kari = house.staff()
    session = start_session(house.clinic, kari, house.enrolled(kari, "Lyng"))
    with pytest.raises(Refusal) as refusal:
        check_in(house.clinic, kari, session, tired("  "))
    assert refusal.value.code == "not_ready"
    assert session_view(house.clinic, kari, session).check_in is None
    check_in(house.clinic, kari, session, tired("Sov to timer i formiddag."))
    kept = session_view(house.clinic, kari, session).check_in
    assert kept is not None
    assert (kept.noes, kept.override_reason, kept.by) == (("slept",), "Sov to timer i formiddag.", kari.id)


def test_no_run_begins_without_check_in_and_device(house: House) -> None:
    kari = house.staff()
    session = start_session(house.clinic, kari, house.enrolled(kari, "Lyng"))
    with pytest.raises(Refusal, match="check_in_first"):
        start_run(house.clinic, kari, session, CAFE, 1)
    check_in(house.clinic, kari, session, all_well())
    with pytest.raises(Refusal, match="no_device"):
        start_run(house.clinic, kari, session, CAFE, 1)


def test_safety_holds_a_run_back_until_a_care_worker_decides_otherwise_with_a_reason(house: House) -> None:
    kari = house.staff()
    person, session = house.ready(kari, distress=9)
    with pytest.raises(Refusal, match="held_back") as refusal:
        start_run(house.clinic, kari, session, CAFE, 3)
    assert "9" in refusal.value.message.nb
    choose_next(house.clinic, kari, person, CAFE, 3, "Vi har snakket om det, og hen vil.")
    assert start_run(house.clinic, kari, session, CAFE, 3) == 1


def test_twenty_minutes_in_runs_are_enough_for_a_day(house: House) -> None:
    kari = house.staff()
    session, _ = house.running(kari)
    house.live.detach(session, "device")
    house.clock.advance(minutes=21)
    house.live.steer(session, Finish(), kari.id)
    with pytest.raises(Refusal, match="enough_for_today"):
        house.begin(kari, session)
