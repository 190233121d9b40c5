"""``sound``: what is heard once as a beat begins, before anybody speaks."""

from samspill.model.outputs import Sounded
from samspill.scenario.guards import holds
from samspill.scenario.moment import Moment


def enter(m: Moment) -> None:
    """Let each sound be heard whose guard holds."""
    for sound in m.cue.sounds:
        if holds(sound.masks, m.values):
            m.outputs.append(Sounded(m.t, sound.name, sound.text))
