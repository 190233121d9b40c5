"""The one who wants to be done: answers at once, with whatever stands first, and looks at nobody."""

from samspill.model.events import Choose, Rate, Submit, Use
from samspill.model.outputs import AnyOutput
from samspill.scenario.script import Script
from samspill.scenario.state import RunState

from .moves import ParticipantMove, done_right, options, question, wait

_AT_ONCE = 200
"""About the shortest gap between two people's turns (Stivers et al. 2009, PNAS 106:10587), ms."""


def rushed(script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> ParticipantMove:
    """Take the first answer on the panel, hand tasks in unread, or use the first thing, without looking or waiting."""
    t = state.t + _AT_ONCE
    ask, answers = question(offered), options(offered)
    if ask is not None:
        return Rate(t=t, rating=ask.rating, value=5)
    if answers:
        return Choose(t=t, intent=answers[0].intent)
    sheet = script.cues[state.beat].sheet
    if sheet is not None and state.floor:
        return done_right(script, state, t) or wait(state) if state.seen & sheet.bit else Submit(t=t)
    unused = next((watch for watch in script.cues[state.beat].uses if not state.seen & watch.bit), None)
    if state.floor and unused is not None:
        return Use(t=t, target=unused.target, verb=str(unused.condition or "use"))
    return wait(state)
