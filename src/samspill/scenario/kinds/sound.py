"""``sound``: what is heard once as a beat begins, before anybody speaks."""

from samspill.scenario.moment import Moment
from samspill.scenario.ringing import ring


def enter(m: Moment) -> None:
    """Let each sound of the beat be heard whose guard holds."""
    ring(m, m.cue.sounds)
