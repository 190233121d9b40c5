"""What the live panel shows: the latest turns, ratings and evidence, and what staff have ticked."""

from typing import Any

import msgspec

from samspill.app.live.standstill import ASKED_FOR, Standstill
from samspill.app.sessions import battery, headset_time
from samspill.app.views.session import RunView, SessionView
from samspill.model.evidence import Mark
from samspill.model.words import Text

BY_SCENARIO = "scenario"


class SeenGoal(msgspec.Struct, frozen=True):
    """The latest evidence for one goal, with the goal's name."""

    goal: Text
    score: int
    hinted: bool
    mended: bool = False


def panel(view: SessionView) -> dict[str, Any]:
    """The values of the panel's template; the session has a run."""
    run = view.run
    return {
        "session": view,
        "run": run,
        "waits": waits(view),
        "next_button": next_button(view),
        "time_word": headset_time.word_for(view.headset_ms),
        "battery_word": battery.word_for(view.battery),
        "ratings": list({rating.kind: rating for rating in run.ratings}.values()) if run else [],
        "evidence": seen_goals(run) if run else [],
    }


def waits(view: SessionView) -> str:
    """What is to be said of how a paused run goes on: ``device``, ``line``, ``back``, ``nobody``, or nothing."""
    still = view.run.still if view.run else frozenset()
    if not view.online:
        return "back" if Standstill.STAFF in still else ""
    if Standstill.DEVICE in still:
        return "device"
    return "nobody" if Standstill.STAFF in still else "line" if still == {Standstill.LINE} else ""


def next_button(view: SessionView) -> str:
    """The button that stands out: to go on where staff can bring that about, else to pause."""
    still = view.run.still if view.run else frozenset()
    return "resume" if still & ASKED_FOR or (view.online and still == {Standstill.LINE}) else "pause"


def marks(run: RunView) -> dict[str, Mark]:
    """What staff have ticked last, by goal."""
    given = (e for e in run.evidence if e.source != BY_SCENARIO)
    return {
        e.goal: Mark.NOT_YET if e.score == 0 else Mark.PROMPTED if e.hinted or e.score == 1 else Mark.DID for e in given
    }


def seen_goals(run: RunView) -> list[SeenGoal]:
    """The latest evidence of each goal, in the order the goals were first seen."""
    names, latest = dict(run.goals), {e.goal: e for e in run.evidence}
    return [SeenGoal(names[goal], e.score, e.hinted, bool(e.mended)) for goal, e in latest.items() if goal in names]
