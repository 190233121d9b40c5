"""Killed in the middle of writing, the server has lost nothing that it acknowledged."""

import subprocess
import sys
from pathlib import Path

from samspill.adapters.clock import SystemClock
from samspill.adapters.voice import SilentVoice
from samspill.app.live.feed import Ack, FeedMessage, Welcome
from samspill.app.live.host import LiveHost
from samspill.app.live.loading import replay
from samspill.model.events import Rate
from samspill.model.ratings import RatingKind
from tests.packs import shipped_library

from .victim import DEVICE, SESSION, opened

ACKS_BEFORE_KILL = 40
RATE = Rate(rating=RatingKind.CONFIDENCE, value=5)


def killed(folder: Path) -> dict[int, int]:
    """Let a victim run until it has acknowledged some events, kill it, and say what it had acknowledged."""
    command = [sys.executable, "-m", "tests.stores.victim", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as victim:
        assert victim.stdout is not None
        lines = [victim.stdout.readline() for _ in range(ACKS_BEFORE_KILL)]
        victim.kill()
        lines += victim.stdout.readlines()
    whole = [line.split() for line in lines if line.endswith("\n")]
    return {int(number): int(seq) for number, seq in whole}


def test_after_kill_nine_every_acknowledged_event_is_there_once_and_the_run_goes_on(tmp_path: Path) -> None:
    first, second = killed(tmp_path), killed(tmp_path)
    store = opened(tmp_path)
    with store.look() as unit:
        entries, run = unit.log.entries(SESSION), unit.sessions.runs(SESSION)[0]
    kept = {entry.client_seq: entry.seq for entry in entries if entry.client == DEVICE}
    assert (first | second).items() <= kept.items()
    assert len(kept) >= 2 * ACKS_BEFORE_KILL - 2
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert sorted(kept) == list(range(1, len(kept) + 1))
    told: list[FeedMessage] = []
    host = LiveHost(store, SystemClock(), shipped_library(), SilentVoice(), "after")
    host.attach(SESSION, DEVICE, lambda message: told.append(message) is None)
    room = host._rooms.room(SESSION)
    assert room is not None
    assert room.play is not None
    assert isinstance(told[0], Welcome)
    assert told[0].t >= max(entry.event.t for entry in entries if entry.event is not None)
    last = max(kept)
    assert host.happened(SESSION, DEVICE, last, RATE).result() == Ack(last, kept[last])
    with store.look() as unit:
        again = replay(shipped_library(), run, unit.log.entries(SESSION))
    assert (again.state, again.shown) == (room.play.state, room.play.shown)
    host.close()
    store.close()
