"""Replays recorded runs and prints digest, events and seconds; needs the engine and msgspec, and nothing else.

``python -m tests.bench.replaying FILE``
"""

import sys
import time
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from samspill.model.events import AnyEvent
from samspill.model.run import RunHeader
from samspill.model.scenario import Scenario
from samspill.scenario.compiling import compile_script
from samspill.scenario.engine import begin, step
from samspill.scenario.script import Script


class Recorded(NamedTuple):
    """Runs and the scenarios they are of."""

    scenarios: dict[str, Scenario]
    runs: tuple[tuple[RunHeader, tuple[AnyEvent, ...]], ...]


class Scripts:
    """Compiled scripts, one for each scenario, level and language; a seed of its own for each run."""

    def __init__(self, scenarios: dict[str, Scenario]) -> None:
        self._scenarios = scenarios
        self._made: dict[tuple[str, int, str], Script] = {}

    def script(self, header: RunHeader) -> Script:
        """The script of one run; what was remembered with another seed is forgotten."""
        key = header.scenario, header.level, header.language
        if key not in self._made:
            self._made[key] = compile_script(self._scenarios[header.scenario], header)
        return replace(self._made[key], header=header, offers={})


def replayed(work: Path) -> tuple[str, int, float]:
    """The digest over all outputs of all runs, how many events there were, and the seconds of processor time."""
    recorded = msgspec.msgpack.decode(work.read_bytes(), type=Recorded, strict=False)
    encode = msgspec.json.Encoder(order="deterministic").encode
    scripts = Scripts(recorded.scenarios)
    digest, events, began = sha256(), 0, time.process_time()
    for header, happened in recorded.runs:
        script = scripts.script(header)
        state, outputs = begin(script)
        digest.update(encode(outputs))
        for event in happened:
            state, outputs = step(script, state, event)
            digest.update(encode(outputs))
        events += len(happened)
    return digest.hexdigest(), events, time.process_time() - began


if __name__ == "__main__":
    print(*replayed(Path(sys.argv[1])))
