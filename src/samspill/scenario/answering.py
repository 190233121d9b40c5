"""What may be said in a state, and what an answer says: for those who look on, the engine itself asks neither."""

from samspill.model.events import Choose, Force, Tick
from samspill.model.outputs import Option, RunStatus

from .engine import step
from .guards import holds
from .moment import Moment
from .offering import offered
from .script import Script
from .state import RunState


def understood(script: Script, state: RunState) -> tuple[Option, ...]:
    """Every answer the beat understands now, whether the level shows it or not, in the author's order.

    A care worker can give any of them for a participant who said it aloud.
    """
    if state.status is RunStatus.ENDED or state.closing is not None:
        return ()
    return tuple(reply.option for reply in script.cues[state.beat].replies if holds(reply.outcome.masks, state.values))


def words_of(script: Script, state: RunState, event: Choose | Force) -> str:
    """The words of the answer ``event`` gives in ``state``; empty when it is not taken."""
    if state.status is RunStatus.RUNNING:
        state = step(script, state, Tick(t=event.t)).state  # timers that are due come first, as they do in the engine
    options = understood(script, state) if isinstance(event, Force) else _on_offer(script, state)
    return next((option.label for option in options if option.intent == event.intent), "")


def _on_offer(script: Script, state: RunState) -> tuple[Option, ...]:
    if state.status is not RunStatus.RUNNING or state.closing is not None or not state.floor:
        return ()
    m = Moment(script, state)
    return tuple(m.cue.replies[i].option for i in offered(m))
