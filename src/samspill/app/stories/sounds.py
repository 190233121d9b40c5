"""What kind of recording a file is: told by how it begins, never by what it is called."""

import re

LARGEST = 6 * 1024 * 1024
"""In bytes."""
LONGEST_MINUTES = 10
"""So much speech there is room for, at the quality a phone records with."""

_MP4_SOUND = frozenset({b"M4A ", b"M4B ", b"mp41", b"mp42", b"isom", b"iso2", b"3gp4", b"3gp5"})
_PICTURE = re.compile(rb"hdlr.{8}vide", re.DOTALL)
"""The handler of a track of moving pictures (ISO/IEC 14496-12, 8.4.3)."""


def kind_of(content: bytes) -> str | None:
    """The media type of a recording that browsers play; ``None`` for anything else, and for moving pictures."""
    if content[:4] == b"OggS":
        return None if b"theora" in content[:200] else "audio/ogg"
    if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
        return "audio/wav"
    if content[:3] == b"ID3" or _mpeg_frame(content):
        return "audio/mpeg"
    if content[4:8] == b"ftyp" and content[8:12] in _MP4_SOUND:
        return None if _PICTURE.search(content) else "audio/mp4"
    return None


def _mpeg_frame(content: bytes) -> bool:
    """Whether it begins with the frame of MPEG audio, layer III (ISO/IEC 11172-3)."""
    return len(content) > 2 and content[0] == 0xFF and content[1] & 0xE6 == 0xE2
