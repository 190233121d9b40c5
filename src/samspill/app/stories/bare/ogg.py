"""Ogg (RFC 3533) with Opus (RFC 7845) or Vorbis: the packet of comments is emptied, other streams are left out.

The packet keeps its length, filled up with zeros, which both kinds allow: so no page moves, and only those it lies on
need a new checksum.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

_HEAD = 27
_EMPTY = {  # how the packet of comments begins: no name of a program, no comment
    b"OpusHead": b"OpusTags" + bytes(8),
    b"\x01vorbis": b"\x03vorbis" + bytes(8) + b"\x01",
}
_CHECKSUM_AT = 22
_FIRST = 2
"""The bit of a page that begins a stream."""


class _Page(NamedTuple):
    content: bytearray
    lacing: bytes

    @property
    def stream(self) -> bytes:
        return bytes(self.content[14:18])

    @property
    def body_at(self) -> int:
        return _HEAD + len(self.lacing)


class _Emptied:
    """The second packet of a stream, overwritten page by page as it comes."""

    def __init__(self, begins: bytes) -> None:
        self._left, self._known = begins, begins[:7]
        self.done = False
        self.sound = True
        """Whether it was a packet of comments."""

    def empty(self, page: _Page) -> None:
        length = 0
        for part in page.lacing:
            length += part
            if part < 255:
                self.done = True
                break
        at = page.body_at
        if self._left[:7] == self._known and not page.content[at:].startswith(self._known):
            self.sound = False
        now, self._left = self._left[:length], self._left[length:]
        page.content[at : at + length] = now + bytes(length - len(now))
        page.content[_CHECKSUM_AT : _CHECKSUM_AT + 4] = bytes(4)
        page.content[_CHECKSUM_AT : _CHECKSUM_AT + 4] = struct.pack("<I", _checksum(page.content))


def bare_ogg(content: bytes) -> bytes | None:
    """The pages of the sound with no comments; ``None`` where the sound is of another kind."""
    kept, empties = bytearray(), dict[bytes, _Emptied]()
    for page in _pages(content):
        if page.content[5] & _FIRST:
            begins = next(
                (empty for head, empty in _EMPTY.items() if page.content[page.body_at :].startswith(head)), b""
            )
            if begins:
                empties[page.stream] = _Emptied(begins)
        elif page.stream in empties and not empties[page.stream].done:
            empties[page.stream].empty(page)
        if page.stream in empties:
            kept += page.content
    whole = bool(empties) and all(emptied.done and emptied.sound for emptied in empties.values())
    return bytes(kept) if whole else None


def _pages(content: bytes) -> Iterator[_Page]:
    """Every whole page; what lies between pages is none."""
    at = 0
    while (at := content.find(b"OggS", at)) != -1 and at + _HEAD <= len(content):
        lacing = content[at + _HEAD : at + _HEAD + content[at + 26]]
        length = _HEAD + len(lacing) + sum(lacing)
        if len(lacing) < content[at + 26] or at + length > len(content):
            return
        yield _Page(bytearray(content[at : at + length]), lacing)
        at += length


def _table() -> tuple[int, ...]:
    def entry(byte: int) -> int:
        rest = byte << 24
        for _ in range(8):
            rest = (rest << 1) ^ (0x04C11DB7 if rest & 0x80000000 else 0)
        return rest & 0xFFFFFFFF

    return tuple(entry(byte) for byte in range(256))


_TABLE = _table()


def _checksum(page: bytes | bytearray) -> int:
    """RFC 3533, 6: a CRC of 32 bits that begins at zero and is not turned round, as ``zlib.crc32`` is."""
    rest = 0
    for byte in page:
        rest = (rest << 8 & 0xFFFFFFFF) ^ _TABLE[rest >> 24 ^ byte]
    return rest
