"""``ending``: the run ends once everything is said."""

from samspill.model.events import SYSTEM
from samspill.model.outputs import Ending
from samspill.scenario.moment import Moment


def open_floor(m: Moment) -> None:
    """End here."""
    if m.cue.ending is not None:
        m.end(m.cue.ending, SYSTEM)


def fire(m: Moment, bit: int) -> None:
    """The care worker's gentle ending has been said."""
    m.end(m.closing or Ending.FINISHED_BY_STAFF, SYSTEM)
