"""The lines of devices and observers: what is committed is acknowledged, and bad frames harm nobody."""

import json
import math
import struct
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from litestar.exceptions import WebSocketDisconnect
from litestar.testing import WebSocketTestSession

from samspill.app.sessions.check_in import QUESTIONS, CheckIn, check_in
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.sessions.runs import start_run
from samspill.web.api.live import observer
from samspill.web.api.live.conversation import MOST_BAD_FRAMES
from samspill.web.api.live.wire import LARGEST_FRAME, BadFrame, decode, pose
from samspill.web.api.messages import POSE_FRAME, ClientHeartbeat, Happened, Hello

from .conftest import ADDRESS, Come, House, Visitor

HELLO = {"type": "hello", "protocolVersion": 1, "client": "device-1"}
POSE = struct.pack(POSE_FRAME, 1.0, 0.0, 1.6, 0.0, 0.0, 0.0, 0.0, 1.0)
HERE = {"origin": ADDRESS}
WAIT = 10


@pytest.fixture
def session(house: House, kari: Visitor, device: Visitor) -> Iterator[str]:
    """A session with its check-in done and a device connected."""
    session = start_session(house.clinic, house.kari, house.participant)
    code = device.post("/api/pair").json()["code"]
    assert kari.send(f"/sessions/{session}/pair", {"code": code}).status_code == 303
    well = {question.id: True for question in QUESTIONS}
    check_in(house.clinic, house.kari, session, CheckIn(well, distress=2, craving=1, confidence=6))
    yield session
    close_session(house.clinic, house.kari, session)


@pytest.fixture
def device(come: Come) -> Visitor:
    """A headset."""
    return come(None)


@pytest.fixture
def line(device: Visitor, session: str) -> Iterator[WebSocketTestSession]:
    """The device's line, after hello."""
    with device.call("/live/participant", **HERE) as line:
        line.send_json(HELLO)
        assert heard(line, "welcome")["session"] == session
        yield line


def heard(line: WebSocketTestSession, kind: str, holds: Callable[[Any], bool] = lambda _: True) -> Any:
    """The next message of one kind that ``holds``; others are passed over."""
    while True:
        message = json.loads(line.receive_text(timeout=WAIT))
        if message["type"] == kind and holds(message):
            return message


def test_on_a_device_that_speaks_another_language_the_last_word_is_in_the_participants(
    house: House, session: str, line: WebSocketTestSession
) -> None:
    close_session(house.clinic, house.kari, session)
    assert heard(line, "refused")["message"] == "Timen er avsluttet. Takk for i dag."


def test_a_device_that_is_not_paired_is_told_so_and_let_go(device: Visitor) -> None:
    with device.call("/live/participant", **HERE) as line:
        refused = heard(line, "refused")
        assert (refused["code"], refused["final"]) == ("not_paired", True)
        with pytest.raises(WebSocketDisconnect):
            line.receive_text(timeout=WAIT)


def test_a_page_from_another_site_gets_no_line(device: Visitor, session: str) -> None:
    with device.call("/live/participant", origin="https://elsewhere.example") as line:
        assert heard(line, "refused")["code"] == "other_site"


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ({"type": "heartbeat", "t": 1}, "no_hello"),
        (HELLO | {"client": ""}, "no_hello"),
        (HELLO | {"client": "x" * 65}, "no_hello"),
        (HELLO | {"protocolVersion": 0}, "old_page"),
    ],
)
def test_a_line_begins_with_a_hello_of_this_protocol(first: object, code: str, device: Visitor, session: str) -> None:
    with device.call("/live/participant", **HERE) as line:
        line.send_json(first)
        assert heard(line, "refused")["code"] == code


def test_heartbeats_are_answered_with_the_clients_own_clock(line: WebSocketTestSession) -> None:
    line.send_json({"type": "heartbeat", "t": 4711})
    assert heard(line, "heartbeat")["echo"] == 4711


def test_an_event_is_acknowledged_once_committed_and_again_when_sent_again(
    line: WebSocketTestSession, house: House, session: str
) -> None:
    start_run(house.clinic, house.kari, session, "calm.room", 1)
    heard(line, "run")
    event = {"type": "happened", "clientSeq": 1, "event": {"kind": "rate", "rating": "distress", "value": 4}}
    line.send_json(event)
    first = heard(line, "ack", lambda ack: ack["clientSeq"] == 1)
    line.send_json(event)
    assert heard(line, "ack", lambda ack: ack["clientSeq"] == 1) == first


def test_an_event_out_of_order_is_refused_and_the_missing_one_can_still_come(
    line: WebSocketTestSession, house: House, session: str
) -> None:
    start_run(house.clinic, house.kari, session, "calm.room", 1)
    heard(line, "run")
    rate = {"kind": "rate", "rating": "distress", "value": 4}
    line.send_json({"type": "happened", "clientSeq": 2, "event": rate})
    refused = heard(line, "refused")
    assert (refused["code"], refused["clientSeq"], refused["final"]) == ("out_of_order", 2, False)
    for number in (1, 2):
        line.send_json({"type": "happened", "clientSeq": number, "event": rate})
        assert heard(line, "ack", lambda ack, number=number: ack["clientSeq"] == number)


def test_a_second_headset_takes_the_line_and_the_first_is_told(
    line: WebSocketTestSession, kari: Visitor, come: Come, session: str
) -> None:
    second = come(None)
    code = second.post("/api/pair").json()["code"]
    assert kari.send(f"/sessions/{session}/pair", {"code": code}).status_code == 303
    assert heard(line, "refused")["code"] == "replaced"
    with second.call("/live/participant", **HERE) as taken:
        taken.send_json(HELLO)
        assert heard(taken, "welcome")["session"] == session


@pytest.mark.parametrize(
    "frame", ["", "{", "null", "[" * 50_000, '{"type":"welcome"}', '{"type":"hello","x":1}', '"\\ud800"']
)
def test_a_malformed_frame_is_refused_and_the_line_lives_on(frame: str, line: WebSocketTestSession) -> None:
    line.send_text(frame)
    refused = heard(line, "refused")
    assert (refused["code"], refused["final"]) == ("not_understood", False)
    line.send_json({"type": "heartbeat", "t": 1})
    assert heard(line, "heartbeat")["echo"] == 1


def test_an_oversized_frame_is_refused_and_the_line_lives_on(line: WebSocketTestSession) -> None:
    line.send_text(json.dumps({"type": "heartbeat", "t": 1, "x": "y" * LARGEST_FRAME}))
    assert heard(line, "refused")["code"] == "too_large"
    line.send_json({"type": "heartbeat", "t": 2})
    assert heard(line, "heartbeat")["echo"] == 2


def test_someone_who_sends_nothing_but_bad_frames_is_let_go(line: WebSocketTestSession) -> None:
    for _ in range(MOST_BAD_FRAMES):
        line.send_bytes(b"noise")
    assert heard(line, "refused", lambda refused: refused["final"])["code"] == "not_understood"


def test_an_observer_sees_the_head_of_the_participant(
    line: WebSocketTestSession, house: House, come: Come, session: str
) -> None:
    with come(house.kari).call(f"/live/observer/{session}", **HERE) as watching:
        watching.send_json(HELLO | {"client": "tablet"})
        assert heard(watching, "welcome")["observer"] is True
        line.send_bytes(POSE)
        frames = [watching.receive(timeout=WAIT) for _ in range(2)]
        assert POSE in [frame.get("bytes") for frame in frames]


def test_an_observer_can_only_watch(house: House, come: Come, session: str) -> None:
    with come(house.kari).call(f"/live/observer/{session}", **HERE) as watching:
        watching.send_json(HELLO | {"client": "tablet"})
        heard(watching, "welcome")
        watching.send_json({"type": "happened", "clientSeq": 1, "event": {"kind": "leave"}})
        assert heard(watching, "refused")["code"] == "only_watching"
        watching.send_bytes(POSE)
        assert heard(watching, "refused")["code"] == "only_watching"


@pytest.mark.parametrize(("who", "code"), [(None, "sign_in"), ("ola", "no_care_relation"), ("admin", "not_your_role")])
def test_those_who_may_not_see_a_session_cannot_watch_it(
    who: str | None, code: str, house: House, come: Come, session: str
) -> None:
    with come(getattr(house, who) if who else None).call(f"/live/observer/{session}", **HERE) as watching:
        assert heard(watching, "refused")["code"] == code


def test_a_session_that_does_not_exist_cannot_be_watched(house: House, come: Come) -> None:
    with come(house.kari).call("/live/observer/nothing", **HERE) as watching:
        assert heard(watching, "refused")["final"] is True


@given(st.binary(max_size=40))
def test_only_whole_and_finite_poses_are_passed_on(frame: bytes) -> None:
    try:
        passed = pose(frame)
    except BadFrame:
        return
    assert len(passed) == len(POSE)
    assert all(math.isfinite(value) for value in struct.unpack(POSE_FRAME, passed))


@pytest.mark.parametrize("value", [math.nan, math.inf, 1e9])
def test_a_head_that_is_nowhere_is_not_passed_on(value: float) -> None:
    with pytest.raises(BadFrame):
        pose(struct.pack(POSE_FRAME, value, *[0.0] * 7))


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_whatever_comes_is_a_message_or_refused(text: str) -> None:
    try:
        assert isinstance(decode(text), Hello | Happened | ClientHeartbeat)
    except BadFrame as refused:
        assert refused.message.nb
        assert refused.message.en


def test_whoever_may_watch_no_more_is_let_go(
    house: House, come: Come, session: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The relation was ended while they watched; the page is looked at again every few seconds."""
    monkeypatch.setattr(observer, "LOOK_AGAIN_SECONDS", 0.05)
    now = house.clinic.clock.now()
    with house.clinic.store.begin() as unit:
        unit.people.relate(house.ola.id, house.participant, now, "vera")
    with come(house.ola).call(f"/live/observer/{session}", **HERE) as watching:
        watching.send_json(HELLO | {"client": "tablet"})
        heard(watching, "welcome")
        with house.clinic.store.begin() as unit:
            unit.people.part(house.ola.id, house.participant, house.clinic.clock.now(), "vera")
        refused = heard(watching, "refused")
    assert (refused["code"], refused["final"]) == ("no_care_relation", True)
