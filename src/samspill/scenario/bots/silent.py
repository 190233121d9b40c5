"""The one who says and does nothing."""

from samspill.model.outputs import AnyOutput
from samspill.scenario.script import Script
from samspill.scenario.state import RunState

from .moves import ParticipantMove, wait


def silent(script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> ParticipantMove:
    """Let time pass."""
    return wait(state)
