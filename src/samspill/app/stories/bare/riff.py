"""WAV: chunks in a RIFF file (Multimedia Programming Interface and Data Specifications 1.0, 1991)."""

import struct

_SOUND = (b"fmt ", b"fact", b"data")
_HEAD = 8
"""The name of a chunk and its length."""


def bare_wave(content: bytes) -> bytes | None:
    """The chunks of the sound, in a new file; ``None`` without a format or without sound."""
    kept, at = bytearray(), 12
    seen = set()
    while at + _HEAD <= len(content):
        name, length = struct.unpack_from("<4sI", content, at)
        body = content[at + _HEAD : at + _HEAD + length]  # a recorder that was cut off says more than there is
        if name in _SOUND and name not in seen:
            kept += struct.pack("<4sI", name, len(body)) + body + b"\0" * (len(body) % 2)
            seen.add(name)
        at += _HEAD + length + length % 2
    if not {b"fmt ", b"data"} <= seen:
        return None
    return struct.pack("<4sI4s", b"RIFF", 4 + len(kept), b"WAVE") + bytes(kept)
