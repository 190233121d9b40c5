"""Which parts of a scenario ever come about: answers on offer, branches taken, reactions that come, lines said.

Values that only lines ask about are no part of a state, so what they may be is worked out beside the states, each for
itself. That may take for possible what never is, and never the other way round.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from samspill.model.scenario import Hint, MoveOn
from samspill.scenario.guards import holds
from samspill.scenario.script import Branches, Cue, Ring, Spoken, Watch

from .search import Search
from .states import Graph, Node, after
from .yaml_text import Path

Levels = dict[Path, set[int]]


@dataclass
class Happening:
    """For each part of a scenario the levels at which it comes about; a part that is not here never does.

    ``told`` are the lines of beats at the levels the participant meets them at, and ``met`` those beats.
    """

    offered: Levels = field(default_factory=dict)
    reacted: Levels = field(default_factory=dict)
    taken: Levels = field(default_factory=dict)
    said: Levels = field(default_factory=dict)
    climbed: Levels = field(default_factory=dict)
    moved: Levels = field(default_factory=dict)
    heard: Levels = field(default_factory=dict)
    told: Levels = field(default_factory=dict)
    met: set[str] = field(default_factory=set)


def happening(found: Search) -> Happening:
    """What comes about with or without a care worker's hand; answers are on offer at the run's own level only."""
    seen = Happening()
    watching = _Watching(found, found.graph, seen)
    for node in found.graph.edges:
        watching.look(node)
    starts = [node for nodes in found.starts.values() for node in nodes]
    for node in found.explorer.search(starts, triggered=True).edges:
        watching.look_at_offer(node)
    return seen


def watches(cue: Cue) -> Iterator[tuple[int, Watch]]:
    """Every reaction of a beat, with its place in ``when``."""
    for each in fields(cue):
        value = getattr(cue, each.name)
        if isinstance(value, tuple) and each.name != "asked":
            yield from ((watch.bit.bit_length() - 1, watch) for watch in value if isinstance(watch, Watch))


class _Watching:
    def __init__(self, found: Search, graph: Graph, seen: Happening) -> None:
        self.found, self.explorer, self.seen = found, found.explorer, seen
        self.maybe = found.maybe(None)
        self.watches = {beat: tuple(watches(cue)) for beat, cue in self.explorer.script.cues.items()}
        self.open = {node for node in graph.edges if found.open_to_answers(node)}

    def look(self, node: Node) -> None:
        """Note what may come about in a state."""
        cue, path = self.explorer.script.cues[node.beat], ("beats", node.beat)
        self._spoken((*path, "say"), cue.say, node, self.seen.said)
        for i, walk in enumerate(cue.walks):
            if self.explorer.present(walk.who, node) and self.maybe.holds(walk.masks, node):
                _note(self.seen.moved, (*path, "move", i), node)
        self._heard((*path, "sound"), cue.sounds, node)
        came = {id(edge.outcome) for edge in self.found.graph.edges[node]}
        for i, watch in self.watches[node.beat]:
            if id(watch.outcome) in came:
                _note(self.seen.reacted, (*path, "when", i), node)
                self._branch((*path, "when", i), watch.outcome.go, after(node, watch.outcome), node)
                self._answered((*path, "when", i, "say"), watch.say, node)
                self._heard((*path, "when", i, "sound"), watch.sounds, node)
        for i, reply in enumerate(cue.replies):
            if id(reply.outcome) in came:
                self._branch((*path, "expect", i), reply.outcome.go, after(node, reply.outcome), node)
        if cue.sheet is not None:
            for end, outcome in (("right", cue.sheet.right), ("wrong", cue.sheet.wrong)):
                if id(outcome) in came:
                    self._branch((*path, "task", end), outcome.go, after(node, outcome), node)
        if cue.ending is None:
            self._branch(path, cue.go, list(node.values), node)
        if node in self.open:
            self._climb(node, cue)

    def look_at_offer(self, node: Node) -> None:
        """Note the answers on offer in a state, and what is said on the way to it."""
        cue = self.explorer.script.cues[node.beat]
        self.seen.met.add(node.beat)
        self._spoken(("beats", node.beat, "say"), cue.say, node, self.seen.told)
        if node in self.open:
            offered = self.explorer.offered(node)
            for i, reply in enumerate(cue.replies):
                if reply in offered:
                    _note(self.seen.offered, ("beats", node.beat, "expect", i), node)

    def _climb(self, node: Node, cue: Cue) -> None:
        beat = self.found.scenario.beats[node.beat]
        path: Path = ("silence",) if beat.silence is None else ("beats", node.beat, "silence")
        ladder = self.found.scenario.silence if beat.silence is None else beat.silence
        ways = (step.go for step in cue.rungs if step.do == "go")
        for i, rung in enumerate(ladder):
            _note(self.seen.climbed, (*path, i), node)
            if isinstance(rung, Hint) and rung.say is None:
                _note(self.seen.said, ("beats", node.beat, "hint"), node)
            if isinstance(rung, MoveOn):
                self._branch((*path, i), next(ways), list(node.values), node)
                return

    def _branch(self, path: Path, go: Branches, values: list[int], node: Node) -> None:
        for i, (masks, _) in enumerate(go):
            if holds(masks, values):
                _note(self.seen.taken, (*path, "go", i), node)
                return

    def _spoken(self, path: Path, lines: tuple[Spoken, ...], node: Node, into: Levels) -> None:
        for i, line in enumerate(lines):
            if self.explorer.heard(line, node) and self.maybe.holds(line.masks, node):
                _note(into, (*path, i), node)

    def _heard(self, path: Path, sounds: tuple[Ring, ...], node: Node) -> None:
        for i, sound in enumerate(sounds):
            if self.maybe.holds(sound.masks, node):
                _note(self.seen.heard, (*path, i), node)

    def _answered(self, path: Path, lines: tuple[Spoken, ...], node: Node) -> None:
        """A reaction says the first line it can."""
        for i, line in enumerate(lines):
            if self.explorer.heard(line, node) and self.maybe.holds(line.masks, node):
                _note(self.seen.said, (*path, i), node)
                if not line.masks:
                    return


def _note(levels: Levels, path: Path, node: Node) -> None:
    levels.setdefault(path, set()).add(node.values[0])
