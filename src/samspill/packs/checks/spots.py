"""Two people who come to stand on one spot while a scene goes on."""

from collections.abc import Iterator
from itertools import combinations

from samspill.model.events import PARTICIPANT
from samspill.packs.contents import PlaceMap
from samspill.packs.problems import Problem
from samspill.packs.search import Search
from samspill.packs.states import Node

OWN = ("",)
"""The scenario's own place and no other."""
Spots = dict[str, frozenset[str]]
"""Where each one may be."""


def check_flow(found: Search, places: dict[str, PlaceMap]) -> Iterator[Problem]:
    """One problem for each beat in which two are surely on one spot; what only may be so is left alone."""
    place = places.get(found.scenario.place)
    told: set[tuple[str, str, str]] = set()
    for level in sorted(found.by_level):
        for node, spots in _Standing(found, level).spots.items():
            if found.explorer.scenes[node.beat] != OWN:
                continue
            for (who, here), (other, there) in combinations(sorted(spots.items()), 2):
                key = (node.beat, who, other)
                if len(here) == len(there) == 1 and key not in told and _one_spot(place, *here, *there):
                    told.add(key)
                    words = {"who": who, "other": other, "beat": node.beat, "level": level, "anchor": next(iter(there))}
                    if not _in_row(found, level, who, other):
                        yield found.source.problem("spot-taken", ("beats", node.beat), **words)


class _Standing:
    """Where everyone may be in each state of a level."""

    def __init__(self, found: Search, level: int) -> None:
        self.found, self.graph = found, found.by_level[level]
        self.maybe = found.maybe(level)
        self.spots: dict[Node, Spots] = {}
        people = {who: frozenset((it.anchor,)) for who, it in found.scenario.levels[level].people.items()}
        first: Spots = {**people, PARTICIPANT: frozenset((found.scenario.at,))}
        queue = [node for node in found.starts[level] if self._come(node, first)]
        while queue:
            node = queue.pop()
            queue += [edge.to for edge in self.graph.edges[node] if self._come(edge.to, self.spots[node])]

    def _come(self, node: Node, spots: Spots) -> bool:
        known = self.spots.get(node, {})
        now = {who: known.get(who, frozenset()) | its for who, its in self._moved(node, spots).items()}
        if now == known:
            return False
        self.spots[node] = now
        return True

    def _moved(self, node: Node, spots: Spots) -> Spots:
        cue, now = self.found.explorer.script.cues[node.beat], dict(spots)
        if cue.at is not None and self.found.explorer.scenes[node.beat] == OWN:
            now[PARTICIPANT] = frozenset((cue.at,))
        for walk in cue.walks:
            if walk.who in now and self.maybe.holds(walk.masks, node):
                now[walk.who] = frozenset((walk.to,)) | (now[walk.who] if walk.masks else frozenset())
        return now


def _one_spot(place: PlaceMap | None, here: str, there: str) -> bool:
    return here == there or (place is not None and place.close(here, there))


def _in_row(found: Search, level: int, who: str, other: str) -> bool:
    """Whether the level's row says it already."""
    people = found.scenario.levels[level].people
    return who in people and other in people and people[who].anchor == people[other].anchor
