"""Which beats a level leads to, proved by search rather than by trying."""

from samspill.model.pack import Pack
from samspill.model.scenario import Scenario
from samspill.packs.states import Explorer, TooManyStates
from samspill.packs.walk import ways


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


def levels_of_beats(pack: Pack, scenario: str) -> dict[str, tuple[int, ...]]:
    """The levels that lead to each beat; for a scenario with names that lead nowhere, all of them."""
    whole = pack.scenarios[scenario]
    if not is_whole(whole):
        return dict.fromkeys(whole.beats, tuple(sorted(whole.levels)))
    found = {level: possible_beats(pack, scenario, level) for level in sorted(whole.levels)}
    return {beat: tuple(level for level in found if beat in found[level]) for beat in whole.beats}


def is_whole(scenario: Scenario) -> bool:
    """Whether every beat that is named exists, so that the scenario can be searched."""
    return all(way.beat in scenario.beats for way in ways(scenario))
