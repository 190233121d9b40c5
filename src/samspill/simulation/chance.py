"""Chance from a seed: the same seed and purpose always give the same stream, whatever else is drawn."""

import hashlib

import numpy as np

Stream = np.random.Generator


def stream(seed: int, *purpose: str | int) -> Stream:
    """A counter-based stream (Philox) of its own for each purpose."""
    digest = hashlib.blake2b(repr((seed, *purpose)).encode(), digest_size=16).digest()
    return np.random.Generator(np.random.Philox(key=int.from_bytes(digest)))
