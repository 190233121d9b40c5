"""What is heard once: as a beat begins, and as a reaction comes."""

from samspill.model.outputs import Sounded

from .guards import holds
from .moment import Moment
from .script import Ring


def ring(m: Moment, sounds: tuple[Ring, ...]) -> None:
    """Let each sound be heard whose guard holds."""
    for sound in sounds:
        if holds(sound.masks, m.values):
            m.outputs.append(Sounded(m.t, sound.name, sound.text))
