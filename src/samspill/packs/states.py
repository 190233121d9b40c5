"""All states a scenario can be in, and what leads from one to the next: the graph that proofs are made on.

A state is a beat and the values that some guard asks about; what no guard asks about cannot change the flow and stays
out (cone of influence), so evidence, hints and once-marks cost nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import product
from math import prod
from typing import NamedTuple

from samspill.model.directions import Channel
from samspill.model.events import PARTICIPANT
from samspill.model.run import RunHeader
from samspill.model.scenario import COUNTER_MAX, Scenario
from samspill.model.settings import SETTINGS, ParticipantSettings
from samspill.model.words import Language
from samspill.scenario import Script, compile_script
from samspill.scenario.guards import Values, holds
from samspill.scenario.script import Branches, Cue, Outcome, Reply, Spoken, Watch

from .walk import guards, scenes

MOST, MOST_EDGES = 200_000, 1_000_000
"""More states than this, and more ways between them, are not searched."""


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
    """From one state to another; ``evidence`` are the goals that are shown on the way, ``outcome`` what brought it."""

    to: Node
    by: By
    evidence: tuple[str, ...] = ()
    outcome: Outcome | None = None


class TooManyStates(Exception):
    """There are more states than are searched."""


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
        self._levelled: dict[tuple[Values, int], tuple[Values, ...]] = {}
        self.scenes = scenes(scenario)
        """The scenes a beat may come in."""
        self._worked_out: dict[Node, list[Edge]] = {}
        self.matters = {0} | {self.script.slots.index[n] for n in _flow_flags(scenario) if n in self.script.slots.index}
        self._kept = tuple(slot in self.matters for slot in range(len(self.script.slots.index)))

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
        key = node.values, level
        if key not in self._levelled:
            self._levelled[key] = tuple(self._at_level(*key))
        for values in self._levelled[key]:
            yield Node(node.beat, values)

    def _at_level(self, before: Values, level: int) -> Iterator[Values]:
        slots = self.script.slots
        names = list(self.scenario.variants)
        choices = [self.scenario.variants[name].get(level) or (None,) for name in names]
        if prod(map(len, choices)) > MOST:
            raise TooManyStates
        for words in product(*choices):
            values = [level, *before[1:]]
            for name, word in zip(names, words, strict=True):
                values[slots.index[name]] = max(0, slots.number(name, word)) if word is not None else 0
            yield self._only_what_matters(values)

    def node(self, beat: str, values: list[int]) -> Node:
        """The state, without the values that do not matter."""
        return Node(beat, self._only_what_matters(values))

    def _only_what_matters(self, values: list[int]) -> Values:
        return tuple([value if kept else 0 for value, kept in zip(values, self._kept, strict=True)])

    def search(self, starts: list[Node], steered: bool = False, triggered: bool = False) -> Graph:
        """All states that can be reached.

        With ``steered``, care workers may answer, change the level and set off triggers; with ``triggered`` only the
        last.
        """
        graph, queue, ways = Graph(), list(starts), 0
        while queue:
            node = queue.pop()
            if node in graph.edges:
                continue
            more = self.steered(node) if steered else self.triggered(node) if triggered else ()
            edges = graph.edges[node] = [*self._edges(node), *more]
            ways += len(edges)
            if len(graph.edges) > MOST or ways > MOST_EDGES:
                raise TooManyStates
            queue += [edge.to for edge in edges if edge.to not in graph.edges]
        return graph

    def _edges(self, node: Node) -> list[Edge]:
        found = self._worked_out.get(node)
        if found is None:
            found = self._worked_out[node] = list(self.edges(node))
        return found

    def ends(self, node: Node) -> bool:
        """Whether the run ends here."""
        return self.script.cues[node.beat].ending is not None

    def edges(self, node: Node) -> Iterator[Edge]:
        """What the participant, time and the scene itself bring."""
        cue = self.script.cues[node.beat]
        target = taken(cue.go, node.values)
        if self.lasts(node) or (target is None and cue.ending is None):
            for watch in (*cue.looks, *cue.approaches, *cue.uses, *cue.rates, *cue.resumes):
                if self.there(watch, node):
                    yield from self._outcome(node, watch.outcome, By.PARTICIPANT)
            yield from (self._left(node, watch) for watch in cue.leaves if holds(watch.outcome.masks, node.values))
        if cue.ending is not None:
            return
        if target is not None:
            yield Edge(self.node(target, list(node.values)), By.ITSELF)
            return
        for reply in self.offered(node):
            yield from self._outcome(node, reply.outcome, By.PARTICIPANT)
        if cue.sheet is not None:
            yield from self._outcome(node, cue.sheet.right, By.PARTICIPANT)
            yield from self._outcome(node, cue.sheet.wrong, By.PARTICIPANT)
        yield from self._time(cue, node)

    def triggered(self, node: Node) -> Iterator[Edge]:
        """What a care worker may set off."""
        for watch in self.script.cues[node.beat].triggers:
            yield from self._outcome(node, watch.outcome, By.CARE_WORKER)

    def steered(self, node: Node) -> Iterator[Edge]:
        """What a care worker may bring on top."""
        yield from self.triggered(node)
        for reply in self.script.cues[node.beat].replies:
            yield from self._outcome(node, reply.outcome, By.CARE_WORKER)
        for level in self.scenario.levels:
            if level != node.values[0]:
                yield from (Edge(other, By.CARE_WORKER) for other in self.at_level(node, level))

    def present(self, who: str, node: Node, scene: str | None = None) -> bool:
        """Whether someone is there, at the level and in ``scene`` (or any the beat may be in); the coach always is."""
        return who == self.scenario.coach or self.seen(who, node, scene)

    def seen(self, who: str, node: Node, scene: str | None = None) -> bool:
        """Whether someone stands there to be looked at; a coach may be a voice only."""
        if who not in self.scenario.levels[node.values[0]].people:
            return False
        possible = self.scenes[node.beat] if scene is None else (scene,)
        return any(not name or who in self.scenario.scenes[name].people for name in possible)

    def heard(self, line: Spoken, node: Node, scene: str | None = None) -> bool:
        """Whether a line is said if its guard holds: in a room, its speaker and those it is for are there."""
        if line.via is not Channel.ROOM:
            return True
        among = [who for who in line.group if who != line.who] or [line.to]
        reached = line.to == PARTICIPANT or any(self.present(who, node, scene) for who in among)
        return reached and self.present(line.who, node, scene)

    def there(self, watch: Watch, node: Node) -> bool:
        """Whether what a reaction waits for can come: nobody looks at someone who is not there."""
        people = {*self.scenario.cast, self.scenario.coach}
        return watch.target not in people or self.seen(watch.target, node)

    def lasts(self, node: Node) -> bool:
        """Whether anyone may speak in the beat, so that there is time for something to happen in it."""
        return any(self.heard(line, node) for line in self.script.cues[node.beat].say)

    def offered(self, node: Node) -> list[Reply]:
        """The answers the participant can choose from in this state, if the floor is theirs."""
        cue, level = self.script.cues[node.beat], node.values[0]
        fitting = [r for r in cue.replies if r.levels >> level & 1 and holds(r.outcome.masks, node.values)]
        return fitting[: self.scenario.levels[level].options]

    def _time(self, cue: Cue, node: Node) -> Iterator[Edge]:
        watches: tuple[Watch, ...] = cue.afters
        for watch in watches:
            yield from self._outcome(node, watch.outcome, By.TIME)
        first = next((rung.go for rung in cue.rungs if rung.do == "go"), ())
        target = taken(first, node.values)
        if target is not None:
            yield Edge(self.node(target, list(node.values)), By.TIME)

    def _outcome(self, node: Node, outcome: Outcome, by: By) -> Iterator[Edge]:
        if not holds(outcome.masks, node.values):
            return
        values = after(node, outcome)
        target = taken(outcome.go, values) or node.beat
        yield Edge(self.node(target, values), by, _shown(outcome), outcome)

    def _left(self, node: Node, watch: Watch) -> Edge:
        return Edge(node, By.PARTICIPANT, _shown(watch.outcome), watch.outcome)


def after(node: Node, outcome: Outcome) -> list[int]:
    """The values once ``outcome`` has come true."""
    values = list(node.values)
    for slot, number in outcome.sets:
        values[slot] = number
    for slot in outcome.counts:
        values[slot] = min(values[slot] + 1, COUNTER_MAX)
    return values


def taken(branches: Branches, values: Values | list[int]) -> str | None:
    """Where the first branch that holds leads."""
    for masks, beat in branches:
        if holds(masks, values):
            return beat
    return None


def _shown(outcome: Outcome) -> tuple[str, ...]:
    return tuple(goal for goal, score in outcome.evidence if score)


def _flow_flags(scenario: Scenario) -> set[str]:
    return {name for path, guard in guards(scenario) if not _SHOWN_ONLY & {*path} for name in guard}


_SHOWN_ONLY = frozenset(("say", "move", "sound"))
"""Parts whose guards decide what is seen and heard, and never where it leads."""
