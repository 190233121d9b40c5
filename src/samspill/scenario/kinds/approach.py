"""``when: approach``: the participant comes into a zone around someone."""

from samspill.model.events import Approach
from samspill.scenario.moment import Moment
from samspill.scenario.reacting import react


def hear(m: Moment, event: Approach) -> None:
    """Count coming into the zone."""
    for watch in m.cue.approaches:
        if watch.target == event.target and watch.condition == event.zone:
            react(m, watch)
