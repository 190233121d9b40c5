"""``when: resume``: the participant has paused and goes on."""

from samspill.model.events import PARTICIPANT, Resume
from samspill.scenario.moment import Moment
from samspill.scenario.reacting import react


def hear(m: Moment, event: Resume) -> None:
    """Count a pause that the participant has ended; one a care worker or the line ended is none of theirs."""
    if event.by == PARTICIPANT:
        for watch in m.cue.resumes:
            react(m, watch)
