"""The one who does anything at all."""

from samspill.model.events import Approach, Choose, Fill, Look, Pause, Rate, Resume, Submit, Use
from samspill.model.outputs import AnyOutput, RunStatus
from samspill.model.ratings import HIGHEST
from samspill.scenario.chance import draw
from samspill.scenario.script import Script
from samspill.scenario.state import RunState

from .moves import LOOKING, THINKING, ParticipantMove, options, question, task, wait


def anything(script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> ParticipantMove:
    """Do anything that can be done, or wait, as chance has it."""
    if state.status is RunStatus.PAUSED:
        return Resume(t=state.t)
    moves = _possible(script, state, offered)
    return moves[draw(script.header.seed, "bot", state.seq, len(moves))]


def _possible(script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> list[ParticipantMove]:
    t, cue = state.t + THINKING, script.cues[state.beat]
    moves: list[ParticipantMove] = [wait(state)]
    moves += [Look(t=t, target=watch.target, held=max(LOOKING, int(watch.condition or 0))) for watch in cue.looks]
    moves += [Approach(t=t, target=watch.target, zone=str(watch.condition)) for watch in cue.approaches]
    moves += [Use(t=t, target=watch.target, verb=str(watch.condition or "use")) for watch in cue.uses]
    moves += [Choose(t=t, intent=option.intent) for option in options(offered)]
    moves += [Pause(t=t) for watch in cue.resumes if not state.seen & watch.bit]
    ask = question(offered)
    if ask is not None:
        value = draw(script.header.seed, "rating", state.seq, HIGHEST + 1)
        moves.append(Rate(t=t, rating=ask.rating, value=value))
    laid = task(offered)
    if laid is not None:
        moves += [Fill(t=t, field=field.id, option=one.intent) for field in laid.fields for one in field.options]
        moves += [Fill(t=t, field=field.id) for field in laid.fields if not field.options]
        moves.append(Submit(t=t))
    return moves
