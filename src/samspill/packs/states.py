"""All states a scenario can be in, and what leads from one to the next: the graph that proofs are made on.

A state is a beat and the values that some guard asks about; what no guard asks about cannot change the flow and stays
out (cone of influence), so evidence, hints and once-marks cost nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import product
from typing import NamedTuple

from samspill.model.run import RunHeader
from samspill.model.scenario import COUNTER_MAX, Scenario
from samspill.model.settings import SETTINGS, ParticipantSettings
from samspill.model.words import Language
from samspill.scenario import Script, compile_script
from samspill.scenario.guards import Values, holds
from samspill.scenario.script import Branches, Cue, Outcome, Reply, Watch

from .walk import guards

MOST = 200_000
"""More states than this are not searched."""


class By(Enum):
    """What brings a change about."""

    ITSELF = "itself"
    TIME = "time"
    PARTICIPANT = "participant"
    CARE_WORKER = "care worker"


class Node(NamedTuple):
    """A state: the beat, and the values that matter (the level first)."""

    beat: str
    values: Values


class Edge(NamedTuple):
    """From one state to another; ``evidence`` are the goals that are shown on the way."""

    to: Node
    by: By
    evidence: tuple[str, ...] = ()


class TooManyStates(Exception):
    """There are more than ``MOST`` states."""


@dataclass
class Graph:
    """States and the edges out of each."""

    edges: dict[Node, list[Edge]] = field(default_factory=dict)

    def backwards(self, goal: set[Node]) -> set[Node]:
        """Every state with a way to ``goal`` that needs no care worker."""
        before: dict[Node, list[Node]] = {}
        for node, edges in self.edges.items():
            for edge in edges:
                if edge.by is not By.CARE_WORKER:
                    before.setdefault(edge.to, []).append(node)
        found, queue = set(goal), list(goal)
        while queue:
            new = [node for node in before.get(queue.pop(), ()) if node not in found]
            found.update(new)
            queue += new
        return found


class Explorer:
    """Works out the states of one scenario."""

    def __init__(self, scenario: Scenario) -> None:
        header = RunHeader(scenario.id, 1, Language.EN, 0, "", "", "")
        self.script: Script = compile_script(scenario, header)
        self.scenario = scenario
        self.matters = {0} | {self.script.slots.index[n] for n in _flow_flags(scenario) if n in self.script.slots.index}

    def starts(self, level: int) -> Iterator[Node]:
        """Where a run at ``level`` can begin: one state for each thing chance can choose, and for each participant."""
        first, slots = self.script.slots.start(level, ParticipantSettings()), self.script.slots
        asked = [slots.index[name] for name in SETTINGS if slots.index[name] in self.matters]
        for answers in product((0, 1), repeat=len(asked)):
            values = list(first)
            for slot, answer in zip(asked, answers, strict=True):
                values[slot] = answer
            yield from self.at_level(Node(self.scenario.start, tuple(values)), level)

    def at_level(self, node: Node, level: int) -> Iterator[Node]:
        """``node`` at another level, with each thing chance can choose there."""
        slots = self.script.slots
        names = list(self.scenario.variants)
        choices = [self.scenario.variants[name].get(level) or (None,) for name in names]
        for words in product(*choices):
            values = [level, *node.values[1:]]
            for name, word in zip(names, words, strict=True):
                values[slots.index[name]] = max(0, slots.number(name, word)) if word is not None else 0
            yield self.node(node.beat, values)

    def node(self, beat: str, values: list[int]) -> Node:
        """The state, without the values that do not matter."""
        return Node(beat, tuple(v if i in self.matters else 0 for i, v in enumerate(values)))

    def search(self, starts: list[Node], steered: bool) -> Graph:
        """All states that can be reached; with ``steered``, care workers may answer and change the level."""
        graph, queue = Graph(), list(starts)
        while queue:
            node = queue.pop()
            if node in graph.edges:
                continue
            if len(graph.edges) >= MOST:
                raise TooManyStates
            edges = graph.edges[node] = list(self.edges(node))
            if steered:
                edges += self.steered(node)
            queue += [edge.to for edge in edges if edge.to not in graph.edges]
        return graph

    def ends(self, node: Node) -> bool:
        """Whether the run ends here."""
        return self.script.cues[node.beat].ending is not None

    def edges(self, node: Node) -> Iterator[Edge]:
        """What the participant, time and the scene itself bring."""
        cue = self.script.cues[node.beat]
        for watch in (*cue.looks, *cue.approaches, *cue.uses, *cue.rates, *cue.resumes, *cue.leaves):
            yield from self._outcome(node, watch.outcome, By.PARTICIPANT)
        if cue.ending is not None:
            return
        target = _taken(cue.go, node.values)
        if target is not None:
            yield Edge(self.node(target, list(node.values)), By.ITSELF)
            return
        for reply in self._offered(cue, node):
            yield from self._outcome(node, reply.outcome, By.PARTICIPANT)
        if cue.sheet is not None:
            yield from self._outcome(node, cue.sheet.right, By.PARTICIPANT)
            yield from self._outcome(node, cue.sheet.wrong, By.PARTICIPANT)
        yield from self._time(cue, node)

    def steered(self, node: Node) -> Iterator[Edge]:
        """What a care worker may bring on top."""
        cue = self.script.cues[node.beat]
        for outcome in (*(reply.outcome for reply in cue.replies), *(watch.outcome for watch in cue.triggers)):
            yield from self._outcome(node, outcome, By.CARE_WORKER)
        for level in self.scenario.levels:
            if level != node.values[0]:
                yield from (Edge(other, By.CARE_WORKER) for other in self.at_level(node, level))

    def _offered(self, cue: Cue, node: Node) -> list[Reply]:
        level = node.values[0]
        fitting = [r for r in cue.replies if r.levels >> level & 1 and holds(r.outcome.masks, node.values)]
        return fitting[: self.scenario.levels[level].options]

    def _time(self, cue: Cue, node: Node) -> Iterator[Edge]:
        watches: tuple[Watch, ...] = cue.afters
        for watch in watches:
            yield from self._outcome(node, watch.outcome, By.TIME)
        for rung in cue.rungs:
            target = _taken(rung.go, node.values)
            if target is not None:
                yield Edge(self.node(target, list(node.values)), By.TIME)
                return

    def _outcome(self, node: Node, outcome: Outcome, by: By) -> Iterator[Edge]:
        if not holds(outcome.masks, node.values):
            return
        values = list(node.values)
        for slot, number in outcome.sets:
            values[slot] = number
        for slot in outcome.counts:
            values[slot] = min(values[slot] + 1, COUNTER_MAX)
        target = _taken(outcome.go, values) or node.beat
        yield Edge(self.node(target, values), by, tuple(goal for goal, _ in outcome.evidence))


def _taken(branches: Branches, values: Values | list[int]) -> str | None:
    return next((beat for masks, beat in branches if holds(masks, values)), None)


def _flow_flags(scenario: Scenario) -> set[str]:
    return {name for path, guard in guards(scenario) if "say" not in path and "move" not in path for name in guard}
