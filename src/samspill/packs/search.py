"""A scenario whose every state has been searched: what all proofs and checks of its flow look at."""

from .contents import Source
from .maybe import MayBe
from .problems import Problem, counted
from .states import MOST, Explorer, Graph, Node, TooManyStates


class Search:
    """All states of one scenario: ``by_level`` as the participant meets them, ``graph`` with a care worker's hand in.

    Raises ``TooManyStates``. The names in the scenario must lead somewhere.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.scenario = source.scenario
        self.explorer = Explorer(source.scenario)
        self.starts = {level: list(self.explorer.starts(level)) for level in source.scenario.levels}
        self.by_level = {level: self.explorer.search(nodes, steered=False) for level, nodes in self.starts.items()}
        self.graph = self.explorer.search([node for nodes in self.starts.values() for node in nodes], steered=True)
        self._maybe: dict[int | None, MayBe] = {}

    def maybe(self, level: int | None) -> MayBe:
        """What the values that only lines ask about may be at a level, or, for ``None``, with a care worker's hand."""
        if level not in self._maybe:
            graph = self.graph if level is None else self.by_level[level]
            self._maybe[level] = MayBe(self.explorer, self.starts, graph)
        return self._maybe[level]

    @property
    def unsteered(self) -> Graph:
        """The states of all levels without a care worker's hand; no way leads from one level to another."""
        return Graph({node: edges for graph in self.by_level.values() for node, edges in graph.edges.items()})

    def open_to_answers(self, node: Node) -> bool:
        """Whether the scene waits for the participant here."""
        cue = self.explorer.script.cues[node.beat]
        return cue.ending is None and not any(e.by.name == "ITSELF" for e in self.graph.edges[node])


def search(source: Source) -> Search | Problem:
    """A scenario searched, or why it could not be; all names in it must lead somewhere."""
    try:
        return Search(source)
    except TooManyStates:
        return source.problem("too-many-states", ("flags",), limit=counted(MOST))
