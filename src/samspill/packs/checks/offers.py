"""What is on offer when it is the participant's turn: something to say, and one answer a coach would show."""

from collections.abc import Iterator
from typing import NamedTuple

from samspill.model.words import Text
from samspill.packs.problems import Problem
from samspill.packs.search import Search
from samspill.packs.states import By, Edge, Node, after, taken
from samspill.packs.yaml_text import Path
from samspill.scenario.guards import holds
from samspill.scenario.script import Cue, Outcome, Reply


class _Turn(NamedTuple):
    """A state in which the participant has the floor, and the answers they can choose from."""

    node: Node
    cue: Cue
    offered: list[Reply]
    lit: bool


def check(found: Search) -> Iterator[Problem]:
    """Each beat at which the offer is not as it should be, at the lowest level it comes up at."""
    told: set[tuple[object, ...]] = set()
    for turn in _turns(found):
        for name, path, words in _wrong(found, turn):
            key = (name, path, words.get("intent"))
            if key not in told:
                told.add(key)
                yield found.source.problem(name, path, beat=turn.cue.id, level=turn.node.values[0], **words)


_Wrong = Iterator[tuple[str, Path, dict[str, object]]]


def _turns(found: Search) -> Iterator[_Turn]:
    for level, graph in sorted(found.by_level.items()):
        for node in graph.edges:
            cue = found.explorer.script.cues[node.beat]
            if found.open_to_answers(node):
                yield _Turn(node, cue, found.explorer.offered(node), found.scenario.levels[level].lit)


def _wrong(found: Search, turn: _Turn) -> _Wrong:
    path: Path = ("beats", turn.cue.id)
    yield from _done_for_nothing(found, turn)
    if not turn.cue.replies:
        if not turn.cue.ask and not _others(found, turn.node) and _only_waits(found, turn):
            yield "nothing-to-do", path, {}
        return
    if not turn.offered:
        if not _others(found, turn.node):
            yield "nothing-on-offer", path, {}
        return
    models = [reply for reply in turn.offered if reply.model]
    if not models and _shown(turn):
        yield "no-model-on-offer", path, {}
    if len(models) > 1:
        names = _all_of([f"`{reply.option.intent}`" for reply in models])
        yield "two-models", (*path, "expect", turn.cue.replies.index(models[1])), {"intents": names}
    if models:
        yield from _outshone(turn, models[0])
    for reply in turn.offered:
        if _leads_nowhere(found, turn.node, reply):
            where = (*path, "expect", turn.cue.replies.index(reply))
            yield "answer-leads-nowhere", where, {"intent": reply.option.intent}


def _all_of(names: list[str]) -> Text:
    return Text(nb=" og ".join(names), en=" and ".join(names))


def _done_for_nothing(found: Search, turn: _Turn) -> _Wrong:
    """A task that may be done right and nothing comes of it, or that shows no more when it is done right."""
    sheet, path = turn.cue.sheet, ("beats", turn.cue.id, "task", "right")
    if sheet is None or not holds(sheet.right.masks, turn.node.values):
        return
    if not sheet.say[0] and _stays(found, turn.node, sheet.right):
        yield "answer-leads-nowhere", path, {"intent": sheet.done}
    right = dict(sheet.right.evidence)
    if any(score >= right.get(goal, 0) for goal, score in sheet.wrong.evidence if score):
        yield "task-shows-nothing", ("beats", turn.cue.id, "task", "wrong"), {}


def _others(found: Search, node: Node) -> list[Edge]:
    """What else the participant can do to bring the scene on."""
    return [edge for edge in found.graph.edges[node] if edge.by is By.PARTICIPANT and edge.to.beat != node.beat]


def _only_waits(found: Search, turn: _Turn) -> bool:
    """Whether nothing but the ladder that all beats share, which is there for answers, brings the scene on."""
    own = bool(turn.cue.afters) or found.scenario.beats[turn.cue.id].silence is not None
    return not own and any(edge.by is By.TIME for edge in found.graph.edges[turn.node])


def _shown(turn: _Turn) -> bool:
    """Whether the coach is to show an answer here: lit, at a rung of the ladder, or one that others push out."""
    values = turn.node.values
    pushed_out = any(
        reply.model and reply.levels >> values[0] & 1 and holds(reply.outcome.masks, values)
        for reply in turn.cue.replies
    )
    return turn.lit or pushed_out or any(rung.do == "model" for rung in turn.cue.rungs)


def _outshone(turn: _Turn, model: Reply) -> _Wrong:
    """The answer to copy shows less of a goal than another one on offer."""
    own = dict(model.outcome.evidence)
    index = turn.cue.replies.index(model)
    for reply in turn.offered:
        better = [goal for goal, score in reply.outcome.evidence if score > own.get(goal, score)]
        if better or (not any(own.values()) and any(score for _, score in reply.outcome.evidence)):
            words: dict[str, object] = {"intent": model.option.intent, "other": reply.option.intent}
            yield "model-outshone", ("beats", turn.cue.id, "expect", index), words
            return


def _leads_nowhere(found: Search, node: Node, reply: Reply) -> bool:
    return _stays(found, node, reply.outcome)


def _stays(found: Search, node: Node, outcome: Outcome) -> bool:
    """Whether nothing at all comes of it: nobody speaks, and everything stays as it was."""
    values = after(node, outcome)
    beat = taken(outcome.go, values)
    if beat is None:
        return True
    again = found.explorer.node(beat, values)
    return again == node and not found.explorer.script.cues[beat].say
