"""A voice by command: any program that makes a WAV file of a text, in a process of its own."""

import os
import signal
import subprocess
import tempfile
import wave
from collections.abc import Mapping
from pathlib import Path

import msgspec

from samspill.app.ports.voice import Line

from .sound_files import Heard, heard, say_length

TRIES = 3
"""After so many lines in a row without a sound, a command is left alone until the server starts again."""
_TEXT, _OUT = "{text}", "{out}"


class NoAnswer(Exception):
    """The command did not make a sound; the message says why."""


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One command, and whose voice it is: ``who`` empty for everyone, ``language`` empty for every language.

    ``run`` is the program and its arguments, never a shell. ``{text}``, ``{out}``, ``{language}``, ``{who}``,
    ``{voice}``, ``{rate}`` and ``{pitch}`` stand in them for what the line says. Without ``{text}`` the text comes in
    on standard input, without ``{out}`` the WAV file goes out on standard output. ``seconds`` is how long it may take.
    """

    run: tuple[str, ...]
    language: str = ""
    who: str = ""
    seconds: float = 30.0

    def speaks(self, line: Line) -> bool:
        """Whether it is the voice of this line."""
        return self.language in ("", str(line.language)) and self.who in ("", line.who)


class CommandVoices:
    """The commands that are set; the first that is meant for a line speaks it."""

    def __init__(self, commands: tuple[Command, ...]) -> None:
        self._commands = sorted(commands, key=lambda command: (not command.who, not command.language))
        self._failed: dict[Command, int] = {}

    def meant_for(self, line: Line) -> Command | None:
        """The command whose voice the line is spoken in: one for the character before one for all."""
        return next((command for command in self._commands if command.speaks(line)), None)

    def works(self, command: Command) -> bool:
        """Whether it has not been given up."""
        return self._failed.get(command, 0) < TRIES

    def speak(self, command: Command, line: Line, to: Path) -> Heard:
        """Write the sound of ``line`` to ``to``; raises ``NoAnswer``."""
        try:
            _run(command, line, to)
            found = heard(to)
            say_length(to)
        except (NoAnswer, ValueError, OSError, wave.Error) as trouble:
            self._failed[command] = self._failed.get(command, 0) + 1
            given_up = " It is left alone until the server starts again." if self._failed[command] == TRIES else ""
            raise NoAnswer(f"{command.run[0]}: {trouble}.{given_up}") from None
        self._failed[command] = 0
        return found


def _run(command: Command, line: Line, to: Path) -> None:
    words = {
        _TEXT: f" {line.text}" if line.text.startswith("-") else line.text,  # or it could be taken for an option
        _OUT: str(to),
        "{language}": str(line.language),
        "{who}": line.who,
        "{voice}": line.hint,
        "{rate}": str(line.rate),
        "{pitch}": str(line.pitch),
    }
    arguments = [_filled(argument, words) for argument in command.run]
    given = b"" if _in(command, _TEXT) else line.text.encode() + b"\n"
    target = Path(os.devnull) if _in(command, _OUT) else to
    with tempfile.TemporaryFile() as said, target.open("wb") as sound:
        process = subprocess.Popen(  # noqa: S603 - what the clinic has set, and no shell
            arguments, stdin=subprocess.PIPE, stdout=sound, stderr=said, start_new_session=True
        )
        try:
            process.communicate(given, timeout=command.seconds)
        except subprocess.TimeoutExpired:
            raise NoAnswer(f"it took more than {command.seconds:g} s") from None
        finally:
            _end(process)
        if process.returncode != 0:
            said.seek(0)
            raise NoAnswer(f"it ended with {process.returncode}: {_last_words(said.read())}")


def _in(command: Command, word: str) -> bool:
    return any(word in argument for argument in command.run)


def _filled(argument: str, words: Mapping[str, str]) -> str:
    """What is filled in is never looked at again: a text may hold braces of its own."""
    first = min((word for word in words if word in argument), key=argument.index, default=None)
    if first is None:
        return argument
    before, _, after = argument.partition(first)
    return before + words[first] + _filled(after, words)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the command and whatever it has started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _last_words(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:200] if lines else "nothing was said about why"
