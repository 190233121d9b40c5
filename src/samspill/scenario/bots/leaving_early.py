"""The one who has had enough: takes part, and leaves before the end."""

from samspill.model.events import Leave
from samspill.model.outputs import AnyOutput
from samspill.scenario.chance import draw
from samspill.scenario.script import Script
from samspill.scenario.state import RunState

from .as_shown import as_shown
from .moves import ParticipantMove

_LATEST = 8


def leaving_early(script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> ParticipantMove:
    """Answer as the coach would show it, and leave within the first beats."""
    stays = draw(script.header.seed, "leaves", 0, min(_LATEST, len(script.cues)))
    if state.visit > stays:
        return Leave(t=state.t)
    return as_shown(script, state, offered)
