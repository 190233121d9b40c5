"""Evidence: what an answer, a reaction or a care worker's tick says about a goal."""

import msgspec

from samspill.model.events import Observe
from samspill.model.evidence import FULL_SCORE, Evidence, Mark
from samspill.model.outputs import Shown
from samspill.model.scenario import COUNTER_MAX

from .mending import Astray
from .moment import Moment
from .script import Outcome

_SCORES = {Mark.DID: 2, Mark.PROMPTED: 1, Mark.NOT_YET: 0}


def bring(m: Moment, outcome: Outcome, source: str = "scenario", again: bool = False) -> None:
    """Let ``outcome`` come true: evidence first, then flags and counters, then where it leads.

    ``again`` says that this visit has had something wrong before, which it mends.
    """
    for goal, score in outcome.evidence:
        record(m, goal, score, m.hinted or m.row.lit, source, again)
    for slot, number in outcome.sets:
        m.values[slot] = number
    for slot in outcome.counts:
        m.values[slot] = min(m.values[slot] + 1, COUNTER_MAX)
    if outcome.sets or outcome.counts:
        m.wait_on()
    if outcome.go:
        m.take(outcome.go)


def without_evidence(outcome: Outcome) -> Outcome:
    """The same outcome for the second time: where it leads stays, what it shows has been counted."""
    return Outcome((), (), outcome.sets, outcome.counts, outcome.go)


def missed(m: Moment, outcome: Outcome) -> None:
    """The opportunity came and was not taken."""
    for goal, _ in outcome.evidence:
        record(m, goal, 0, m.hinted or m.row.lit, "scenario")


def observed(m: Moment, event: Observe) -> None:
    """A care worker has seen it; a goal this scenario has nothing to do with is left out."""
    if event.goal in m.script.goals:
        _record(m, event.goal, _SCORES[event.mark], event.mark is Mark.PROMPTED, event.by)


def record(m: Moment, goal: str, score: int, hinted: bool, source: str, again: bool = False) -> None:
    """One opportunity: this visit to this beat, or that of the wrong turn it mends (``again``: of this same visit)."""
    shown = _record(m, goal, score, hinted, source, again)
    if m.script.repairs is not None:
        _note(m, shown)


def carry(m: Moment) -> None:
    """Into a repair beat goes what may still be mended there, and back to its own beat what is asked for anew.

    Anywhere else the moment for it is over.
    """
    if m.astray and m.script.repairs is not None:
        anywhere = m.beat in m.script.repairs
        m.astray = tuple(turn for turn in m.astray if turn.best < FULL_SCORE and (anywhere or turn.beat == m.beat))


# Private functions


def _record(m: Moment, goal: str, score: int, hinted: bool, source: str, again: bool = False) -> Evidence:
    """Evidence of what is shown now; what is mended stands at the level the opportunity came at.

    A level that was lowered since is help.
    """
    here = _here(m)
    turn = _astray(m, goal)
    if turn is None or (turn.opportunity == here and not again):
        shown = Evidence(goal, score, hinted, here, m.t, m.level, source)
    else:
        helped, better = hinted or m.level < turn.level, score > turn.score
        shown = Evidence(
            goal, score, helped, turn.opportunity, m.t, turn.level, source, True if better else msgspec.UNSET
        )
    m.outputs.append(Shown(shown))
    return shown


def _note(m: Moment, shown: Evidence) -> None:
    """Remember what was not shown in full, and the best that has been shown of it since."""
    turn = _astray(m, shown.goal)
    if turn is None or turn.opportunity != shown.opportunity:
        turn = Astray(shown.goal, shown.opportunity, shown.level, shown.score, shown.score)
    best = max(turn.best, shown.score)
    first = turn.score if shown.mended or turn.opportunity != _here(m) else best
    others = tuple(other for other in m.astray if other.goal != shown.goal)
    m.astray = (*others, turn._replace(score=first, best=best))


def _astray(m: Moment, goal: str) -> Astray | None:
    return next((turn for turn in m.astray if turn.goal == goal), None)


def _here(m: Moment) -> str:
    return f"{m.beat}#{m.visit}"
