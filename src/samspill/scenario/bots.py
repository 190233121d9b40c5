"""Simulated participants: one who answers as the coach would show it, one who is silent, one who acts at random."""

from collections.abc import Callable

from samspill.model.events import Approach, Choose, Look, Rate, Tick, Use
from samspill.model.outputs import AnyOutput, Ask, Choices
from samspill.model.ratings import HIGHEST, RatingKind

from .chance import draw
from .engine import next_due
from .script import Script
from .state import RunState

ParticipantMove = Tick | Choose | Look | Approach | Use | Rate
Bot = Callable[[Script, RunState, tuple[AnyOutput, ...]], ParticipantMove]

THINKING, LOOKING = 1_500, 900
"""How long a bot thinks before it answers, and how long it looks, in ms."""


def model(script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> ParticipantMove:
    """Look at whoever is to be looked at, rate 3, and answer as the coach would show it."""
    cue = script.cues[state.beat]
    unseen = next((watch for watch in cue.looks if not state.seen & watch.bit and watch.outcome.evidence), None)
    if unseen is not None:
        return Look(t=state.t + LOOKING, target=unseen.target, held=max(LOOKING, int(unseen.condition or 0)))
    ask = next((output for output in offered if isinstance(output, Ask)), None)
    if ask is not None:
        return Rate(t=state.t + THINKING, rating=ask.rating, value=3)
    choices = next((output for output in offered if isinstance(output, Choices)), None)
    models = {reply.option.intent for reply in cue.replies if reply.model}
    for option in choices.options if choices else ():
        if option.intent in models:
            return Choose(t=state.t + THINKING, intent=option.intent)
    return silent(script, state, offered)


def silent(script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> ParticipantMove:
    """Let time pass."""
    return Tick(t=next_due(state) or state.t + THINKING)


def at_random(script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> ParticipantMove:
    """Do anything that can be done, or wait; the same with the same seed."""
    moves = _possible(script, state, offered)
    return moves[draw(script.header.seed, "bot", state.seq, len(moves))]


BOTS: dict[str, Bot] = {"model": model, "silent": silent, "random": at_random}
"""The bots by name."""


def _possible(script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> list[ParticipantMove]:
    t, cue = state.t + THINKING, script.cues[state.beat]
    moves: list[ParticipantMove] = [silent(script, state, offered)]
    moves += [Look(t=t, target=watch.target, held=LOOKING) for watch in cue.looks]
    moves += [Approach(t=t, target=watch.target, zone=str(watch.condition)) for watch in cue.approaches]
    moves += [Use(t=t, target=watch.target) for watch in cue.uses]
    for output in offered:
        if isinstance(output, Choices):
            moves += [Choose(t=t, intent=option.intent) for option in output.options]
        elif isinstance(output, Ask):
            value = draw(script.header.seed, "rating", state.seq, HIGHEST + 1)
            moves.append(Rate(t=t, rating=RatingKind(output.rating), value=value))
    return moves
