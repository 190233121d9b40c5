"""``ask``: a rating is asked for."""

from samspill.model.outputs import Ask
from samspill.scenario.moment import Moment


def open_floor(m: Moment) -> None:
    """Ask."""
    if m.cue.ask is not None:
        m.outputs.append(Ask(m.t, *m.cue.ask))
