"""A recording keeps its sound and loses what a phone wrote beside it, in every kind that is taken."""

import io
import struct
import wave
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samspill.app.stories.bare import bare
from samspill.app.stories.sounds import kind_of

RECORDED = sorted(path for path in (Path(__file__).parent / "recordings").iterdir() if path.suffix != ".md")
WRITTEN = (b"Secret", b"+59.9139", b"2026-03-02", b"Sound")
"""What stands in the files: a title, a name and a comment, a place, a time, and the name of a track."""
_SINCE_1904 = 3_855_291_072
"""The second of 2026-03-02T10:11:12Z as a box of MP4 has it."""


def wav() -> bytes:
    """A tone with a list of information, an odd chunk and the time and place of a broadcast wave."""
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(range(256)) * 4)
    more = (
        b"LIST" + struct.pack("<I", 17) + b"INFOINAMSecret me" + b"\0" + b"bext" + struct.pack("<I", 10) + b"2026-03-02"
    )
    return made.getvalue() + more


def bared(content: bytes) -> bytes:
    kind = kind_of(content)
    assert kind is not None
    out = bare(content, kind)
    assert out is not None
    return out


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.name)
def test_place_time_and_names_are_gone(path: Path) -> None:
    before = path.read_bytes()
    assert any(written in before for written in WRITTEN), "or the test proves nothing"
    after = bared(before)
    assert [written for written in WRITTEN if written in after] == []
    assert kind_of(after) == kind_of(before)
    assert bared(after) == after, "there is nothing more to take out"


def test_the_day_in_the_boxes_of_an_m4a_is_gone() -> None:
    before = next(path for path in RECORDED if path.name == "tone.m4a").read_bytes()
    stamp = struct.pack(">I", _SINCE_1904)
    assert before.count(stamp) == 6, "of the film, the track and the media"
    assert stamp not in bared(before)


@pytest.mark.parametrize("name", ["tone.m4a", "faststart.m4a"])
def test_the_sound_of_an_m4a_stays_where_it_is(name: str) -> None:
    before = next(path for path in RECORDED if path.name == name).read_bytes()
    after, at = bared(before), before.index(b"mdat")
    length = struct.unpack(">I", before[at - 4 : at])[0]
    assert len(after) == len(before)
    assert after[at - 4 : at - 4 + length] == before[at - 4 : at - 4 + length]


def test_what_lies_in_an_m4a_beside_its_sound_is_cleared() -> None:
    before = next(path for path in RECORDED if path.name == "tone.m4a").read_bytes()
    for kind in (b"mdat", b"uuid", b"free", b"meta"):
        assert b"Secret" not in bared(before + struct.pack(">I", 14) + kind + b"Secret")


def test_the_frames_of_an_mp3_stay_and_all_tags_go() -> None:
    """ID3 before, APE, Lyrics3 and ID3v1 after, and junk between two halves."""
    frames = bared(next(path for path in RECORDED if path.suffix == ".mp3").read_bytes())
    assert bared(frames + b"APETAGEX Secret" + b"LYRICSBEGIN Secret" + b"TAG" + b"Secret".ljust(125)) == frames
    assert bared(frames + b"Secret \xff between" + frames) == frames + frames


@pytest.mark.parametrize("name", ["tone.ogg", "tone.opus"])
def test_the_pages_of_an_ogg_keep_their_length_and_hold_their_checksums(name: str) -> None:
    before = next(path for path in RECORDED if path.name == name).read_bytes()
    after = bared(before)
    assert len(after) == len(before)
    second, third = (after.index(b"OggS", n) for n in (4, after.index(b"OggS", 4) + 4))
    assert after[:second] == before[:second] and after[third:] == before[third:]
    assert _checksum(after[second:third]) == after[second + 22 : second + 26]
    assert _checksum(before[second:third]) == before[second + 22 : second + 26], "as its maker reckons it"


def test_a_wav_keeps_its_sound_alone() -> None:
    after = bared(wav())
    assert b"Secret" not in after and b"2026" not in after
    with wave.open(io.BytesIO(after)) as file:
        assert (file.getframerate(), file.readframes(9999)) == (8000, bytes(range(256)) * 4)


@pytest.mark.parametrize(
    "content",
    [
        b"ID3\x04rest",
        b"OggS" + bytes(30) + b"OpusHead",
        b"RIFF\x00\x00\x00\x00WAVEfmt ",
        b"\x00\x00\x00\x14ftypM4A " + bytes(8),
        next(path for path in RECORDED if path.name == "faststart.m4a").read_bytes()[:-40],
    ],
)
def test_what_cannot_be_read_to_its_end_is_not_kept(content: bytes) -> None:
    kind = kind_of(content)
    assert kind is not None and bare(content, kind) is None


@given(st.sampled_from(RECORDED), st.integers(0, 4000), st.binary(max_size=8))
def test_a_broken_file_never_stops_anything(path: Path, at: int, other: bytes) -> None:
    whole = path.read_bytes()
    broken = whole[:at] + other + whole[at + len(other) :]
    kind = kind_of(broken)
    if kind is not None:
        out = bare(broken, kind)
        assert out is None or len(out) <= len(broken)


def _checksum(page: bytes) -> bytes:
    """Bit by bit, as RFC 3533 has it."""
    rest = 0
    for byte in page[:22] + bytes(4) + page[26:]:
        rest ^= byte << 24
        for _ in range(8):
            rest = (rest << 1) ^ (0x104C11DB7 if rest & 0x80000000 else 0)
    return struct.pack("<I", rest)
