"""``scene``: the scenario goes to another place, or comes back."""

from samspill.scenario.moment import Moment
from samspill.scenario.scene import enter_scene


def enter(m: Moment) -> None:
    """Go there, if this beat is somewhere else than the last one; an ending may come anywhere."""
    if m.cue.scene is not None and m.cue.scene != m.scene:
        enter_scene(m, m.cue.scene, m.cue.at)
