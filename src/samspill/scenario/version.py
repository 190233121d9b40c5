"""The version of the engine; a run is pinned to it. It rises whenever the same events would bring other outputs."""

from re import fullmatch

ENGINE_VERSION = "1.3.0"

REPLAYED = ("1.2.1", ENGINE_VERSION)
"""The versions whose runs are played again here as they were: same events, same outputs."""

MENDING = (1, 3, 0)
"""From here on a repair beat answers the wrong turn's own opportunity."""


def at_least(engine: str, version: tuple[int, int, int]) -> bool:
    """Whether a run of ``engine`` is played as from ``version`` on; one that names no version is played as of today."""
    named = fullmatch(r"(\d{1,9})\.(\d{1,9})\.(\d{1,9})", engine)
    return named is None or tuple(int(part) for part in named.groups()) >= version
