"""B1: steps a second of the scenario engine on the café, beside XState doing the same work with the same events.

The peer gets each level of the café as a statechart: lines that take time, guarded answers, flags, evidence, gaze,
silence, and a simulated clock. It makes no stage directions and checks nothing, which favours it. It is installed by
the bench itself under ``build/bench``; another peer is another entry in ``_peers``.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from samspill.model.events import PARTICIPANT, AnyEvent
from samspill.model.outputs import RunStatus
from samspill.model.scenario import LevelRow
from samspill.scenario import BOTS, Script, Table, begin, step
from samspill.scenario.script import Cue, Outcome, Spoken
from samspill.scenario.staging import TURN_GAP
from tests.unit.everyday import script

from .figure import OUT, Figure

TARGET, TWICE = 150_000, 2.0
ROUNDS, BEST_OF = 60, 7
PEERS = Path(__file__).parent / "peers"
XSTATE = "5.33.3"
Run = tuple[Script, list[AnyEvent]]


def measure() -> list[Figure]:
    """The engine's figure, with what the peers reach in the same run."""
    runs = [recorded(script("cafe.order", level, seed=3)) for level in range(1, 6)]
    figure = max(_speed(lambda: _replay(runs)) for _ in range(BEST_OF))
    slowest = _percentile(runs)
    peers = _peers(runs)
    ratio = figure / max(peers.values()) if peers else None
    holds = figure >= TARGET and slowest < 1.0 and (ratio is None or ratio >= TWICE)
    return [
        Figure(
            id="B1",
            what="scenario steps/s, one core, café, all levels, full engine",
            figure=figure,
            unit="steps/s",
            target=">= 150,000 and >= 2 x XState; p99 < 1 ms",
            holds=holds,
            command="python -m tests.bench B1",
            peers=peers,
            ratio=ratio,
            parts={"p99 of a step, ms": slowest},
        )
    ]


def recorded(made: Script) -> Run:
    """One run of the model bot and what it did."""
    table = Table()
    events: list[AnyEvent] = []
    state, outputs = begin(made)
    while state.status is not RunStatus.ENDED:
        table.show(outputs)
        events.append(BOTS["model"](made, state, table.offered))
        state, outputs = step(made, state, events[-1])
    return made, events


def _replay(runs: list[Run]) -> int:
    steps = 0
    for made, events in runs:
        state, _ = begin(made)
        for event in events:
            state, _ = step(made, state, event)
        steps += len(events) + 1
    return steps


def _speed(once: Callable[[], int]) -> float:
    began, steps = time.process_time(), 0
    for _ in range(ROUNDS):
        steps += once()
    return steps / (time.process_time() - began)


def _percentile(runs: list[Run]) -> float:
    taken = []
    for made, events in runs * 20:
        state, _ = begin(made)
        for event in events:
            began = time.perf_counter_ns()
            state, _ = step(made, state, event)
            taken.append(time.perf_counter_ns() - began)
    return sorted(taken)[len(taken) * 99 // 100] / 1e6


def _peers(runs: list[Run]) -> dict[str, float]:
    """Steps a second of each peer that could be installed here."""
    OUT.mkdir(parents=True, exist_ok=True)
    work = OUT / "b1.runs.json"
    work.write_text(json.dumps([_described(*run) for run in runs]), encoding="utf-8")
    found = {"XState": _xstate(work)}
    return {name: speed for name, speed in found.items() if speed is not None}


def _described(made: Script, events: list[AnyEvent]) -> dict[str, Any]:
    """A level of the café and a run of it as plain data, for a peer."""
    level = made.header.level
    row = made.scenario.levels[level]
    cues = {name: _cue(made, cue, level) for name, cue in made.cues.items()}
    plain = [msgspec.to_builtins(event) for event in events]
    first = begin(made).state
    start = {"beat": made.scenario.start, "values": first.values, "gap": TURN_GAP[level], "patience": _patience(row)}
    return {**start, "cues": cues, "events": plain}


def _patience(row: LevelRow) -> int:
    """Longer than silence is left alone in these runs, ms: in the peer nothing said begins the wait anew."""
    return 8 * max(row.wait, row.prompt or 0)


def _cue(made: Script, cue: Cue, level: int) -> dict[str, Any]:
    people = {*made.scenario.levels[level].people, made.scenario.coach}
    there = [line for line in cue.say if line.who in people and _reaches(line, people)]
    return {
        "lines": [{"who": line.who, "text": line.text, "ms": line.duration, "if": line.masks} for line in there],
        "replies": [_reaction(r.option.intent, r.outcome) for r in cue.replies if r.levels >> level & 1],
        "looks": [_reaction(watch.target, watch.outcome) for watch in cue.looks],
        "rates": [{**_reaction("rate", watch.outcome), "from": watch.condition} for watch in cue.rates],
        "silence": next((rung.go for rung in cue.rungs if rung.go), ()),
        "go": cue.go,
        "ends": cue.ending is not None,
    }


def _reaches(line: Spoken, people: set[str]) -> bool:
    return line.to == PARTICIPANT or any(who in people for who in line.group or (line.to,))


def _reaction(name: str, outcome: Outcome) -> dict[str, Any]:
    return {"name": name, "if": outcome.masks, "shows": outcome.evidence, "sets": outcome.sets, "go": outcome.go}


def _xstate(work: Path) -> float | None:
    home = OUT / "xstate"
    home.mkdir(exist_ok=True)
    if not (home / "node_modules" / "xstate").exists():
        install = ["npm", "install", "--silent", "--no-save", "--prefix", str(home), f"xstate@{XSTATE}"]
        if not _runs(install):
            return None
    (home / "b1.mjs").write_text((PEERS / "b1_xstate.mjs").read_text(encoding="utf-8"), encoding="utf-8")
    return _figure(["node", str(home / "b1.mjs"), str(work)])


def _runs(command: list[str]) -> bool:
    return subprocess.run(command, check=False, stdout=sys.stderr, timeout=300).returncode == 0


def _figure(command: list[str]) -> float | None:
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)
    return float(done.stdout) if done.returncode == 0 else None
