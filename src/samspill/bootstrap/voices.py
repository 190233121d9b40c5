"""Who speaks in a clinic: recorded lines, commands, the voice that ships, or nobody."""

from samspill.adapters.voice import (
    CommandVoices,
    KeptVoice,
    RecordedLines,
    SilentVoice,
    WorkerProcess,
    WrongCommands,
    read_commands,
    voice_is_installed,
)
from samspill.app.ports.voice import Voice

from .settings import Settings, WrongSetting


def voice_for(settings: Settings) -> Voice:
    """What makes speech; raises ``WrongSetting`` for a voice that there is not."""
    if settings.voice not in {"", "espeak", "silent"}:
        raise WrongSetting(f"SAMSPILL_VOICE is '{settings.voice}'; expected espeak or silent")
    if settings.voice == "espeak" and not voice_is_installed():
        raise WrongSetting("SAMSPILL_VOICE is 'espeak', which is not installed: pip install 'samspill[voice]'")
    recordings, commands = recordings_for(settings), _commands(settings)
    nothing = recordings is None and commands is None and not voice_is_installed()
    if settings.voice == "silent" or nothing:
        return SilentVoice()
    worker = WorkerProcess() if voice_is_installed() else None
    return KeptVoice(settings.data / "speech", worker, recordings, commands)


def speaks(settings: Settings) -> bool:
    """Whether lines that nobody has recorded are heard."""
    return settings.voice != "silent" and (_commands(settings) is not None or voice_is_installed())


def recordings_for(settings: Settings) -> RecordedLines | None:
    """The lines people have recorded, where a folder is set."""
    return None if settings.recordings is None else RecordedLines(settings.recordings)


def _commands(settings: Settings) -> CommandVoices | None:
    if settings.voice_commands is None:
        return None
    try:
        return CommandVoices(read_commands(settings.voice_commands))
    except WrongCommands as wrong:
        raise WrongSetting(f"SAMSPILL_VOICE_COMMANDS: {wrong}") from None
