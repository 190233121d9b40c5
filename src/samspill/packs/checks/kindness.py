"""A harsh word is never the last: after it, something mends it before the run ends."""

from collections.abc import Iterator

from samspill.model.acts import Act
from samspill.model.directions import FaceLexeme
from samspill.packs.problems import Problem
from samspill.packs.search import Search
from samspill.packs.states import By, Edge, Node
from samspill.scenario.script import Spoken

_STERN = {FaceLexeme.ANGER, FaceLexeme.CONTEMPT, FaceLexeme.DISGUST, FaceLexeme.IMPATIENCE}
_WARM = {FaceLexeme.SMILE, FaceLexeme.JOY}
_HARSH = {Act.DISAGREEMENT, Act.DECLINE_REQUEST, Act.DISCONFIRM}
_MENDING = {
    Act.APOLOGY, Act.ACCEPT_APOLOGY, Act.SYMPATHY, Act.COMPLIMENT, Act.THANKING, Act.ACCEPT_THANKING, Act.AGREEMENT,
    Act.AUTO_POSITIVE, Act.ACCEPT_REQUEST, Act.ACCEPT_OFFER, Act.ACCEPT_SUGGEST, Act.PROMISE, Act.OFFER,
}  # fmt: skip


def check_flow(found: Search) -> Iterator[Problem]:
    """One problem for each harsh line from which some way leads to an ending with nothing mended."""
    told: set[str] = set()
    for level, graph in sorted(found.by_level.items()):
        talk = _Talk(found, level)
        for node in graph.edges:
            for i, line in talk.harsh(node):
                if line.id not in told and talk.ends_so(node, i):
                    told.add(line.id)
                    yield found.source.problem(
                        "harsh-last-word", ("beats", node.beat, "say", i), id=line.id, level=level
                    )


class _Talk:
    """What is said at one level, and whether it is harsh or mends."""

    def __init__(self, found: Search, level: int) -> None:
        self.found, self.graph = found, found.by_level[level]
        self.cues, self.coach = found.explorer.script.cues, found.scenario.coach
        self.maybe = found.maybe(level)

    def harsh(self, node: Node) -> Iterator[tuple[int, Spoken]]:
        """The harsh lines of a state."""
        for i, line in enumerate(self.cues[node.beat].say):
            if _is_harsh(line) and self._said(line, node):
                yield i, line

    def ends_so(self, start: Node, at: int) -> bool:
        """Whether some way from a line leads to an ending without a word that mends."""
        if any(self._mends(line, start) for line in self.cues[start.beat].say[at + 1 :]):
            return False
        queue, met = [start], {start}
        while queue:
            node = queue.pop()
            if self.found.explorer.ends(node):
                return True
            for edge in self.graph.edges[node]:
                if edge.to not in met and not self._mended(node, edge):
                    met.add(edge.to)
                    queue.append(edge.to)
        return False

    def _mended(self, node: Node, edge: Edge) -> bool:
        """Whether an answer mends it, or someone does in the beat it leads to."""
        if edge.by is By.PARTICIPANT and self._answers_kindly(node, edge):
            return True
        return any(self._mends(line, edge.to) for line in self.cues[edge.to.beat].say)

    def _answers_kindly(self, node: Node, edge: Edge) -> bool:
        beat = self.found.scenario.beats[node.beat]
        replies = self.cues[node.beat].replies
        return any(
            reply.outcome is edge.outcome and answer.act in _MENDING
            for reply, answer in zip(replies, beat.expect, strict=True)
        )

    def _mends(self, line: Spoken, node: Node) -> bool:
        kind = line.mood in _WARM or line.act in _MENDING or line.who == self.coach
        return kind and not _is_harsh(line) and self._said(line, node)

    def _said(self, line: Spoken, node: Node) -> bool:
        return self.found.explorer.heard(line, node) and self.maybe.holds(line.masks, node)


def _is_harsh(line: Spoken) -> bool:
    return line.mood in _STERN or (line.act in _HARSH and line.mood not in _WARM)
