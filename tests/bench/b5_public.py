"""B5, in what others have made: pyBKT beside the gate's own tracing, and KSS, a public simulator of learners.

Both are installed by the bench itself under ``build/bench``; TMS, which is not on PyPI, has ``b5_tms``. Sets of real
answers with published figures (ASSISTments, Cognitive Tutor) are not here: no package brings them. So pyBKT is held
against made-up answers whose truth is known.
"""

import json
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

import numpy as np

from samspill.curriculum import GoalGraph
from samspill.curriculum.arrays import Floats, Ints
from samspill.model.goals import Goal
from samspill.model.themes import BarrierTheme, Domain
from samspill.model.words import Text
from samspill.simulation.policies.gate import Gate
from samspill.simulation.protocols import Seen
from samspill.simulation.world import Sketch, World

from .figure import OUT, Figure

COMMAND = "python -m tests.bench B5"
PEERS, SOURCE = Path(__file__).parent / "peers", Path(__file__).parents[2] / "src"
PACKAGES = (
    "pyBKT==1.4.3",
    "scikit-learn<1.6",
    "numpy<2",
    "pandas<3",
    "EduSim==0.0.2",
    "longling==1.3.36",
    "gym==0.26.2",
    "msgspec",
)
KNOWN = {"prior": 0.2, "learns": 0.15, "guesses": 0.3, "slips": 0.15}
"""The gate's own numbers."""

PEOPLE, TURNS, LEARNERS = 500, 12, 100
SAME, AS_GOOD = 1e-6, 0.95


def measure() -> list[Figure]:
    """How far the gate's tracing is from pyBKT's, and samspill's gain in KSS as a ratio to the gate's."""
    return [*_tracing(), *_in_kss()]


def traced(answers: Ints) -> Floats:
    """What the gate expects before each answer (people, turns), in a world of one goal, at level 3."""
    said = Text("", "")
    goal = Goal("x", Domain.COGNITIVE, said, said, said, (), (BarrierTheme.COGNITION,), ())
    people, turns = answers.shape
    gate = Gate(World(GoalGraph([goal]), (Sketch("scene.x", said, "x"),)), people, 1)
    everyone, asked = np.ones(people, dtype=np.bool_), np.ones((people, 1), dtype=np.int64)
    nothing, calm, first = np.zeros_like(asked), np.full(people, 3), np.zeros(people, dtype=np.int64)
    expected = []
    for turn in range(turns):
        expected.append(gate.belief[:, 0] * (1 - gate.slip) + (1 - gate.belief[:, 0]) * gate.guess)
        seen = Seen(asked, answers[:, turn : turn + 1], nothing, calm, ~everyone)
        gate.observe(first, np.full(people, 3), seen, everyone)
    return np.array(expected).T


# Private functions


def _tracing() -> list[Figure]:
    answers = _made_up()
    found = _asked("b5_bkt.py", [], json.dumps({"answers": answers.tolist(), "known": KNOWN}))
    if found is None:
        return []
    off = float(np.abs(traced(answers) - np.array(found["chances"])).max())
    fitted = {f"{name}, fitted by pyBKT (true {KNOWN[name]:g})": value for name, value in found["fitted"].items()}
    return [
        Figure(
            id="B5-bkt",
            what="the gate's tracing beside pyBKT's, most apart in any chance",
            figure=off,
            unit="",
            target=f"< {SAME:g}",
            holds=off < SAME,
            command=COMMAND,
            parts=fitted,
        )
    ]


def _made_up() -> Ints:
    chance = np.random.default_rng(1)
    able, answers = chance.random(PEOPLE) < KNOWN["prior"], []
    for _ in range(TURNS):
        answers.append(chance.random(PEOPLE) < np.where(able, 1 - KNOWN["slips"], KNOWN["guesses"]))
        able |= chance.random(PEOPLE) < KNOWN["learns"]
    return np.array(answers).T.astype(np.int64)


def _in_kss() -> list[Figure]:
    found = _asked("b5_kss.py", [str(LEARNERS)], "")
    return [] if found is None else [_gain(found, turns) for turns in (20, 40)]


def _gain(found: dict[str, tuple[float, float]], turns: int) -> Figure:
    gains = {name.partition(",")[0]: its for name, its in found.items() if name.endswith(f" {turns} steps")}
    own, half = gains.pop("samspill")
    ratio = own / gains["bkt_gate"][0]
    return Figure(
        id=f"B5-kss-{turns}",
        what=f"normalised gain of {LEARNERS} learners in KSS after {turns} steps",
        figure=own,
        unit="",
        peers={name: mean for name, (mean, _) in gains.items()},
        ratio=ratio,
        target=f">= {AS_GOOD:g} x bkt_gate",
        holds=ratio >= AS_GOOD,
        command=COMMAND,
        parts={"half of the 95 % interval": half},
    )


def _asked(peer: str, given: list[str], said: str) -> Any:
    home = OUT / "b5-peers"
    python = home / "bin" / "python"
    if not python.exists():
        venv.create(home, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES]
        if subprocess.run(install, check=False, stdout=sys.stderr, timeout=600).returncode:
            return None
    done = subprocess.run(
        [str(python), "-W", "ignore", str(PEERS / peer), *given],
        input=said,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(SOURCE), "PATH": "/usr/bin:/bin", "OPENBLAS_NUM_THREADS": "1", "TQDM_DISABLE": "1"},
    )
    if done.returncode:
        print(done.stderr[-2000:], file=sys.stderr)
        return None
    return json.loads(done.stdout)
