"""What is proven about each scenario by searching every state it can be in, at every level.

Every way ends, silence never strands anyone, nothing goes round by itself, every beat is reached, and each goal can be
shown at each level. A care worker's answers and changes of level are searched too.
"""

from collections.abc import Iterator

from samspill.model.outputs import Ending
from samspill.scenario import AUTOMATIC_MOVES

from .problems import Problem
from .search import Search
from .states import By, Edge, Graph, Node


def prove(found: Search) -> Iterator[Problem]:
    """Every promise that does not hold."""
    yield from _Proof(found).problems()


class _Proof:
    def __init__(self, found: Search) -> None:
        self.found = found
        self.source, self.explorer = found.source, found.explorer
        self.by_level, self.graph = found.by_level, found.graph
        self.endings = {node for node in self.graph.edges if self.explorer.ends(node)}

    def problems(self) -> Iterator[Problem]:
        yield from self.unreached()
        dead = {node for node, edges in self.graph.edges.items() if _stuck(node, edges) and node not in self.endings}
        following = {n: e.to for n, edges in self.graph.edges.items() for e in edges if e.by is By.ITSELF}
        rounds = _rounds(following)
        dead -= rounds
        yield from self.each("dead-end", dead)
        yield from self.loops(rounds)
        yield from self.each("too-many-moves", self.hurried(following, rounds))
        known = self.endings | dead | rounds
        lost = set(self.graph.edges) - self.graph.backwards(known)
        yield from self.each("no-way-to-end", lost)
        yield from self.each("silence-strands", _stranded(self.graph, known | lost))
        yield from self.unshown()
        if not dead | rounds | lost:
            yield from self.never_done()

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

    def loops(self, nodes: set[Node]) -> Iterator[Problem]:
        beats = sorted({node.beat for node in nodes})
        if beats:
            shown = ", ".join(f"`{beat}`" for beat in beats)
            yield self.source.problem("automatic-loop", ("beats", beats[0]), beats=shown)

    def hurried(self, following: dict[Node, Node], rounds: set[Node]) -> set[Node]:
        """Where the scene moves on more often than the engine lets it, without anyone speaking on the way."""
        silent = {node for node in following if node not in rounds and not self.explorer.lasts(node)}
        entered = {following[node] for node in silent}
        late: set[Node] = set()
        for start in silent - entered:
            node, moves = start, 0
            while node in silent and moves <= AUTOMATIC_MOVES:
                node, moves = following[node], moves + 1
            if moves > AUTOMATIC_MOVES:
                late.add(start)
        return late

    def unshown(self) -> Iterator[Problem]:
        scenario = self.source.scenario
        for level, graph in self.by_level.items():
            shown = {goal for edges in graph.edges.values() for edge in edges for goal in edge.evidence}
            for goal in dict.fromkeys((scenario.target, *scenario.supporting)):
                if goal not in shown:
                    yield self.source.problem("goal-without-evidence", ("goals",), goal=goal, level=level)

    def never_done(self) -> Iterator[Problem]:
        """Levels at which the run can end, but never as it should."""
        for level, graph in self.by_level.items():
            beats = {node.beat for node in graph.edges}
            if not any(self.source.scenario.beats[beat].ending is Ending.DONE for beat in beats):
                yield self.source.problem("never-done", ("levels", str(level)), level=level)


def _stuck(node: Node, edges: list[Edge]) -> bool:
    return all(edge.to == node or edge.by is By.CARE_WORKER for edge in edges)


def _rounds(following: dict[Node, Node]) -> set[Node]:
    """Every state that comes back to itself by itself."""
    walk_of: dict[Node, int] = {}
    found: set[Node] = set()
    for walk, start in enumerate(following):
        node, path = start, []
        while node in following and node not in walk_of:
            walk_of[node] = walk
            path.append(node)
            node = following[node]
        if walk_of.get(node) == walk:
            found.update(path[path.index(node) :])
    return found


def _stranded(graph: Graph, known: set[Node]) -> set[Node]:
    """The states where someone who stays silent waits for ever: no way on, or round and round."""
    following = {
        node: {edge.to for edge in edges if edge.by in (By.TIME, By.ITSELF) and edge.to != node}
        for node, edges in graph.edges.items()
    }
    before: dict[Node, list[Node]] = {}
    for node, after in following.items():
        for to in after:
            before.setdefault(to, []).append(node)
    open_ways = {node: len(after) for node, after in following.items()}
    safe, queue = set(known), list(known)
    while queue:
        for node in before.get(queue.pop(), ()):
            open_ways[node] -= 1
            if not open_ways[node] and node not in safe:
                safe.add(node)
                queue.append(node)
    unsure = set(following) - safe
    waiting = {node for node in unsure if not following[node]}
    return waiting or unsure
