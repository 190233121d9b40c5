"""Who is where: people who speak without being there, who share a spot, or who never come."""

from collections.abc import Iterator
from itertools import combinations

from samspill.model.directions import Channel, PostureLexeme
from samspill.model.events import PARTICIPANT
from samspill.model.scenario import Line, Scenario
from samspill.model.words import Text
from samspill.packs.contents import Contents, PlaceMap, Source
from samspill.packs.problems import Problem
from samspill.packs.search import Search
from samspill.packs.states import By, Node
from samspill.packs.walk import lines
from samspill.packs.yaml_text import Path
from samspill.scenario.script import Spoken

_SITS, _STANDS = Text(nb="sitter", en="sits"), Text(nb="står", en="stands")
_KINDS = {"sit": Text(nb="sitte", en="sit"), "stand": Text(nb="stå", en="stand")}


def check(contents: Contents) -> Iterator[Problem]:
    """What the level rows say about people, against the cast and the place."""
    for source in contents.scenarios.values():
        yield from _unused(source)
        place = contents.maps.get(source.scenario.place)
        yield from _together(source, place)
        if place is not None:
            yield from _seats(source, place)


def check_flow(found: Search) -> Iterator[Problem]:
    """Beats in which nobody is there to say what is to be answered, and walks to a spot that is taken."""
    yield from _unheard(found)


def _unused(source: Source) -> Iterator[Problem]:
    """Someone in the cast whom nobody ever meets; the coach, and who calls or writes, may be a voice only."""
    scenario = source.scenario
    there = {scenario.coach, *(who for row in scenario.levels.values() for who in row.people)}
    there |= {line.who for path, line in lines(scenario) if _from_afar(scenario, path, line)}
    for i, who in enumerate(scenario.cast):
        if who not in there:
            yield source.problem("unused-cast", ("cast", i), who=who)
        if who in scenario.cast[:i]:
            yield source.problem("named-twice", ("cast", i), word=who, where="cast")


def _from_afar(scenario: Scenario, path: Path, line: Line) -> bool:
    """Whether a line comes by phone, message or radio, so that who says it need not be there."""
    beat = scenario.beats[path[1]] if path[0] == "beats" and isinstance(path[1], str) else None
    return (line.via or (beat.via if beat is not None else Channel.ROOM)) is not Channel.ROOM


def _together(source: Source, place: PlaceMap | None) -> Iterator[Problem]:
    """Two people on one spot at a level."""
    for level, row in source.scenario.levels.items():
        for (who, person), (other, beside) in combinations(row.people.items(), 2):
            if person.anchor == beside.anchor or (place is not None and place.close(person.anchor, beside.anchor)):
                path: Path = ("levels", str(level), "people", other, "anchor")
                words = {"who": who, "other": other, "anchor": beside.anchor, "level": level}
                yield source.problem("same-spot", path, **words)


def _seats(source: Source, place: PlaceMap) -> Iterator[Problem]:
    """Someone who stands on a chair, or sits in the air. Who sits and walks about stands where there is no seat."""
    scenario = source.scenario
    for level, row in scenario.levels.items():
        for who, person in row.people.items():
            sits = person.posture is PostureLexeme.SIT
            spots: dict[Path, str] = {("levels", str(level), "people", who): person.anchor}
            for name, beat in scenario.beats.items():
                spots |= {("beats", name, "move", i): m.to for i, m in enumerate(beat.move) if m.who == who}
            comes_to_sit = sits and "sit" in map(place.kinds.get, spots.values())
            for path, spot in spots.items():
                kind = place.kinds.get(spot)
                if kind is not None and sits is not (kind == "sit") and not comes_to_sit:
                    words = {
                        "who": who,
                        "does": _SITS if sits else _STANDS,
                        "spot": spot,
                        "kind": _KINDS.get(kind, kind),
                    }
                    yield source.problem("posture-spot", path, level=level, **words)


def _unheard(found: Search) -> Iterator[Problem]:
    """Nobody says anything where someone should, because none of those who speak there is at this level."""
    for level, graph in sorted(found.by_level.items()):
        maybe = found.maybe(level)
        awaited = {edge.to.beat for edges in graph.edges.values() for edge in edges if edge.by is By.PARTICIPANT}
        awaited |= {n.beat for n in graph.edges if found.open_to_answers(n)}
        missing: dict[tuple[str, str], set[str]] = {}
        heard: set[tuple[str, str]] = set()
        for node, scene in ((n, scene) for n in graph.edges for scene in found.explorer.scenes[n.beat]):
            for line in found.explorer.script.cues[node.beat].say:
                if maybe.holds(line.masks, node):
                    gone = _absent(found, line, node, scene)
                    missing.setdefault((node.beat, scene), set()).update(gone)
                    heard.update(() if gone else ((node.beat, scene),))
        unheard: dict[str, set[str]] = {}
        for place in set(missing) - heard:
            unheard.setdefault(place[0], set()).update(missing[place])
        for beat in sorted(set(unheard) & awaited):
            who = ", ".join(f"`{name}`" for name in sorted(unheard[beat]))
            yield found.source.problem("nobody-speaks", ("beats", beat), beat=beat, level=level, who=who)


def _absent(found: Search, line: Spoken, node: Node, scene: str) -> set[str]:
    if found.explorer.heard(line, node, scene):
        return set()
    wanted = {line.who, *(() if line.to == PARTICIPANT else line.group or (line.to,))}
    return {who for who in wanted if not found.explorer.present(who, node, scene)}
