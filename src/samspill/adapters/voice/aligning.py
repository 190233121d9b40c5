"""The mouth follows a voice that did not tell its own phonemes."""

from collections.abc import Sequence
from itertools import pairwise

from .sound_files import FRAME, Heard
from .visemes import viseme

PAUSE = 12
"""Frames of silence after which the mouth closes."""
Shapes = list[tuple[int, str]]


def aligned(shapes: Sequence[tuple[int, str]], heard: Heard) -> Shapes:
    """The mouth shapes of one reading, laid over another reading of the same text.

    Both are taken by the time somebody speaks in them, so a breath in the middle moves no later sound. Where the other
    is silent for long, the mouth closes.
    """
    speaking = [frame for frame, speech in enumerate(heard.speech) if speech] or [0]
    lasting = _lasting(shapes)
    whole = sum(lasting) or 1
    laid: Shapes = []
    before = 0
    for (_, shape), length in zip(shapes, lasting, strict=True):
        if shape != "sil":
            laid.append((speaking[min(before * len(speaking) // whole, len(speaking) - 1)] * FRAME, shape))
        before += length
    return sorted((*laid, *_closed(heard, speaking)), key=lambda pair: pair[0])


def of_letters(text: str) -> Shapes:
    """What the letters alone tell of the mouth, where nothing that knows phonemes is installed."""
    return [(i * FRAME, viseme(letter)) for i, letter in enumerate(text.lower())]


def _lasting(shapes: Sequence[tuple[int, str]]) -> list[int]:
    """How long each sound lasts, in ms; a pause does not count, and the last sound lasts as long as is usual."""
    ends = [at for at, _ in shapes[1:]]
    usual = max(1, shapes[-1][0] // len(shapes)) if shapes else 0
    lasting = [end - at for (at, _), end in zip(shapes, ends, strict=False)] + [usual] * bool(shapes)
    return [0 if shape == "sil" else length for (_, shape), length in zip(shapes, lasting, strict=True)]


def _closed(heard: Heard, speaking: list[int]) -> Shapes:
    pairs = pairwise(speaking)
    closed = [((a + 1) * FRAME, "sil") for a, b in pairs if b - a > PAUSE]
    return [*closed, (min((speaking[-1] + 1) * FRAME, heard.duration), "sil")]
