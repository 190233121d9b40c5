"""B5, in TMS: a public simulator of seven skills by what leads to what (EduSim; after Tang et al. 2019, Study II).

A learner is in one of 31 states. Practising a skill moves to the next state with a chance that the simulator's tables
say, and only where what the skill rests on is there. Nothing but the tables is used, at a fixed commit; the bench
fetches them itself (``EDUSIM`` names another copy of the repository). Its own exercises give away the chance of a right
answer, and with it the state; here each of the two items of a skill is answered right or wrong by that chance. TMS has
no levels, days or distress: everything is asked at level 5, where a skill is there or not, every policy hears of as
much distress as there is at rest, samspill fears none, four runs make a session, and sessions are a day apart.
"""

import json
import os
import subprocess
import sys
from functools import partial
from typing import Any

import numpy as np

from samspill.curriculum import GoalGraph
from samspill.curriculum.arrays import Bools, Floats, Ints
from samspill.curriculum.worth import Weights
from samspill.model.goals import Goal
from samspill.model.themes import BarrierTheme, Domain
from samspill.model.words import Text
from samspill.simulation.policies.deciding import Deciding, Random
from samspill.simulation.policies.gate import Gate
from samspill.simulation.policies.linear import Linear
from samspill.simulation.policies.shipped import Everyone, Shipped
from samspill.simulation.policies.zpdes import Zpdes
from samspill.simulation.protocols import CheckIns, MakesPolicy, Seen
from samspill.simulation.world import Sketch, World

from .figure import OUT, Figure

COMMAND = "python -m tests.bench B5"
EDUSIM, COMMIT = "https://github.com/tswsxk/EduSim", "38227c900fc816b3efad840d4d4e2afa58685785"
TABLES = "EduSim/Envs/TMS/meta_data/tree"
PEOPLE, STEPS, RUNS, LEVEL, AT_REST, ITEMS = 1000, (6, 9, 12), 4, 5, 2, 2
EVERYONE = np.arange(PEOPLE)
THEMES = tuple(BarrierTheme)
HERE = np.ones(PEOPLE, dtype=np.bool_)


class Fearless(Shipped):
    """samspill where nothing can be too much."""

    weights = Weights(distress=0.0, chance_of_too_much=1.0)


class Tree:
    """The tables: ``skills`` of each state (31, 7), ``moves`` by skill between states, where learners ``begin``."""

    def __init__(self) -> None:
        self.skills: Ints = np.array(_table("_state.json"))
        self.begin: Ints = np.array(_table("_init_state.json"))
        count = len(self.skills)
        self.moves: Floats = np.zeros((self.skills.shape[1], count, count))
        for skill, by_state in enumerate(_table(".json")):
            for state, to in by_state.items():
                self.moves[skill, int(state), [int(other) for other in to]] = list(to.values())
        self.needs = [[int(a) for a, b in _edges() if int(b) == skill] for skill in range(len(self.moves))]

    @property
    def world(self) -> World:
        """The skills as goals."""
        said = Text("", "")
        goals = [
            Goal(f"K{k}", Domain.COGNITIVE, said, said, said, tuple(f"K{n}" for n in needs), THEMES[:1], ())
            for k, needs in enumerate(self.needs)
        ]
        scenes = (Sketch(f"scene.{goal.id}", said, goal.id, levels={LEVEL: None}) for goal in goals)
        return World(GoalGraph(goals), tuple(scenes))

    def most(self, steps: int) -> float:
        """What whoever sees the state could gain, by dynamic programming."""
        held = self.skills.sum(1).astype(np.float64)
        worth = held
        for _ in range(steps):
            worth = (self.moves @ worth).max(0)
        return float((worth - held)[self.begin].mean())


class Fixed(Deciding):
    """Each skill once, in order, and again."""

    name = "fixed_order"
    turn = -1

    def choose(self, who: Bools) -> tuple[Ints, Ints]:
        """The next."""
        self.turn += 1
        return np.full(self.people, self.in_order[self.turn % self.scenarios]), np.full(self.people, LEVEL)


class NoLevels(Linear):
    """Two good runs in a row, where there are no levels to climb."""

    mastery_level = 1


POLICIES: dict[str, MakesPolicy] = {
    "random": Random,
    "fixed_order": Fixed,
    "linear": NoLevels,
    "bkt_gate": Gate,
    "zpdes": Zpdes,
    "samspill": partial(Everyone, Fearless),
}


def measure() -> list[Figure]:
    """Skills gained after 6, 9 and 12 steps, as a ratio to the best policy of today."""
    tree = Tree() if _fetched() else None
    return [] if tree is None else [_figure(tree, steps) for steps in STEPS]


def gained(tree: Tree, name: str, steps: int, seed: int = 1) -> Floats:
    """The skills each of a thousand learners gains."""
    chance = np.random.default_rng(seed)
    guess, slip = chance.uniform(0.1, 0.3, (2, len(tree.moves), ITEMS))
    state = chance.choice(tree.begin, PEOPLE)
    before = tree.skills[state].sum(1)
    policy = POLICIES[name](tree.world, PEOPLE, seed)
    policy.start(np.full((PEOPLE, len(THEMES)), 2))
    for step in range(steps):
        if step % RUNS == 0:
            policy.session(np.ones(PEOPLE), CheckIns(np.full(PEOPLE, AT_REST), np.zeros(PEOPLE, dtype=np.int64)), RUNS)
        skill, _ = policy.choose(HERE)
        reach = tree.moves[skill, state].cumsum(1)
        state = (reach > chance.random((PEOPLE, 1)) * (1 - 1e-12)).argmax(1)
        able = tree.skills[state, skill] == 1
        right = chance.random((PEOPLE, ITEMS)) < np.where(able[:, None], 1 - slip[skill], guess[skill])
        policy.observe(skill, np.full(PEOPLE, LEVEL), _seen(tree, skill, right.sum(1)), HERE)
    gained: Floats = tree.skills[state].sum(1) - before
    return gained


# Private functions


def _seen(tree: Tree, skill: Ints, right: Ints) -> Seen:
    asked, shown = np.zeros((2, PEOPLE, len(tree.moves)), dtype=np.int64)
    asked[EVERYONE, skill], shown[EVERYONE, skill] = ITEMS, right
    return Seen(asked, shown, np.zeros_like(asked), np.full(PEOPLE, AT_REST), ~HERE)


def _figure(tree: Tree, steps: int) -> Figure:
    found = {name: gained(tree, name, steps) for name in POLICIES}
    own = found.pop("samspill")
    peers = {name: float(gains.mean()) for name, gains in found.items()}
    ratio = float(own.mean()) / max(peers.values())
    return Figure(
        id=f"B5-tms-{steps}",
        what=f"skills gained by {PEOPLE} learners in TMS after {steps} steps",
        figure=float(own.mean()),
        unit="skills",
        peers=peers,
        ratio=ratio,
        target=">= 1 x the best of today",
        holds=ratio >= 1,
        command=COMMAND,
        parts={
            "half of the 95 % interval": 1.96 * float(own.std()) / PEOPLE**0.5,
            "whoever sees the state": tree.most(steps),
        },
    )


def _fetched() -> bool:
    home = OUT / "edusim"
    if (home / "HEAD").exists():
        return True
    asked = ["clone", "--quiet", "--bare", os.environ.get("EDUSIM", EDUSIM), str(home)]
    return subprocess.run(["git", *asked], check=False, stdout=sys.stderr, timeout=600).returncode == 0


def _read(ending: str) -> str:
    asked = ["git", "-C", str(OUT / "edusim"), "show", f"{COMMIT}:{TABLES}{ending}"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout


def _table(ending: str) -> list[Any]:
    table: list[Any] = json.loads(_read(ending))
    return table


def _edges() -> list[list[str]]:
    return [line.split(",") for line in _read("_ks.csv").split()]
