"""Policies in the public simulator KSS (EduSim 0.0.2; Liu et al. 2019, KDD), told which concepts may be learnt next.

KSS has ten concepts and no levels, days or distress. So everything is asked at level 3, on one's own; every policy
hears of as much distress as there is at rest, and samspill fears none; four runs make a session, and
sessions are a day apart. What a policy of today chooses that KSS would not allow becomes the nearest that it does.
Prints the normalised gain of each policy after 20 and 40 steps (mean, and half a 95 % interval) as JSON.
"""

import json
import logging
import random
import sys

import numpy as np
from EduSim.Envs.KS import influence_control
from EduSim.Envs.KSS.Env import KSS

from samspill.curriculum import GoalGraph, Question, steps
from samspill.curriculum.worth import Weights
from samspill.model.goals import Goal
from samspill.model.themes import BarrierTheme, Domain
from samspill.model.words import Text
from samspill.simulation.policies.deciding import Deciding, Random
from samspill.simulation.policies.gate import Gate
from samspill.simulation.policies.linear import Linear
from samspill.simulation.policies.shipped import Shipped
from samspill.simulation.policies.zpdes import Zpdes
from samspill.simulation.protocols import CheckIn, CheckIns, Outcome, Seen, Tally
from samspill.simulation.world import Sketch, World

_sample = random.sample
random.sample = lambda values, count: _sample(list(values), count)  # EduSim is older than Python 3.11
logging.disable(logging.CRITICAL)

LEVEL, AT_REST, RUNS = 3, 2, 4
ONE = np.ones(1, dtype=np.bool_)
ORDER = [5, 0, 1, 2, 3, 4, 6, 7, 8, 9]
"""KSS's own order of the concepts."""


def world(env):
    """KSS's concepts as goals, with what each rests on as what it needs."""
    said = Text("", "")
    goals = [
        Goal(
            f"K{k}",
            Domain.COGNITIVE,
            said,
            said,
            said,
            tuple(f"K{n}" for n in env.ks.predecessors(k)),
            (BarrierTheme.COGNITION,),
            (),
        )
        for k in ORDER
    ]
    scenes = [Sketch(f"scene.{k}", said, f"K{k}", levels={LEVEL: None}) for k in ORDER]
    return World(GoalGraph(goals), tuple(scenes))


class Fearless(Shipped):
    """samspill where nothing can be too much."""

    weights = Weights(distress=0.0, chance_of_too_much=1.0)


class Proposed:
    """samspill; what may not be learnt next is taken out as an opt-out is."""

    def __init__(self, made, seed):
        self.own = Fearless(made, seed)
        self.own.start(dict.fromkeys(BarrierTheme, 2))

    def choose(self, turn, legal):
        if turn % RUNS == 0:
            self.own.session(1.0, CheckIn(AT_REST), RUNS)
        q = self.own.question()
        out = frozenset(s.id for s in q.scenarios) - {f"scene.{k}" for k in legal}
        asked = Question(
            q.goals, q.scenarios, q.estimate, q.states, q.history, q.readiness, out, q.day, runs_meant=RUNS
        )
        found = steps((asked,), self.own.weights)[0]
        return int(found[0].removeprefix("scene.")) if found else min(legal)

    def observe(self, concept, right):
        self.own.observe(f"scene.{concept}", LEVEL, Outcome({f"K{concept}": Tally(1, right)}, AT_REST))


class Today:
    """A policy of today; ``late`` (scenarios) is what it would do last."""

    def __init__(self, policy: Deciding):
        self.policy = policy
        self.policy.start(np.full((1, 5), 2))

    def choose(self, turn, legal):
        if turn % RUNS == 0:
            self.policy.session(np.ones(1), CheckIns(np.full(1, AT_REST), np.zeros(1, dtype=np.int64)), RUNS)
        wanted = ORDER[int(self.policy.choose(ONE)[0][0])]
        return wanted if wanted in legal else self.nearest(wanted, legal)

    def nearest(self, wanted, legal):
        """The last before it in the order that is allowed, else the first after it."""
        before = [k for k in ORDER[: ORDER.index(wanted)] if k in legal]
        return before[-1] if before else next(k for k in ORDER if k in legal)

    def observe(self, concept, right):
        chart, scenario = self.policy.chart, np.full(1, ORDER.index(concept))
        asked = np.where(chart.share[scenario] > 0, 1, 0)
        none = np.zeros_like(asked)
        seen = Seen(asked, asked * right, none, np.full(1, AT_REST), ~ONE)
        self.policy.observe(scenario, np.full(1, LEVEL), seen, ONE)


class GateAmongAllowed(Gate):
    """The gate, which goes through what may be learnt next in its order."""

    legal = ()

    def choose(self, who):
        target, allowed = self.chart.target, np.array([k in self.legal for k in ORDER])
        late = 100 * (self.belief[0, target] >= self.mastery) + 1000 * ~allowed
        scenario = np.array([int((late + np.arange(len(ORDER))).argmin())])
        return scenario, self.level[self.everyone, scenario]


class AmongAllowed(Today):
    """A policy that is told what is allowed."""

    def choose(self, turn, legal):
        self.policy.legal = legal
        return super().choose(turn, legal)


class NoLevels(Linear):
    """Two good runs in a row, where there are no levels to climb."""

    mastery_level = 1


POLICIES = {
    "random": lambda made, seed: Today(Random(made, 1, seed)),
    "linear": lambda made, seed: Today(NoLevels(made, 1, seed)),
    "bkt_gate": lambda made, seed: AmongAllowed(GateAmongAllowed(made, 1, seed)),
    "zpdes": lambda made, seed: Today(Zpdes(made, 1, seed)),
    "samspill": Proposed,
}


def gain(env, made, name, number, turns):
    """One learner: the normalised gain."""
    random.seed(number)
    learner = env.begin_episode()
    policy = POLICIES[name](made, number)
    for turn in range(turns):
        last = learner.learning_history[-1] if learner.learning_history else None
        legal = (
            set(env.ks.nodes)
            if last is None
            else set(influence_control(env.ks, learner._state, last, allow_shortcut=False, target=learner._target)[0])
        )
        concept = policy.choose(turn, legal or set(env.ks.nodes))
        done = env.step(concept)
        policy.observe(concept, int(done["performance"]["correct"]))
    reward = env.summary_episode()["reward"]
    env.remove_invalid_sample(env.learners.index(learner))
    return reward


def main(learners):
    found = {}
    for turns in (20, 40):
        for name in POLICIES:
            env = KSS(learner_num=learners + 50, seed=10)
            gains = [gain(env, world(env), name, number, turns) for number in range(learners)]
            found[f"{name}, {turns} steps"] = [float(np.mean(gains)), float(1.96 * np.std(gains) / len(gains) ** 0.5)]
    json.dump(found, sys.stdout)


main(int(sys.argv[1]))
