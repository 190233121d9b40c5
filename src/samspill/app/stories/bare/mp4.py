"""M4A: boxes in boxes (ISO/IEC 14496-12). What is not sound becomes free space of the same length, so nothing moves."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

_HOLDS = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf"}
_KEPT = {b"ftyp", b"mdat", b"mvhd", b"tkhd", b"mdhd", b"hdlr", b"smhd", b"dref", b"elst", b"stsd", b"stts", b"ctts"}
_KEPT |= {b"stsc", b"stsz", b"stco", b"co64", b"stss", b"sgpd", b"sbgp"}
_DATED = {b"mvhd", b"tkhd", b"mdhd"}
_SOUND = b"soun"
_HANDLER_AT, _NAME_AT = 8, 24
"""In the body of ``hdlr``."""
_Spans = list[tuple[int, int]]


class _Box(NamedTuple):
    """Its type, and where it begins, where its body does, and where it ends."""

    kind: bytes
    at: int
    body: int
    end: int


class _Unreadable(Exception):
    """A file that is cut off, comes in fragments, or keeps its sound somewhere else."""


def bare_mp4(content: bytes) -> bytes | None:
    """The same file with only its tracks of sound and their samples in it; ``None`` where it cannot be read."""
    bared = bytearray(content)
    try:
        spans = _keep_sound(bared, 0, len(bared))
        if not spans:
            return None
        for box in _boxes(bared, 0, len(bared)):
            if box.kind == b"mdat":
                _clear_between(bared, box, spans)
    except (_Unreadable, struct.error, ValueError):
        return None
    return bytes(bared)


def _keep_sound(bared: bytearray, start: int, end: int) -> _Spans:
    """Free what is no sound from ``start`` to ``end``; where in the file the samples of the sound lie."""
    spans: _Spans = []
    for box in _boxes(bared, start, end):
        if box.kind in {b"moof", b"mvex"}:
            raise _Unreadable
        if box.kind == b"trak" and not _is_sound(bared, box):
            _free(bared, box)
        elif box.kind in _HOLDS:
            spans += _keep_sound(bared, box.body, box.end)
            spans += _samples(bared, box) if box.kind == b"stbl" else []
        elif box.kind not in _KEPT:
            _free(bared, box)
        if box.kind in _DATED:
            length = 16 if bared[box.body] else 8
            bared[box.body + 4 : box.body + 4 + length] = bytes(length)
        if box.kind == b"hdlr":
            bared[box.body + _NAME_AT : box.end] = bytes(max(0, box.end - box.body - _NAME_AT))
    return spans


def _free(bared: bytearray, box: _Box) -> None:
    bared[box.at + 4 : box.at + 8] = b"free"
    bared[box.body : box.end] = bytes(box.end - box.body)


def _is_sound(bared: bytearray, track: _Box) -> bool:
    media = [one for one in _boxes(bared, track.body, track.end) if one.kind == b"mdia"]
    handlers = [one for box in media for one in _boxes(bared, box.body, box.end) if one.kind == b"hdlr"]
    return any(bared[one.body + _HANDLER_AT : one.body + _HANDLER_AT + 4] == _SOUND for one in handlers)


def _samples(bared: bytearray, table: _Box) -> _Spans:
    """Where the chunks of a track lie, from its tables (8.7): sizes, samples in each chunk, and where chunks begin."""
    found = {box.kind: box for box in _boxes(bared, table.body, table.end)}
    offsets = _offsets(bared, found)
    same, count = struct.unpack_from(">II", bared, _table(found, b"stsz").body + 4)
    sizes = () if same else struct.unpack_from(f">{count}I", bared, _table(found, b"stsz").body + 12)
    spans, sample = [], 0
    for offset, many in zip(offsets, _in_chunks(bared, _table(found, b"stsc"), len(offsets)), strict=True):
        length = same * many or sum(sizes[sample : sample + many])
        sample += many
        spans.append((offset, offset + length))
    if any(end > len(bared) for _, end in spans):
        raise _Unreadable
    return spans


def _offsets(bared: bytearray, found: dict[bytes, _Box]) -> tuple[int, ...]:
    wide = b"co64" in found
    at = _table(found, b"co64" if wide else b"stco").body + 4
    (count,) = struct.unpack_from(">I", bared, at)
    return struct.unpack_from(f">{count}{'Q' if wide else 'I'}", bared, at + 4)


def _in_chunks(bared: bytearray, box: _Box, chunks: int) -> list[int]:
    """How many samples lie in each chunk: the table says from which chunk on a number holds (8.7.4)."""
    (count,) = struct.unpack_from(">I", bared, box.body + 4)
    runs = [struct.unpack_from(">III", bared, box.body + 8 + 12 * number)[:2] for number in range(count)]
    ends = [first for first, _ in runs[1:]] + [chunks + 1]
    if any(not 1 <= first <= end <= chunks + 1 for (first, _), end in zip(runs, ends, strict=True)):
        raise _Unreadable
    return [many for (first, many), end in zip(runs, ends, strict=True) for _ in range(first, end)]


def _table(found: dict[bytes, _Box], kind: bytes) -> _Box:
    if kind not in found:
        raise _Unreadable
    return found[kind]


def _clear_between(bared: bytearray, box: _Box, spans: _Spans) -> None:
    at = box.body
    for start, end in sorted(spans):
        if box.body <= start < box.end:
            bared[at : max(at, start)] = bytes(max(0, start - at))
            at = max(at, end)
    bared[at : box.end] = bytes(max(0, box.end - at))


def _boxes(bared: bytearray, start: int, end: int) -> Iterator[_Box]:
    at = start
    while at + 8 <= end:
        length, kind = struct.unpack_from(">I4s", bared, at)
        body = at + 8
        if length == 1:
            (length,) = struct.unpack_from(">Q", bared, body)
            body += 8
        stop = at + length if length else end
        if stop < body or stop > end:
            raise _Unreadable
        yield _Box(kind, at, body, stop)
        at = stop
