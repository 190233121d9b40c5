"""The one who answers as the coach would show it."""

from samspill.model.events import Choose, Look, Rate, Use
from samspill.model.outputs import AnyOutput
from samspill.scenario.script import Script
from samspill.scenario.state import RunState

from .moves import LOOKING, THINKING, ParticipantMove, done_right, options, question, wait


def as_shown(script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> ParticipantMove:
    """Look at whoever is to be looked at, rate 3, give the model answer, do the task, and use what lies ready."""
    cue = script.cues[state.beat]
    unseen = next((watch for watch in cue.looks if not state.seen & watch.bit and watch.outcome.evidence), None)
    if unseen is not None:
        return Look(t=state.t + LOOKING, target=unseen.target, held=max(LOOKING, int(unseen.condition or 0)))
    ask = question(offered)
    if ask is not None:
        return Rate(t=state.t + THINKING, rating=ask.rating, value=3)
    models = {reply.option.intent for reply in cue.replies if reply.model}
    for option in options(offered):
        if option.intent in models:
            return Choose(t=state.t + THINKING, intent=option.intent)
    done = done_right(script, state, state.t + THINKING)
    if done is not None:
        return done
    unused = next((watch for watch in cue.uses if not state.seen & watch.bit), None)
    if state.floor and unused is not None:
        return Use(t=state.t + THINKING, target=unused.target, verb=str(unused.condition or "use"))
    return wait(state)
