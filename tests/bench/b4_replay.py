"""B4: 10,000 recorded runs are replayed on every supported Python that is here; all must give the same bytes.

The runs are made by the bot that does anything, in all scenarios of the shipped pack, at all levels. Each Python gets
an environment of its own under ``build/bench`` with nothing but msgspec in it, which the engine needs and no more.
"""

import os
import shutil
import subprocess
import sys
from itertools import cycle, islice, product
from pathlib import Path

import msgspec

from samspill.model.events import AnyEvent
from samspill.model.outputs import RunStatus
from samspill.model.run import RunHeader
from samspill.model.words import Language
from samspill.scenario import BOTS, ENGINE_VERSION, Script, Table, begin, step
from tests.unit.everyday import everyday

from .figure import OUT, Figure
from .replaying import Recorded, Scripts, replayed

RUNS, MOST_STEPS = 10_000, 200
SECONDS = 60
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SRC = Path(__file__).resolve().parents[2]


def measure() -> list[Figure]:
    """Whether every Python gives the same digest, and how many events a second this one replays."""
    work = OUT / "b4.runs.msgpack"
    OUT.mkdir(parents=True, exist_ok=True)
    work.write_bytes(msgspec.msgpack.encode(recorded()))
    digest, events, seconds = replayed(work)
    others = {version: told for version in PYTHONS if (told := _elsewhere(version, work)) is not None}
    equal = _agreeing(others, digest) == len(others)
    return [
        Figure(
            id="B4",
            what=f"replay of {RUNS:,} runs, equal on Python {', '.join(others)}",
            figure=events / seconds,
            unit="events/s",
            target=f"100 % equal; < {SECONDS} s",
            holds=equal and seconds < SECONDS and len(others) > 1,
            command="python -m tests.bench B4",
            peers={f"Python {version}": told[1] / told[2] for version, told in others.items()},
            parts={"seconds": seconds, "events": events, "Pythons that agree": _agreeing(others, digest)},
        )
    ]


def _agreeing(others: dict[str, tuple[str, int, float]], digest: str) -> int:
    return sum(told[0] == digest for told in others.values())


def recorded() -> Recorded:
    """The runs, with the scenarios they are of."""
    pack = everyday()
    names = list(pack.scenarios)
    scripts = Scripts(pack.scenarios)
    runs: list[tuple[RunHeader, tuple[AnyEvent, ...]]] = []
    for seed, (name, level, language) in enumerate(islice(cycle(product(names, range(1, 6), Language)), RUNS)):
        header = RunHeader(name, level, language, seed, ENGINE_VERSION, pack.id, pack.digest)
        runs.append((header, tuple(_lived(scripts.script(header)))))
    return Recorded(pack.scenarios, tuple(runs))


def _lived(script: Script) -> list[AnyEvent]:
    table = Table()
    events: list[AnyEvent] = []
    state, outputs = begin(script)
    while state.status is not RunStatus.ENDED and len(events) < MOST_STEPS:
        table.show(outputs)
        events.append(BOTS["random"](script, state, table.offered))
        state, outputs = step(script, state, events[-1])
    return events


def _elsewhere(version: str, work: Path) -> tuple[str, int, float] | None:
    """Digest, events and seconds on another Python; ``None`` when it is not on this machine."""
    home = OUT / f"python{version}"
    python = home / "bin" / "python"
    if not python.exists() and not _made(version, home, python):
        return None
    told = subprocess.run(
        [python, "-m", "tests.bench.replaying", work],
        check=True,
        capture_output=True,
        text=True,
        cwd=SRC,
        env={**os.environ, "PYTHONPATH": str(SRC / "src")},
    ).stdout.split()
    return told[0], int(told[1]), float(told[2])


def _made(version: str, home: Path, python: Path) -> bool:
    found = next((p for p in _candidates(version) if _works(p, version)), None)
    if found is None:
        return False
    steps = ([found, "-m", "venv", str(home)], [str(python), "-m", "pip", "install", "--quiet", "msgspec"])
    if all(subprocess.run(step_, check=False, stdout=sys.stderr).returncode == 0 for step_ in steps):
        return True
    shutil.rmtree(home, ignore_errors=True)
    return False


def _candidates(version: str) -> list[str]:
    """Where a Python of this version may be: on the path, or among those a version manager keeps."""
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    return [str(path) for path in sorted(kept.glob(f"{version}.*/bin/python"))] + [
        found for found in (shutil.which(f"python{version}"),) if found
    ]


def _works(python: str, version: str) -> bool:
    told = subprocess.run([python, "-c", "import sys; print(sys.version)"], check=False, capture_output=True, text=True)
    return told.stdout.startswith(f"{version}.")
