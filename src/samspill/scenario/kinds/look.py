"""``when: look``: the participant looks at someone or something for long enough."""

from samspill.model.events import Look
from samspill.scenario.moment import Moment
from samspill.scenario.reacting import react


def hear(m: Moment, event: Look) -> None:
    """Count a look at the target that has lasted."""
    for watch in m.cue.looks:
        if watch.target == event.target and event.held >= int(watch.condition or 0):
            react(m, watch)
