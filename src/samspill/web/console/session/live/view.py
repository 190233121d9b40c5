"""What the live panel shows: the latest ratings, evidence and lines."""

from collections.abc import Iterable
from typing import Any

import msgspec

from samspill.app.library import Library
from samspill.app.live.feed import Directions, FeedMessage, RunStarted
from samspill.app.views.session import RunView, SessionView
from samspill.model.directions import Block, Speech
from samspill.model.evidence import Mark
from samspill.model.words import Text

MOST_LINES = 5
BY_SCENARIO = "scenario"


class SpokenLine(msgspec.Struct, frozen=True):
    """One line that was said; nobody named means the participant."""

    who: Text | str
    text: str
    own: bool = False


class SeenGoal(msgspec.Struct, frozen=True):
    """The latest evidence for one goal, with the goal's name."""

    goal: Text
    score: int
    hinted: bool


class Lines:
    """The last lines of the run that is followed."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.lines: tuple[SpokenLine, ...] = ()

    def hear(self, message: FeedMessage) -> None:
        """Take what was said from one message; a new run begins with silence."""
        if isinstance(message, RunStarted):
            self.lines = ()
        if isinstance(message, Directions):
            said = [line for output in message.outputs if isinstance(output, Block) for line in self._said(output)]
            self.lines = (*self.lines, *said)[-MOST_LINES:]

    def _said(self, block: Block) -> Iterable[SpokenLine]:
        member = self._library.pack.cast.get(block.character_id)
        for behaviour in block.data:
            if isinstance(behaviour, Speech):
                yield SpokenLine(member.name if member else "", behaviour.text, own=member is None)


def panel(view: SessionView, lines: tuple[SpokenLine, ...] = ()) -> dict[str, Any]:
    """The values of the panel's template; the session has a run."""
    run = view.run
    return {
        "session": view,
        "run": run,
        "lines": lines,
        "ratings": list({rating.kind: rating for rating in run.ratings}.values()) if run else [],
        "evidence": _seen(run) if run else [],
    }


def marks(run: RunView) -> dict[str, Mark]:
    """What staff have ticked last, by goal."""
    given = (e for e in run.evidence if e.source != BY_SCENARIO)
    return {
        e.goal: Mark.NOT_YET if e.score == 0 else Mark.PROMPTED if e.hinted or e.score == 1 else Mark.DID for e in given
    }


def _seen(run: RunView) -> list[SeenGoal]:
    """The latest evidence of each goal, in the order the goals were first seen."""
    names, latest = dict(run.goals), {e.goal: e for e in run.evidence}
    return [SeenGoal(names[goal], e.score, e.hinted) for goal, e in latest.items() if goal in names]
