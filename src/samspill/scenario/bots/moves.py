"""What a bot may do, how long it takes, and what lies before it."""

from collections.abc import Callable

from samspill.model.events import Approach, Choose, Fill, Leave, Look, Pause, Rate, Resume, Submit, Tick, Use
from samspill.model.outputs import AnyOutput, Ask, Choices, Option, TaskShown
from samspill.scenario.engine import next_due
from samspill.scenario.script import Script
from samspill.scenario.state import RunState
from samspill.scenario.task_sheet import next_right

ParticipantMove = Tick | Choose | Look | Approach | Use | Fill | Submit | Rate | Pause | Resume | Leave
Bot = Callable[[Script, RunState, tuple[AnyOutput, ...]], ParticipantMove]
"""Given the script, the state and what is on offer, what this participant does next."""

THINKING, LOOKING = 1_500, 900
"""How long a bot thinks before it answers, and how long it looks, in ms."""


def wait(state: RunState) -> Tick:
    """Let time pass until something happens by itself."""
    return Tick(t=next_due(state) or state.t + THINKING)


def question(offered: tuple[AnyOutput, ...]) -> Ask | None:
    """The rating that is asked for now."""
    return next((output for output in offered if isinstance(output, Ask)), None)


def options(offered: tuple[AnyOutput, ...]) -> tuple[Option, ...]:
    """The answers on offer now, in the order of the panel."""
    return next((output.options for output in offered if isinstance(output, Choices)), ())


def task(offered: tuple[AnyOutput, ...]) -> TaskShown | None:
    """The task that lies before the participant."""
    return next((output for output in offered if isinstance(output, TaskShown)), None)


def done_right(script: Script, state: RunState, t: int) -> ParticipantMove | None:
    """The next thing to do in the beat's task to get it right; ``None`` where there is no task."""
    sheet = script.cues[state.beat].sheet
    if sheet is None or not state.floor:
        return None
    field = next_right(sheet, state.filled)
    return Submit(t=t) if field is None else Fill(t=t, field=field[0], option=field[1])
