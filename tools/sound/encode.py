"""Samples to MP3, which every browser decodes (lameenc, LAME under the LGPL, run as a tool)."""

from __future__ import annotations

from pathlib import Path

import lameenc
import numpy as np

from tools.sound.signals import RATE, Floats

LEAD = 0.3
"""Seconds of the loop repeated before and after it: MP3 pads its ends, so the client loops a part inside."""


STEREO, MONO = 64, 48
"""Kilobits a second: enough for what is meant to be overheard."""


def write(sound: Floats, path: Path, loops: bool) -> None:
    """Encode; a loop gets LEAD seconds of itself at both ends."""
    if loops:
        lead = round(LEAD * RATE)
        sound = np.concatenate([sound[:, -lead:], sound, sound[:, :lead]], 1)
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(STEREO if len(sound) == 2 else MONO)
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(len(sound))
    encoder.set_quality(2)
    encoder.silence()
    samples = (np.clip(sound.T, -1, 1) * 32767).astype("<i2").tobytes()
    path.write_bytes(bytes(encoder.encode(samples)) + bytes(encoder.flush()))
