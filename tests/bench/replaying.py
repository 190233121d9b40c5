"""Replays recorded runs and prints digest, events and seconds; needs the engine and msgspec, and nothing else.

``python -m tests.bench.replaying FILE``
"""

import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from samspill.model.events import AnyEvent
from samspill.model.run import RunHeader
from samspill.model.scenario import Scenario
from samspill.scenario.compiling import compile_script
from samspill.scenario.engine import begin, step


class Recorded(NamedTuple):
    """Runs and the scenarios they are of."""

    scenarios: dict[str, Scenario]
    runs: tuple[tuple[RunHeader, tuple[AnyEvent, ...]], ...]


def replayed(work: Path) -> tuple[str, int, float]:
    """The digest over all outputs of all runs, how many events there were, and the seconds it took."""
    recorded = msgspec.msgpack.decode(work.read_bytes(), type=Recorded, strict=False)
    encode = msgspec.json.Encoder(order="deterministic").encode
    digest, events, began = sha256(), 0, time.perf_counter()
    for header, happened in recorded.runs:
        script = compile_script(recorded.scenarios[header.scenario], header)
        state, outputs = begin(script)
        digest.update(encode(outputs))
        for event in happened:
            state, outputs = step(script, state, event)
            digest.update(encode(outputs))
        events += len(happened)
    return digest.hexdigest(), events, time.perf_counter() - began


if __name__ == "__main__":
    print(*replayed(Path(sys.argv[1])))
