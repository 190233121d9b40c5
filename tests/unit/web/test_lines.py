"""Every socket and feed under hostile input: nothing ends as a fault of ours, and nothing acknowledged is lost.

Malformed, oversized and in any order, with a wrong token or role, and gone in the middle. A few examples here, the same
each time; ``make fuzz`` tries many, other ones each time: ``SAMSPILL_FUZZ`` is how many.
"""

import itertools
import json
import logging
import os
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from litestar.testing import TestClient

from samspill.app.actor import Role
from samspill.app.library.previewing import Wanted, open_preview
from samspill.app.records.sessions import SessionPhase
from samspill.app.sessions.check_in import QUESTIONS, CheckIn, check_in
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import close_session, go_to_rehearsal, start_session
from samspill.app.sessions.pairing import confirm, offer
from samspill.app.sessions.runs import start_run
from samspill.app.signing_in.staff_sessions import open_staff_session
from samspill.model.words import Language
from samspill.web.api.live.wire import LARGEST_FRAME

from .conftest import ADDRESS, House
from .lines import ALMOST, Frame, look, talk

LONG = int(os.environ.get("SAMSPILL_FUZZ", "0"))
FEW = 120
COUNT = itertools.count(1)
NUMBERS = st.sampled_from([0, 1, -1, 2, 10, 2**31, 2**53, 2**63, 2**64, -(2**63) - 1, 10**30, 1.5, None, "1", True])
TEXTS = st.sampled_from(["", "order", "calm", "x" * 2000, "\x00", "😀", "../..", "participant"]) | st.text(max_size=8)
KINDS = (
    "choose",
    "look",
    "approach",
    "use",
    "fill",
    "submit",
    "rate",
    "pause",
    "resume",
    "leave",
    "repeat",
    "realized",
)
STAFF_ONLY = ("calm", "skip", "finish", "sayline", "force", "observe", "trigger", "changelevel", "tick", "nothing")
FIELDS = (
    "intent",
    "source",
    "target",
    "held",
    "zone",
    "verb",
    "field",
    "option",
    "rating",
    "value",
    "block",
    "sync",
    "t",
)

EVENTS = st.builds(
    lambda kind, more: {"kind": kind, **more},
    st.sampled_from(KINDS + STAFF_ONLY),
    st.dictionaries(st.sampled_from((*FIELDS, "by")), NUMBERS | TEXTS, max_size=3),
)
GOOD = st.sampled_from(
    [
        {"kind": "rate", "rating": "distress", "value": 4},
        {"kind": "look", "target": "coach", "held": 900},
        {"kind": "pause"},
        {"kind": "resume"},
        {"kind": "leave"},
        {"kind": "choose", "intent": "ready"},
    ]
)
MESSAGES = st.one_of(
    st.builds(lambda n, e: {"type": "happened", "clientSeq": n, "event": e}, st.integers(1, 5), GOOD),
    st.builds(lambda n, e: {"type": "happened", "clientSeq": n, "event": e}, NUMBERS, EVENTS),
    st.builds(lambda t: {"type": "heartbeat", "t": t}, NUMBERS),
    st.builds(lambda v, s: {"type": "hello", "protocolVersion": v, "client": s, "lastSeq": 0}, NUMBERS, TEXTS),
    st.dictionaries(TEXTS, NUMBERS | TEXTS, max_size=3),
)
LARGE: dict[Frame, Frame] = {
    "a large blob": b"\x00" * (LARGEST_FRAME + 1),
    "a large heartbeat": json.dumps({"type": "heartbeat", "t": 1, "x": "y" * LARGEST_FRAME}),
    "a deep nest": "[" * 50_000,
}
"""By what they are called in a report."""
FRAMES: st.SearchStrategy[Frame] = st.one_of(
    MESSAGES.map(json.dumps),
    MESSAGES.map(lambda message: json.dumps(message)[:-3]),
    st.binary(max_size=40),
    st.sampled_from(sorted(LARGE)),
    st.just('"\ud800"'),
    st.text(max_size=20),
)
TALK = st.lists(FRAMES, max_size=12)
GONE = st.none() | st.integers(0, 12)
WHO = ("device", "nobody", "wrong", "kari", "ola", "admin", "supervisor")
PATHS = ("participant", "observer", "preview", "missing")
CALLERS = ("nobody", "wrong", "kari", "ola")
FEEDS = ("session", "preview", "scenario", "missing")


def how() -> settings:
    quick = settings(max_examples=FEW, derandomize=True, database=None, phases=[Phase.generate, Phase.explicit])
    quick = settings(quick, deadline=None, suppress_health_check=list(HealthCheck))
    return settings(quick, max_examples=LONG * 10, derandomize=False) if LONG else quick


class Place:
    """A session with a device and a preview, and what each caller has in its cookies."""

    def __init__(self, house: House) -> None:
        self.house, clinic = house, house.clinic
        self.session = start_session(clinic, house.kari, house.participant)
        made = offer(clinic, "Brille")
        confirm(clinic, house.kari, self.session, made.code)
        well = {question.id: True for question in QUESTIONS}
        check_in(clinic, house.kari, self.session, CheckIn(well, distress=2, craving=1, confidence=6))
        self.preview = open_preview(clinic, house.kari, Wanted("cafe.order", 2, Language.EN))
        people = {"kari": house.kari, "ola": house.ola, "admin": house.admin}
        people["supervisor"] = house.member(Role.SUPERVISOR)
        self.cookies = {who: f"staff={open_staff_session(clinic, actor)}" for who, actor in people.items()}
        self.cookies |= {"device": f"device={made.device_token}", "nobody": "", "wrong": "device=wrong; staff=worse"}

    def running(self) -> None:
        """A run goes on, whatever the last one did to its own."""
        clinic, kari = self.house.clinic, self.house.kari
        if session_view(clinic, kari, self.session).phase is SessionPhase.DEBRIEF:
            go_to_rehearsal(clinic, kari, self.session)
        if session_view(clinic, kari, self.session).phase is SessionPhase.REHEARSAL:
            start_run(clinic, kari, self.session, "calm.room", 1)

    def address(self, path: str) -> str:
        at = {"observer": f"observer/{self.session}", "preview": f"preview/{self.preview}", "missing": "observer/none"}
        return f"/live/{at.get(path, path)}"

    def feed(self, which: str) -> str:
        at = {"session": f"/sessions/{self.session}", "preview": f"/previews/{self.preview}"}
        return f"{at.get(which, '/library/cafe.order' if which == 'scenario' else '/sessions/none')}/feed"

    def headers(self, who: str) -> dict[str, str]:
        return {"origin": ADDRESS, "cookie": f"language=en; {self.cookies[who]}"}


@pytest.fixture(scope="module")
def place(house: House, server: TestClient[Any]) -> Iterator[Place]:
    place = Place(house)
    yield place
    close_session(house.clinic, house.kari, place.session)


def said(client: str, frames: list[Frame], version: int = 1) -> list[Frame]:
    """The frames between a good beginning and a last heartbeat."""
    hello = {"type": "hello", "protocolVersion": version, "client": client}
    large = [LARGE.get(frame, frame) for frame in frames]
    return [json.dumps(hello), *large, json.dumps({"type": "heartbeat", "t": ALMOST})]


def kept(place: Place, client: str) -> Counter[tuple[int | None, int]]:
    """What stands in the log from one client: its own count, and the log's."""
    with place.house.clinic.store.look() as unit:
        entries = unit.log.entries(place.session)
    return Counter((entry.client_seq, entry.seq) for entry in entries if entry.client == client)


def test_no_line_ends_as_a_fault_and_nothing_acknowledged_is_lost(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    """One good event and then anything, from anyone, on any line, with a peer that may be gone at any moment."""
    seen = Counter[str]()

    @how()
    @given(st.sampled_from(PATHS), st.sampled_from(WHO), TALK, GONE, st.booleans())
    @example("participant", "device", ['{"type":"happened","clientSeq":1,"event":{"kind":"pause"}}'] * 2, None, True)
    @example("observer", "kari", ["null"] * 30, None, True)
    @example("preview", "kari", ['{"type":"happened","clientSeq":1,"event":{"kind":"pause"}}'], None, True)
    def once(path: str, who: str, frames: list[Frame], gone: int | None, begins_well: bool) -> None:
        client = f"{who}-{next(COUNT)}"
        if path == "participant":
            place.running()
        told = talk(
            place.house.app,
            place.address(path),
            place.headers(who),
            said(client, frames)
            if begins_well
            else [*(LARGE.get(frame, frame) for frame in frames), *said(client, [])],
            gone,
        )
        assert told.raised is None, (path, who, frames, gone)
        assert set(told.closed) <= {1000, 1008}, (path, who, frames, told)
        acked = {(ack["clientSeq"], ack["seq"]) for ack in told.of("ack")}
        if path == "participant":
            log = kept(place, client)
            assert acked <= set(log)
            assert max(log.values(), default=1) == 1, "nothing is kept twice"
            assert [n for n, _ in sorted(log)] == list(range(1, len(log) + 1)), "nothing is left out"
        seen.update(message["type"] for message in told.messages)

    once()
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []
    assert {"ack", "refused", "welcome", "heartbeat"} <= set(seen)


@pytest.mark.parametrize("gone", [None, 1])
def test_a_feed_is_given_to_whoever_may_have_it_and_ends_quietly(
    gone: int | None, place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    place.running()
    for which, who in itertools.product(FEEDS, CALLERS):
        headers = place.headers(who) | {"last-event-id": "\x00😀" * 9, "accept": "text/event-stream"}
        told = look(place.house.app, place.feed(which), headers, gone)
        assert told.raised is None, (which, who)
        assert told.status, (which, who)
        assert told.status[0] in {200, 303, 403, 404}, (which, who, told.status)
        if who in {"nobody", "wrong"}:
            assert told.status[0] == 303
        if which == "session" and who == "ola":
            assert told.status[0] == 403
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


def test_after_all_that_a_device_still_gets_in(place: Place) -> None:
    place.running()
    event = {"type": "happened", "clientSeq": 1, "event": {"kind": "rate", "rating": "distress", "value": 3}}
    told = talk(
        place.house.app, place.address("participant"), place.headers("device"), said("good", [json.dumps(event)])
    )
    assert [ack["clientSeq"] for ack in told.of("ack")] == [1]
