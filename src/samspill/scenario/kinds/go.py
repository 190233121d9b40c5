"""``go``: the scene goes on by itself once everything is said."""

from samspill.scenario.moment import Moment


def open_floor(m: Moment) -> None:
    """Go on."""
    if m.cue.go:
        m.take(m.cue.go)
