"""``when: trigger``: a care worker sets something off that the scenario has prepared."""

from samspill.model.events import PARTICIPANT, Trigger
from samspill.scenario.moment import Moment
from samspill.scenario.reacting import react


def hear(m: Moment, event: Trigger) -> None:
    """Let it happen; a participant cannot set it off."""
    for watch in m.cue.triggers:
        if watch.target == event.name and event.by != PARTICIPANT:
            react(m, watch)
