"""What is proven about each scenario by searching every state it can be in, at every level.

Every way ends, silence never strands anyone, nothing goes round by itself, every beat is reached, and each goal can be
shown at each level. A care worker's answers and changes of level are searched too.
"""

from collections.abc import Iterator
from itertools import pairwise

from .contents import Contents, Source
from .problems import Problem
from .references import references_of
from .states import MOST, By, Edge, Explorer, Graph, Node, TooManyStates


def prove(contents: Contents) -> Iterator[Problem]:
    """Every promise that does not hold. A scenario whose names lead nowhere is not searched."""
    for source in contents.scenarios.values():
        yield from _demand(source)
        if next(references_of(source, contents), None) is not None:
            continue
        try:
            yield from _Proof(source).problems()
        except TooManyStates:
            yield source.problem("too-many-states", ("flags",), limit=f"{MOST:,}")


def _demand(source: Source) -> Iterator[Problem]:
    rows = sorted(source.scenario.levels.items())
    for (below, lower), (level, row) in pairwise(rows):
        if row.demand <= lower.demand:
            words = {"level": level, "demand": row.demand, "below": below, "before": lower.demand}
            yield source.problem("demand-not-rising", ("levels", str(level)), **words)


class _Proof:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.explorer = Explorer(source.scenario)
        starts = {level: list(self.explorer.starts(level)) for level in source.scenario.levels}
        self.by_level = {level: self.explorer.search(starts[level], steered=False) for level in starts}
        self.graph = self.explorer.search([node for nodes in starts.values() for node in nodes], steered=True)
        self.endings = {node for node in self.graph.edges if self.explorer.ends(node)}

    def problems(self) -> Iterator[Problem]:
        yield from self.unreached()
        dead = {node for node, edges in self.graph.edges.items() if _stuck(node, edges) and node not in self.endings}
        rounds = set(self.rounds())
        dead -= rounds
        yield from self.each("dead-end", dead)
        yield from self.loops(rounds)
        known = self.endings | dead | rounds
        lost = set(self.graph.edges) - self.graph.backwards(known)
        yield from self.each("no-way-to-end", lost)
        yield from self.each("silence-strands", _stranded(self.graph, known | lost))
        yield from self.unshown()

    def each(self, name: str, nodes: set[Node]) -> Iterator[Problem]:
        """One problem for each beat, at the lowest level it comes up at."""
        levels: dict[str, int] = {}
        for node in nodes:
            levels[node.beat] = min(node.values[0], levels.get(node.beat, 9))
        for beat, level in sorted(levels.items()):
            yield self.source.problem(name, ("beats", beat), beat=beat, level=level)

    def unreached(self) -> Iterator[Problem]:
        reached = {node.beat for node in self.graph.edges}
        for beat in self.source.scenario.beats:
            if beat not in reached:
                yield self.source.problem("unreachable-beat", ("beats", beat), beat=beat)

    def rounds(self) -> Iterator[Node]:
        """Every state that comes back to itself by itself."""
        following = {n: e.to for n, edges in self.graph.edges.items() for e in edges if e.by is By.ITSELF}
        for start in following:
            node, steps = following.get(start), 0
            while node is not None and node != start and steps <= len(following):
                node, steps = following.get(node), steps + 1
            if node == start:
                yield start

    def loops(self, nodes: set[Node]) -> Iterator[Problem]:
        beats = sorted({node.beat for node in nodes})
        if beats:
            shown = ", ".join(f"`{beat}`" for beat in beats)
            yield self.source.problem("automatic-loop", ("beats", beats[0]), beats=shown)

    def unshown(self) -> Iterator[Problem]:
        scenario = self.source.scenario
        for level, graph in self.by_level.items():
            shown = {goal for edges in graph.edges.values() for edge in edges for goal in edge.evidence}
            for goal in (scenario.target, *scenario.supporting):
                if goal not in shown:
                    yield self.source.problem("goal-without-evidence", ("goals",), goal=goal, level=level)


def _stuck(node: Node, edges: list[Edge]) -> bool:
    return all(edge.to == node or edge.by is By.CARE_WORKER for edge in edges)


def _stranded(graph: Graph, known: set[Node]) -> set[Node]:
    """The states where someone who stays silent waits for ever: no way on, or round and round."""
    following = {
        node: [edge.to for edge in edges if edge.by in (By.TIME, By.ITSELF) and edge.to != node]
        for node, edges in graph.edges.items()
    }
    safe, unsure = set(known), [node for node in following if node not in known]
    while True:
        new = [node for node in unsure if following[node] and all(to in safe for to in following[node])]
        if not new:
            break
        safe.update(new)
        unsure = [node for node in unsure if node not in safe]
    waiting = {node for node in unsure if not following[node]}
    return waiting or set(unsure)
