"""``when: rate``: a rating comes in."""

from samspill.model.events import Rate
from samspill.model.ratings import HIGHEST, LOWEST
from samspill.scenario.moment import Moment
from samspill.scenario.reacting import react


def hear(m: Moment, event: Rate) -> None:
    """React to the first that holds; a number off the scale is none."""
    if not LOWEST <= event.value <= HIGHEST:
        return
    for watch in m.cue.rates:
        if watch.rating is event.rating and event.value >= int(watch.condition or 0) and react(m, watch):
            return
