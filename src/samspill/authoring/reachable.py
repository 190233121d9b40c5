"""Which beats a level leads to, proved by search rather than by trying."""

from samspill.model.pack import Pack
from samspill.packs.states import Explorer, TooManyStates


def possible_beats(pack: Pack, scenario: str, level: int) -> frozenset[str]:
    """The beats that ``level`` leads to, whatever is done there; all of them where there is too much to search."""
    explorer = Explorer(pack.scenarios[scenario])
    try:
        graph = explorer.search(list(explorer.starts(level)), steered=False)
    except TooManyStates:
        return frozenset(pack.scenarios[scenario].beats)
    return frozenset(node.beat for node in graph.edges)


def levels_with(pack: Pack, scenario: str, beat: str) -> tuple[int, ...]:
    """The levels that lead to ``beat``."""
    return tuple(level for level in pack.scenarios[scenario].levels if beat in possible_beats(pack, scenario, level))
