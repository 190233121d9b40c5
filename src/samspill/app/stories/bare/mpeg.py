"""MP3: a row of frames (ISO/IEC 11172-3, 2.4.1 and ISO/IEC 13818-3) with tags before, after and between them."""

_RATES = {  # kbit/s of layer III, by the version's bit and the index in the header
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    0: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_SAMPLED = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
"""Samples a second, by version: 1, 2 and 2.5."""
_ID3_HEAD = 10


def bare_mpeg(content: bytes) -> bytes | None:
    """The frames alone, each whole; ``None`` where there are none."""
    at, kept = _after_id3(content), bytearray()
    while at + 4 <= len(content):
        length = _frame(content, at)
        follows = length and (at + length >= len(content) or kept or _frame(content, at + length))
        if length and follows and at + length <= len(content):
            kept += content[at : at + length]
            at += length
        else:
            at = _next(content, max(at + 1, _after_id3(content, at)))
    return bytes(kept) or None


def _next(content: bytes, at: int) -> int:
    """Where two frames stand after each other again; what lies before is no sound."""
    while (at := content.find(b"\xff", at)) != -1:
        length = _frame(content, at)
        if length and _frame(content, at + length):
            return at
        at += 1
    return len(content)


def _after_id3(content: bytes, at: int = 0) -> int:
    """Behind the tags that stand here (ID3v2.4, 3.1): their length has seven bits in each byte."""
    while content[at : at + 3] == b"ID3" and len(content) >= at + _ID3_HEAD:
        size = 0
        for byte in content[at + 6 : at + 10]:
            size = size << 7 | byte & 0x7F
        footer = _ID3_HEAD if content[at + 5] & 0x10 else 0
        at += _ID3_HEAD + size + footer
    return at


def _frame(content: bytes, at: int) -> int:
    """The length of the frame that begins here, or 0 where none does."""
    if at + 4 > len(content) or content[at] != 0xFF or content[at + 1] & 0xE6 != 0xE2:
        return 0
    version, rate, sampled = content[at + 1] >> 3 & 3, content[at + 2] >> 4, content[at + 2] >> 2 & 3
    if version == 1 or rate in {0, 15} or sampled == 3:
        return 0
    first = version == 3
    kilobits, padding = _RATES[int(first)][rate], content[at + 2] >> 1 & 1
    return (144 if first else 72) * kilobits * 1000 // _SAMPLED[version][sampled] + padding
