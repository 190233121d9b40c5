"""Sound files people record: how long one lasts and where somebody speaks, without decoding what is compressed."""

import wave
from pathlib import Path
from typing import NamedTuple

import numpy as np

KINDS = (".wav", ".flac", ".ogg", ".opus")
"""Endings of files that the browser in a headset plays."""
LONGEST = 60_000
"""Milliseconds; no line lasts that long."""
FRAME = 10
"""Milliseconds that are heard at once, to tell speech from silence."""
_QUIET = 0.06
"""A frame counts as silence below this part of the loudness of the loud ones."""
_WIDTHS = {1: np.uint8, 2: np.int16, 4: np.int32}
_OPUS_RATE = 48_000
_STREAMED = 0x7FFF_0000
"""Bytes; what is written to a pipe says a length like this, because it is not known yet."""


class NoSound(ValueError):
    """The file cannot be played; the message says why."""


class Heard(NamedTuple):
    """``duration`` in ms, and whether somebody speaks in each frame of 10 ms; all of them where that is not known."""

    duration: int
    speech: tuple[bool, ...]


def heard(path: Path) -> Heard:
    """Look into a file; raises ``NoSound``, also for one that is not there any more."""
    try:
        content = path.read_bytes()
        found = _READERS[_kind(content)](content, path)
    except KeyError:
        raise NoSound("it is neither WAV, FLAC nor Ogg (Opus or Vorbis)") from None
    except (OSError, EOFError, wave.Error, IndexError, ValueError) as broken:
        raise NoSound(str(broken) or "it ends too early") from None
    if not 0 < found.duration <= LONGEST:
        raise NoSound(f"it lasts {found.duration / 1000:g} s; a line lasts up to {LONGEST // 1000} s")
    return found


def say_length(path: Path) -> None:
    """Let a WAV file that came through a pipe say how long it is; raises ``wave.Error`` or ``OSError``."""
    with wave.open(str(path), "rb") as file:
        told, frames = file.getparams(), file.readframes(file.getnframes())
    if len(frames) != told.nframes * told.sampwidth * told.nchannels:
        with wave.open(str(path), "wb") as file:
            file.setparams(told._replace(nframes=0))
            file.writeframes(frames)


def _kind(content: bytes) -> bytes:
    return content[:4]


def _wav(_content: bytes, path: Path) -> Heard:
    with wave.open(str(path), "rb") as file:
        width, channels, rate = file.getsampwidth(), file.getnchannels(), file.getframerate()
        told, frames = file.getnframes(), file.readframes(file.getnframes())
    count = len(frames) // (width * channels)
    if count < told and told * width * channels < _STREAMED:
        raise NoSound(f"it ends after {count / rate:.1f} s of {told / rate:.1f} s")
    if width not in _WIDTHS:
        return _whole(count * 1000 // rate)
    samples = np.frombuffer(frames, _WIDTHS[width]).reshape(-1, channels).astype(np.float64).mean(axis=1)
    centred = samples - (128.0 if width == 1 else 0.0)
    step = max(1, rate * FRAME // 1000)
    padded = np.pad(centred, (0, -len(centred) % step)).reshape(-1, step)
    loud = np.sqrt((padded**2).mean(axis=1))
    if not loud.any():
        raise NoSound("nothing can be heard in it")
    spoken = loud > _QUIET * np.quantile(loud, 0.95)
    return Heard(count * 1000 // rate, tuple(map(bool, spoken)))


def _flac(content: bytes, _path: Path) -> Heard:
    """STREAMINFO (RFC 9639, section 8.2): 20 bits of rate, and 36 bits of samples."""
    packed = int.from_bytes(content[18:26], "big")
    rate, samples = packed >> 44, packed & (1 << 36) - 1
    if not rate or not samples:
        raise NoSound("it does not say how long it is")
    return _whole(samples * 1000 // rate)


def _ogg(content: bytes, _path: Path) -> Heard:
    """The last page (RFC 3533) says how many samples there are; Opus (RFC 7845) counts 48 kHz after its pre-skip."""
    opus, vorbis, last = content.find(b"OpusHead"), content.find(b"\x01vorbis"), content.rfind(b"OggS")
    if opus < 0 and vorbis < 0:
        raise NoSound("it is an Ogg file with neither Opus nor Vorbis in it")
    samples = int.from_bytes(content[last + 6 : last + 14], "little", signed=True)
    if opus >= 0:
        rate, skipped = _OPUS_RATE, int.from_bytes(content[opus + 10 : opus + 12], "little")
    else:
        rate, skipped = int.from_bytes(content[vorbis + 12 : vorbis + 16], "little"), 0
    if not rate or not content[last + 5] & 4:
        raise NoSound("it ends too early")
    return _whole((samples - skipped) * 1000 // rate)


def _whole(duration: int) -> Heard:
    return Heard(duration, (True,) * max(1, duration // FRAME))


_READERS = {b"RIFF": _wav, b"fLaC": _flac, b"OggS": _ogg}
