"""Speech: made by a worker process and kept in a folder, or not at all."""

from .kept import KeptVoice
from .silent import SilentVoice

__all__ = ["KeptVoice", "SilentVoice", "voice_is_installed"]


def voice_is_installed() -> bool:
    """Whether the extra ``samspill[voice]`` is there."""
    from importlib.util import find_spec  # noqa: PLC0415 - looked up only when asked, so that importing costs nothing

    return find_spec("espeakng_loader") is not None
