"""``when: use``: the participant uses an object."""

from samspill.model.events import Use
from samspill.scenario.moment import Moment
from samspill.scenario.reacting import react


def hear(m: Moment, event: Use) -> None:
    """Count the use of the target, in the way the scenario asks for or in any way."""
    for watch in m.cue.uses:
        if watch.target == event.target and watch.condition in (None, event.verb):
            react(m, watch)
