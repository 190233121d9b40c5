"""``when: after``: time has passed since the floor opened."""

from samspill.scenario.moment import AFTER, Moment
from samspill.scenario.reacting import react


def open_floor(m: Moment) -> None:
    """Start the clocks of this beat."""
    for watch in m.cue.afters:
        after = m.row.time if watch.condition is None else int(watch.condition)
        m.due(after, f"{AFTER}:{watch.bit}")


def fire(m: Moment, bit: int) -> None:
    """The time has come."""
    for watch in m.cue.afters:
        if watch.bit == bit:
            react(m, watch)
