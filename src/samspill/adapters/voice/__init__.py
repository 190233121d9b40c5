"""Speech: recorded, or made by a worker process, and kept in a folder; or not at all."""

from samspill.app.ports.voice import SilentVoice

from .command import CommandVoices
from .commands_file import WrongCommands, read_commands
from .kept import KeptVoice
from .recorded import RecordedLines
from .worker_process import WorkerProcess

__all__ = [
    "CommandVoices",
    "KeptVoice",
    "RecordedLines",
    "SilentVoice",
    "WorkerProcess",
    "WrongCommands",
    "read_commands",
    "voice_is_installed",
]


def voice_is_installed() -> bool:
    """Whether the extra ``samspill[voice]`` is there."""
    from importlib.util import find_spec  # noqa: PLC0415 - looked up only when asked, so that importing costs nothing

    return find_spec("espeakng_loader") is not None
