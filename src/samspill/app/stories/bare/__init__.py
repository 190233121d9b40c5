"""A recording without what a phone writes beside the sound: place, time, names, pictures.

Only what is known to be sound, or needed to play it, is kept; all else is taken out or overwritten with zeros.
No library does this for all four kinds: those that edit tags leave out the boxes and chunks they do not know.
"""

from collections.abc import Callable, Mapping

from .mp4 import bare_mp4
from .mpeg import bare_mpeg
from .ogg import bare_ogg
from .riff import bare_wave

_KINDS: Mapping[str, Callable[[bytes], bytes | None]] = {
    "audio/mpeg": bare_mpeg,
    "audio/mp4": bare_mp4,
    "audio/ogg": bare_ogg,
    "audio/wav": bare_wave,
}


def bare(content: bytes, kind: str) -> bytes | None:
    """The recording of media type ``kind`` with its sound alone; ``None`` where it cannot be read from end to end."""
    return _KINDS[kind](content)
