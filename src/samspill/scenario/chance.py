"""Chance without a generator: a number is a function of seed, stream and count, so one more draw moves no other.

Integer arithmetic only (FNV-1a for the stream's name, splitmix64 for mixing), so any language can mirror it exactly.
"""

_MASK = (1 << 64) - 1


def draw(seed: int, stream: str, n: int, size: int) -> int:
    """The ``n``-th number of ``stream``, 0 to ``size - 1``."""
    return _mixed(seed ^ _hashed(stream) ^ (n * 0x9E3779B97F4A7C15)) % size


def shuffled(seed: int, stream: str, n: int, items: tuple[int, ...]) -> tuple[int, ...]:
    """``items`` in an order drawn by chance (Fisher-Yates)."""
    order = list(items)
    for i in range(len(order) - 1, 0, -1):
        j = draw(seed, f"{stream}.{i}", n, i + 1)
        order[i], order[j] = order[j], order[i]
    return tuple(order)


def _hashed(stream: str) -> int:
    value = 0xCBF29CE484222325
    for byte in stream.encode():
        value = (value ^ byte) * 0x100000001B3 & _MASK
    return value


def _mixed(value: int) -> int:
    value = (value + 0x9E3779B97F4A7C15) & _MASK
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9 & _MASK
    value = (value ^ value >> 27) * 0x94D049BB133111EB & _MASK
    return value ^ value >> 31
