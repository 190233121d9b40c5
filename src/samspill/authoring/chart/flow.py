"""What follows from what at one level, worked out from every state the level can be in."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from enum import Enum

import msgspec

from samspill.authoring.reachable import is_whole
from samspill.authoring.screenplay.words import RATINGS
from samspill.model.scenario import COUNTER_MAX, Scenario
from samspill.model.words import Language
from samspill.packs.states import Explorer, Node, TooManyStates
from samspill.scenario.guards import Values, holds
from samspill.scenario.script import Branches, Cue, Outcome, Watch


class By(Enum):
    """What brings one from a beat to the next."""

    ANSWER = "answer"
    DEED = "deed"
    ITSELF = "itself"
    SILENCE = "silence"
    STAFF = "staff"


class Link(msgspec.Struct, frozen=True):
    """A way out of a beat. ``to`` may be a beat that does not exist; an empty one stays where it is."""

    label: str
    by: By
    to: tuple[str, ...]
    model: bool = False


class Box(msgspec.Struct, frozen=True):
    """A beat; ``number`` is that of the screenplay of the same level. ``share`` is how many of the runs came here."""

    id: str
    number: int
    title: str
    ending: str
    links: tuple[Link, ...]
    reached: bool = True
    share: float | None = None


class Flow(msgspec.Struct, frozen=True):
    """A level: its beats in the order they are written.

    Nothing leads to those that are ``lost``, at any level, and only a care worker's hand to those that are ``steered``.
    """

    title: str
    scenario: str
    level: int
    start: str
    boxes: tuple[Box, ...]
    lost: tuple[str, ...]
    steered: tuple[str, ...]

    def box(self, beat: str) -> Box | None:
        """The beat of this id, where the level has it."""
        return next((box for box in self.boxes if box.id == beat), None)


def flow(
    scenario: Scenario,
    level: int,
    language: Language,
    shares: dict[str, float] | None = None,
    called: Callable[[str], str] = str,
) -> Flow:
    """The flow of ``scenario`` at ``level``; with names that lead nowhere, of all that is written down.

    ``called`` gives people and things their names.
    """
    return _Flowing(scenario, level, language, shares or {}, called).whole()


class _Flowing:
    def __init__(
        self,
        scenario: Scenario,
        level: int,
        language: Language,
        shares: dict[str, float],
        called: Callable[[str], str],
    ) -> None:
        self.scenario, self.level, self.language, self.shares = scenario, level, language, shares
        self.called = called
        self.explorer = Explorer(scenario)
        self.nodes: list[Node] | None = []
        self.nodes = self.searched(level)
        self.links: dict[str, dict[tuple[str, By], tuple[bool, dict[str, None]]]] = {}

    def whole(self) -> Flow:
        for node in self.nodes if self.nodes is not None else self.every():
            for label, by, to, model in self.ways(node):
                found = self.links.setdefault(node.beat, {}).setdefault((label, by), (model, {}))
                if to and to != node.beat:
                    found[1][to] = None
        there = {node.beat for node in self.nodes} if self.nodes is not None else set(self.scenario.beats)
        lost, steered = (set(), set()) if self.nodes is None else self.lost()
        named = [name for name in self.scenario.beats if name in there]
        return Flow(
            title=self.scenario.title.spoken(self.language),
            scenario=self.scenario.id,
            level=self.level,
            start=self.scenario.start,
            boxes=tuple(self.box(name, number) for number, name in enumerate(named, 1)),
            lost=tuple(name for name in self.scenario.beats if name in lost),
            steered=tuple(name for name in self.scenario.beats if name in steered),
        )

    def box(self, name: str, number: int) -> Box:
        beat = self.scenario.beats[name]
        found = self.links.get(name, {})
        links = tuple(Link(label, by, tuple(to), model) for (label, by), (model, to) in found.items())
        kept = tuple(link for link in links if link.to or link.by is By.ANSWER)
        share = self.shares.get(name, 0.0) if self.shares else None
        return Box(name, number, beat.title.spoken(self.language), str(beat.ending or ""), kept, True, share)

    def searched(self, level: int) -> list[Node] | None:
        if not is_whole(self.scenario):
            return None
        try:
            return list(self.found(list(self.explorer.starts(level))))
        except TooManyStates:
            return None

    def found(self, starts: list[Node]) -> dict[Node, None]:
        """Every state of a level, those behind what a care worker may set off among them."""
        nodes: dict[Node, None] = {}
        while starts:
            new = [node for node in self.explorer.search(starts, steered=False).edges if node not in nodes]
            nodes.update(dict.fromkeys(new))
            starts = [after for node in new for after in self.set_off(node) if after not in nodes]
        return nodes

    def set_off(self, node: Node) -> Iterator[Node]:
        for watch in self.explorer.script.cues[node.beat].triggers:
            for to, values in self.outcomes(watch.outcome, node.values):
                yield self.explorer.node(to or node.beat, list(values))

    def every(self) -> Iterable[Node]:
        """One state for each beat that is written, where they cannot be searched."""
        first = next(iter(self.explorer.starts(self.level)))
        return [Node(name, first.values) for name in self.scenario.beats]

    def lost(self) -> tuple[set[str], set[str]]:
        """The beats nobody comes to, and those that only a care worker brings about."""
        alone: set[str] = set()
        starts: list[Node] = []
        for level in self.scenario.levels:
            starts += self.explorer.starts(level)
            alone |= {node.beat for node in self.searched(level) or ()}
        helped = {node.beat for node in self.explorer.search(starts, steered=True).edges}
        return set(self.scenario.beats) - helped, helped - alone

    def ways(self, node: Node) -> Iterator[tuple[str, By, str, bool]]:
        cue, values = self.explorer.script.cues[node.beat], node.values
        if cue.ending is not None:
            return
        for watch in _watches(cue):
            for to in self.targets(watch.outcome, values):
                yield self.waits_for(watch, cue), By.STAFF if watch in cue.triggers else By.DEED, to, False
        if cue.go:
            yield from (("", By.ITSELF, to, False) for to in self.taken(cue.go, values))
            return
        yield from self.answers(cue, values)
        for rung in cue.rungs:
            yield from (("", By.SILENCE, to, False) for to in self.taken(rung.go, values))

    def answers(self, cue: Cue, values: Values) -> Iterator[tuple[str, By, str, bool]]:
        scenario_answers = {answer.intent: answer.text for answer in self.scenario.beats[cue.id].expect}
        open_to = [r for r in cue.replies if r.levels >> self.level & 1 and self.may(r.outcome, values)]
        shown = open_to[: self.scenario.levels[self.level].options] if self.nodes is not None else open_to
        for reply in shown:
            label = scenario_answers[reply.option.intent].spoken(self.language)
            for to in self.targets(reply.outcome, values) or ("",):
                yield label, By.ANSWER, to, reply.model
        if cue.sheet is not None:
            for label, outcome in (("✓", cue.sheet.right), ("✗", cue.sheet.wrong)):
                yield from ((label, By.DEED, to, label == "✓") for to in self.targets(outcome, values))

    def waits_for(self, watch: Watch, cue: Cue) -> str:
        """What is done for it, in a word or two."""
        if watch.rating is not None:
            return f"{RATINGS[watch.rating].spoken(self.language)} ≥ {watch.condition or 0}"
        if watch in cue.afters:
            return f"{int(watch.condition or 0) / 1000:g} s"
        if watch in cue.triggers and watch.target in self.scenario.triggers:
            return self.scenario.triggers[watch.target].spoken(self.language)
        return self.called(watch.target) if watch.target else "⏸"

    def may(self, outcome: Outcome, values: Values) -> bool:
        return self.nodes is None or holds(outcome.masks, values)

    def targets(self, outcome: Outcome, values: Values) -> tuple[str, ...]:
        return tuple(to for to, _ in self.outcomes(outcome, values) if to)

    def outcomes(self, outcome: Outcome, values: Values) -> Iterator[tuple[str, Values]]:
        """Where an outcome leads (nowhere: an empty word), and the values after it."""
        if not self.may(outcome, values):
            return
        after = list(values)
        for slot, number in outcome.sets:
            after[slot] = number
        for slot in outcome.counts:
            after[slot] = min(after[slot] + 1, COUNTER_MAX)
        yield from ((to, tuple(after)) for to in self.taken(outcome.go, tuple(after)) or ("",))

    def taken(self, branches: Branches, values: Values) -> tuple[str, ...]:
        if self.nodes is None:
            return tuple(beat for _, beat in branches)
        return next(((beat,) for masks, beat in branches if holds(masks, values)), ())


def _watches(cue: Cue) -> Iterator[Watch]:
    for each in fields(cue):
        value = getattr(cue, each.name)
        if isinstance(value, tuple) and each.name not in ("asked", "leaves"):
            yield from (watch for watch in value if isinstance(watch, Watch))
