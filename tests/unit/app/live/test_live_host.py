"""Live sessions: committed before acknowledged, harmless to repeat, held when cut, replayed after a restart."""

import logging

import msgspec
import pytest

from samspill.app.live.feed import Ack, Directions, Phase, Pose, Presence, Refused, RunStarted, Welcome
from samspill.app.sessions.looking import session_view
from samspill.model.directions import Block, Speech
from samspill.model.events import SYSTEM, Calm, Choose, Leave, Pause, Rate, Resume, SayLine
from samspill.model.outputs import Ending, RunStatus, Status
from samspill.model.ratings import RatingKind
from samspill.testing.memory import MemoryStore
from tests.unit.app.house import Ear, House

RATE = Rate(rating=RatingKind.DISTRESS, value=4)


def kept(house: House, session: str) -> list[object]:
    with house.store.look() as unit:
        return [entry.event for entry in unit.log.entries(session)]


def told(ear: Ear) -> list[RunStatus]:
    return [status.status for status in ear.outputs(Status)]


def test_an_event_is_in_the_log_before_its_acknowledgement_is_given(house: House) -> None:
    session, _ear = house.running(house.staff())
    in_log: list[bool] = []

    class Watching(Ear):
        def __call__(self, message: object) -> bool:
            if isinstance(message, Ack):
                in_log.append(any(isinstance(event, Rate) for event in kept(house, session)))
            return True

    house.live.attach(session, "device", Watching())
    house.live.happened(session, "device", 1, RATE)
    assert in_log == [True]


def test_an_event_sent_again_is_acknowledged_again_and_does_nothing(house: House) -> None:
    session, _ear = house.running(house.staff())
    first = house.live.happened(session, "device", 1, RATE).result()
    before = kept(house, session)
    assert house.live.happened(session, "device", 1, RATE).result() == first
    assert kept(house, session) == before


def test_an_event_that_leaves_a_gap_is_refused_with_the_one_expected(house: House) -> None:
    session, _ear = house.running(house.staff())
    answer = house.live.happened(session, "device", 3, RATE).result()
    assert isinstance(answer, Refused)
    assert (answer.code, answer.expected, answer.client_seq, answer.final) == ("out_of_order", 1, 3, False)
    assert isinstance(house.live.happened(session, "device", 1, RATE).result(), Ack)


def test_what_the_store_does_not_keep_is_not_told_and_can_be_sent_again(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    session, ear = house.running(house.staff())
    store = house.store
    assert isinstance(store, MemoryStore)
    store.broken = True
    answer = house.live.happened(session, "device", 1, RATE).result()
    assert isinstance(answer, Refused)
    assert answer.code == "not_kept"
    assert ear.of(Refused)[-1].final
    store.broken = False
    again = Ear()
    assert house.live.attach(session, "device", again, last_seq=1).result()
    assert isinstance(house.live.happened(session, "device", 1, RATE).result(), Ack)
    assert caplog.records


def test_what_comes_behind_an_event_that_was_not_kept_waits_its_turn_and_nothing_is_lost(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    session, _ear = house.running(house.staff())
    store = house.store
    assert isinstance(store, MemoryStore)
    store.broken = True
    first, second = (house.live.happened(session, "device", number, RATE) for number in (1, 2))
    store.broken = False
    codes = [answer.code for answer in (first.result(), second.result()) if isinstance(answer, Refused)]
    assert codes == ["not_kept", "not_attached"]
    house.live.attach(session, "device", Ear(), last_seq=1)
    acks = [house.live.happened(session, "device", number, RATE).result() for number in (1, 2)]
    assert [ack.client_seq for ack in acks if isinstance(ack, Ack)] == [1, 2]
    assert sum(isinstance(event, Rate) for event in kept(house, session)) == 2
    assert caplog.records


def test_a_device_that_falls_silent_makes_the_scene_hold_until_someone_says_go_on(house: House) -> None:
    session, ear = house.running(house.staff())
    observer = Ear()
    house.live.attach(session, "tablet", observer, observer=True)
    house.wait(6_000)
    assert told(ear)[-1] is RunStatus.PAUSED
    assert Pause in map(type, kept(house, session))
    assert observer.of(Presence)[-1].online is False
    house.live.heard(session, "device", 7)
    assert observer.of(Presence)[-1].online is True
    assert told(ear)[-1] is RunStatus.PAUSED
    house.live.happened(session, "device", 1, Resume())
    assert told(ear)[-1] is RunStatus.RUNNING


def test_a_device_tells_what_battery_it_has_left_as_long_as_it_says_so(house: House) -> None:
    kari = house.staff()
    session, _ear = house.running(kari)

    def left() -> int | None:
        return session_view(house.clinic, kari, session).battery

    before = left()
    house.live.heard(session, "device", 7, 15)
    assert (before, left()) == (None, 15)
    house.live.heard(session, "device", 9)
    assert left() is None


def test_a_closed_line_holds_the_scene_at_once_and_run_time_stands_still(house: House) -> None:
    kari = house.staff()
    session, _ear = house.running(kari)
    house.wait(1_000)
    house.live.detach(session, "device")
    at = session_view(house.clinic, kari, session).run
    house.wait(60_000)
    later = session_view(house.clinic, kari, session).run
    assert at is not None
    assert later is not None
    assert (later.status, later.t) == (RunStatus.PAUSED, at.t)
    assert later.still == {"line"}, "nobody paused it, and nobody is said to have"


def test_nobody_lets_the_scene_go_on_while_the_headset_is_away(house: House) -> None:
    session, _ear = house.running(house.staff())
    house.live.detach(session, "device")
    answer = house.live.steer(session, Resume(), "kari").result()
    assert isinstance(answer, Refused)
    assert answer.code == "offline"


def test_leaving_without_the_server_arrives_later_and_counts(house: House) -> None:
    kari = house.staff()
    session, _ear = house.running(kari)
    house.live.detach(session, "device")
    back = Ear()
    house.live.attach(session, "device", back, last_seq=1)
    house.live.happened(session, "device", 1, Leave())
    view = session_view(house.clinic, kari, session)
    assert view.run is not None
    assert (view.run.ending, view.phase.value) == (Ending.LEFT, "debrief")
    assert back.of(Phase)[-1].phase == "debrief"


def test_a_second_page_takes_the_place_of_the_first_without_holding_the_scene(house: House) -> None:
    session, ear = house.running(house.staff())
    second = Ear()
    house.live.attach(session, "other", second)
    assert (ear.of(Refused)[-1].code, ear.of(Refused)[-1].final) == ("replaced", True)
    assert Pause not in map(type, kept(house, session))
    house.live.detach(session, "device")
    assert Pause not in map(type, kept(house, session))
    answer = house.live.happened(session, "device", 1, RATE).result()
    assert isinstance(answer, Refused)
    assert answer.code == "not_attached"


def test_an_old_line_that_closes_late_does_not_take_the_new_one_of_the_same_page_with_it(house: House) -> None:
    session, ear = house.running(house.staff())
    again = Ear()
    house.live.attach(session, "device", again)
    house.live.detach(session, "device", ear)
    assert Pause not in map(type, kept(house, session))
    house.live.detach(session, "device", again)
    assert isinstance(kept(house, session)[-1], Pause)


def test_after_a_restart_the_log_gives_the_same_state_and_the_client_what_it_missed(house: House) -> None:
    session, ear = house.running(house.staff(), level=3)
    house.wait(4_000)
    house.live.happened(session, "device", 1, RATE)
    seen = list(ear.of(Directions))
    room = house.live._rooms.room(session)
    assert room is not None
    assert room.play is not None
    before = room.play.state
    restarted = House(store=house.store, clock=house.clock)
    again, behind = Ear(), Ear()
    restarted.live.attach(session, "device", again, last_seq=0)
    replayed = restarted.live._rooms.room(session)
    assert replayed is not None
    assert replayed.play is not None
    assert again.of(Welcome)[0].t == before.t if before is not None else False
    assert again.of(RunStarted)
    past = [msgspec.structs.replace(m, past=False) for m in again.of(Directions)]
    assert past[: len(seen)] == seen
    assert all(m.past for m in again.of(Directions))
    assert told(again)[-1] is RunStatus.PAUSED
    middle = seen[len(seen) // 2].seq
    restarted.live.attach(session, "device", behind, last_seq=middle)
    assert [m.seq for m in behind.of(Directions)][: len([m for m in seen if m.seq > middle])] == [
        m.seq for m in seen if m.seq > middle
    ]
    assert restarted.live.happened(session, "device", 1, RATE).result() == Ack(1, ear.of(Ack)[-1].seq)


def test_after_a_restart_run_time_goes_on_from_the_last_event(house: House) -> None:
    session, _ear = house.running(house.staff())
    house.wait(3_000)
    house.live.happened(session, "device", 1, RATE)
    house.clock.advance(minutes=2)
    restarted = House(store=house.store, clock=house.clock)
    again = Ear()
    restarted.live.attach(session, "device", again, last_seq=1)
    assert again.of(Welcome)[0].t == 3_000
    restarted.live.happened(session, "device", 2, Resume())
    restarted.clock.advance(500)
    restarted.live.heard(session, "device", 0)
    restarted.live.happened(session, "device", 3, RATE)
    last = kept(house, session)[-1]
    assert isinstance(last, Rate)
    assert last.t == 3_500


def test_a_node_that_was_overtaken_writes_nothing_more(house: House) -> None:
    session, ear = house.running(house.staff())
    other = House(store=house.store, node="there", clock=house.clock)
    elsewhere = Ear()
    other.live.attach(session, "device", elsewhere, last_seq=1)
    before = kept(house, session)
    answer = house.live.happened(session, "device", 1, RATE).result()
    assert isinstance(answer, Refused)
    assert answer.code == "moved"
    assert ear.of(Refused)[-1].final
    assert kept(house, session) == before
    assert isinstance(other.live.happened(session, "device", 1, RATE).result(), Ack)


def test_an_observer_sees_what_the_participant_sees_and_their_head(house: House) -> None:
    session, ear = house.running(house.staff())
    observer = Ear()
    house.live.attach(session, "tablet", observer, observer=True)
    house.wait(3_000)
    house.live.pose(session, "device", b"p" * 32)
    seen = [msgspec.structs.replace(m, past=False) for m in observer.of(Directions)]
    assert seen == ear.of(Directions)
    assert observer.of(Pose) == [Pose(b"p" * 32)]
    assert not ear.of(Pose)


def test_an_observer_who_does_not_keep_up_is_let_go_and_nobody_else_notices(house: House) -> None:
    session, _ear = house.running(house.staff())
    slow = Ear()
    house.live.attach(session, "tablet", slow, observer=True)
    slow.full = True
    house.live.pose(session, "device", b"p" * 32)
    room = house.live._rooms.room(session)
    assert room is not None
    assert room.observers == {}
    assert isinstance(house.live.happened(session, "device", 1, RATE).result(), Ack)


def test_steering_is_kept_with_the_name_of_who_did_it(house: House) -> None:
    session, _ear = house.running(house.staff())
    assert isinstance(house.live.steer(session, Calm(), "kari").result(), Ack)
    event = kept(house, session)[-1]
    assert isinstance(event, Calm)
    assert event.by == "kari"


def test_lines_carry_their_sound_once_it_is_ready_and_wait_for_nothing(house: House) -> None:
    session, ear = house.running(house.staff())
    house.wait(3_000)
    first = [b for block in ear.outputs(Block) for b in block.data if isinstance(b, Speech)]
    assert first
    assert all(speech.audio is None for speech in first)
    house.voice.finish()
    again = Ear()
    house.live.attach(session, "device", again)
    dressed = [b for block in again.outputs(Block) for b in block.data if isinstance(b, Speech)]
    assert all(speech.audio is not None and speech.audio.startswith("/speech/") for speech in dressed)


def test_a_typed_line_waits_a_moment_for_its_sound_but_not_longer(house: House) -> None:
    session, _ear = house.running(house.staff())
    who = house.clinic.library.scenario("cafe.order").cast[0]
    answer = house.live.steer(session, SayLine(who=who, text="Ta den tiden du trenger."), "kari")
    house.wait(500)
    assert not answer.done()
    house.wait(500)
    assert isinstance(answer.result(0), Ack)


def test_a_typed_line_is_heard_and_read(house: House) -> None:
    """The device gets the words for its captions and the address of the sound."""
    session, ear = house.running(house.staff())
    who, text = house.clinic.library.scenario("cafe.order").cast[0], "Ta den tiden du trenger."
    answer = house.live.steer(session, SayLine(who=who, text=text), "kari")
    house.voice.finish()
    house.wait(50)
    assert isinstance(answer.result(0), Ack), "as soon as the sound is there"
    said = [(block.character_id, speech) for block in ear.outputs(Block) for speech in block.data]
    who_said, speech = next((who, one) for who, one in said if isinstance(one, Speech) and one.text == text)
    assert who_said == who
    assert speech.audio is not None
    assert speech.audio.startswith("/speech/")


def test_a_fault_inside_the_engine_ends_the_run_kindly_and_the_host_goes_on(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    session, ear = house.running(house.staff())

    def broken(*_: object) -> None:
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr("samspill.app.live.play.step", broken)
    assert isinstance(house.live.happened(session, "device", 1, RATE).result(), Ack)
    ending = ear.outputs(Status)[-1]
    assert (ending.ending, ending.by) == (Ending.FAULT, SYSTEM)
    assert any(record.levelno == logging.ERROR for record in caplog.records)


def test_half_an_hour_in_the_headset_is_the_end(house: House) -> None:
    session, ear = house.running(house.staff())
    house.live.happened(session, "device", 1, Pause())
    for _ in range(31 * 15):
        house.clock.advance(4_000)
        house.live.heard(session, "device", 0)
    assert ear.outputs(Status)[-1].ending is Ending.FINISHED_BY_STAFF


def test_a_stopping_host_holds_every_scene_and_says_come_back(house: House) -> None:
    session, ear = house.running(house.staff())
    house.live.close()
    assert ear.of(Refused)[-1].code == "stopping"
    assert isinstance(kept(house, session)[-1], Pause)


def test_what_nobody_can_follow_is_refused_in_plain_words(house: House) -> None:
    ear = Ear()
    assert house.live.attach("no-such-session", "device", ear).result() is False
    assert (ear.of(Refused)[0].code, ear.of(Refused)[0].final) == ("unknown_session", True)
    assert "Pair" in ear.of(Refused)[0].message.en


def test_an_event_for_nobody_is_answered_too(house: House) -> None:
    answer = house.live.happened("nowhere", "device", 1, Choose(intent="hei")).result()
    assert isinstance(answer, Refused)
    assert answer.code == "not_attached"


def test_a_client_cannot_pass_for_someone_else(house: House) -> None:
    session, _ear = house.running(house.staff())
    house.live.happened(session, "device", 1, msgspec.structs.replace(RATE, by="kari", t=999_999))
    event = kept(house, session)[-1]
    assert isinstance(event, Rate)
    assert (event.by, event.t) == ("participant", 0)


def test_a_run_from_before_a_new_pack_is_ended_and_the_session_can_go_on(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    kari = house.staff()
    session, _ear = house.running(kari)
    with house.store.begin() as unit:
        run = unit.sessions.runs(session)[0]
        unit.sessions.keep_run(
            msgspec.structs.replace(run, header=msgspec.structs.replace(run.header, pack_digest="another"))
        )
    upgraded = House(store=house.store, clock=house.clock)
    ear = Ear()
    assert upgraded.live.attach(session, "device", ear).result()
    view = session_view(upgraded.clinic, kari, session)
    assert view.run is not None
    assert (view.run.ending, view.phase.value) == (Ending.FAULT, "debrief")
    assert upgraded.begin(kari, session) == 2
    assert ear.of(RunStarted)[-1].run == 2
    assert caplog.records


def test_a_thread_of_its_own_does_the_same_work(house: House) -> None:
    kari = house.staff()
    _, session = house.ready(kari)
    house.live.start()
    ear = Ear()
    assert house.live.attach(session, "device", ear).result(10)
    assert house.begin(kari, session) == 1
    assert house.live.happened(session, "device", 1, RATE).result(10) == Ack(1, 2)
    house.live.close()
    assert ear.of(Refused)[-1].code == "stopping"
