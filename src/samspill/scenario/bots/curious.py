"""The one who tries things out: never waits, takes any answer, and gives any number from the lowest to the highest."""

from samspill.model.events import Choose, Rate
from samspill.model.outputs import AnyOutput
from samspill.model.ratings import HIGHEST
from samspill.scenario.chance import draw
from samspill.scenario.script import Script
from samspill.scenario.state import RunState

from .anything import anything
from .moves import THINKING, ParticipantMove, done_right, options, question, wait

_EXTREMES = (0, 3, HIGHEST - 2, HIGHEST - 1, HIGHEST)


def curious(script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> ParticipantMove:
    """Try an answer, whichever; where there is none, do what is asked, one time in three anything at all."""
    seed, ask, answers = script.header.seed, question(offered), options(offered)
    if ask is not None:
        value = _EXTREMES[draw(seed, "curious.rating", state.visit, len(_EXTREMES))]
        return Rate(t=state.t + THINKING, rating=ask.rating, value=value)
    if draw(seed, "curious.else", state.seq, 3) == 0:
        return anything(script, state, offered)
    if answers:
        return Choose(t=state.t + THINKING, intent=answers[draw(seed, "curious", state.visit, len(answers))].intent)
    return done_right(script, state, state.t + THINKING) or wait(state)
