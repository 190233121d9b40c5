"""What the values that only lines and walks ask about may be, state by state.

Such values are no part of a state, since they cannot change the flow. What each of them may be is worked out beside the
states, each for itself. That may take for possible what never is, and never the other way round.
"""

from collections import deque
from collections.abc import Iterator

from samspill.model.scenario import COUNTER_MAX
from samspill.scenario.guards import Masks
from samspill.scenario.script import Outcome, Watch

from .states import Explorer, Graph, Node

_WIDTH = COUNTER_MAX + 1
_ALL = (1 << _WIDTH) - 1


class MayBe:
    """The possible values in each state of a graph: one number, with ``_WIDTH`` bits for each value asked about."""

    def __init__(self, explorer: Explorer, starts: dict[int, list[Node]], graph: Graph) -> None:
        self.explorer, self.graph = explorer, graph
        self.scenario, self.slots = explorer.scenario, explorer.script.slots
        asked = {slot for masks in _asked(explorer) for slot, _ in masks} - explorer.matters
        self.names = {slot: name for name, slot in self.slots.index.items() if slot in asked}
        self.at = {slot: i * _WIDTH for i, slot in enumerate(self.names)}
        self.chosen = [slot for slot, name in self.names.items() if name in self.scenario.variants]
        self.possible: dict[Node, int] = {}
        self._changes: dict[int, tuple[int, int]] = {}
        if self.at:
            self._spread([node for nodes in starts.values() for node in nodes if node in graph.edges])

    def holds(self, masks: Masks, node: Node) -> bool:
        """Whether a guard may hold in a state."""
        for slot, allowed in masks:
            if slot in self.at:
                possible = self.possible.get(node, -1) >> self.at[slot] & _ALL
            else:
                possible = 1 << node.values[slot] if slot in self.explorer.matters else _ALL
            if not allowed & possible:
                return False
        return True

    def _spread(self, starts: list[Node]) -> None:
        queue, waiting = deque(starts), set(starts)
        for node in starts:
            self.possible[node] = self._varied(0, node.values[0], list(self.names))
        while queue:
            node = queue.popleft()
            waiting.discard(node)
            for edge in self.graph.edges[node]:
                known = self.possible.get(edge.to, 0)
                wider = known | self._after(node, edge.to, edge.outcome)
                if wider != known:
                    self.possible[edge.to] = wider
                    if edge.to not in waiting:
                        waiting.add(edge.to)
                        queue.append(edge.to)

    def _after(self, node: Node, to: Node, outcome: Outcome | None) -> int:
        value = self.possible[node]
        if to.values[0] != node.values[0]:
            value = self._varied(value, to.values[0], self.chosen)
        if outcome is not None:
            cleared, put = self._change(outcome)
            value = value & ~cleared | put
            for slot in outcome.counts:
                if slot in self.at:
                    value = self._counted(value, self.at[slot])
        return value

    def _change(self, outcome: Outcome) -> tuple[int, int]:
        """The bits an outcome takes away and those it puts there."""
        change = self._changes.get(id(outcome))
        if change is None:
            sets = [(self.at[slot], number) for slot, number in outcome.sets if slot in self.at]
            cleared = sum(_ALL << at for at, _ in dict(sets).items())
            put = sum(1 << at + number for at, number in dict(sets).items())
            change = self._changes[id(outcome)] = (cleared, put)
        return change

    def _counted(self, value: int, at: int) -> int:
        own = value >> at & _ALL
        more = (own << 1 | own & 1 << COUNTER_MAX) & _ALL
        return value & ~(_ALL << at) | more << at

    def _varied(self, value: int, level: int, slots: list[int]) -> int:
        """``value`` with what chance, or a new run, may choose for some slots at a level."""
        for slot in slots:
            name = self.names[slot]
            words = self.scenario.variants.get(name, {}).get(level) or ()
            numbers = {number for word in words if (number := self.slots.number(name, word)) >= 0} or {0}
            own = _ALL if name not in self.scenario.flags else sum(1 << number for number in numbers)
            value = value & ~(_ALL << self.at[slot]) | own << self.at[slot]
        return value


def _asked(explorer: Explorer) -> Iterator[Masks]:
    for cue in explorer.script.cues.values():
        yield from (line.masks for line in cue.say)
        yield from (walk.masks for walk in cue.walks)
        yield from (sound.masks for sound in cue.sounds)
        for value in (cue.looks, cue.approaches, cue.uses, cue.afters, cue.rates, cue.triggers, cue.resumes):
            watches: tuple[Watch, ...] = value
            yield from (line.masks for watch in watches for line in watch.say)
            yield from (sound.masks for watch in watches for sound in watch.sounds)
        if cue.sheet is not None:
            yield from (line.masks for lines in cue.sheet.say for line in lines)
