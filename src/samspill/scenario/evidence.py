"""Evidence: what an answer, a reaction or a care worker's tick says about a goal."""

from samspill.model.events import Observe
from samspill.model.evidence import Evidence, Mark
from samspill.model.outputs import Shown
from samspill.model.scenario import COUNTER_MAX

from .moment import Moment
from .script import Outcome

_SCORES = {Mark.DID: 2, Mark.PROMPTED: 1, Mark.NOT_YET: 0}


def bring(m: Moment, outcome: Outcome, source: str = "scenario") -> None:
    """Let ``outcome`` come true: evidence first, then flags and counters, then where it leads."""
    for goal, score in outcome.evidence:
        record(m, goal, score, m.hinted or m.row.lit, source)
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
        record(m, event.goal, _SCORES[event.mark], event.mark is Mark.PROMPTED, event.by)


def record(m: Moment, goal: str, score: int, hinted: bool, source: str) -> None:
    """One opportunity: this visit to this beat."""
    shown = Evidence(goal, score, hinted, f"{m.beat}#{m.visit}", m.t, m.level, source)
    m.outputs.append(Shown(shown))
