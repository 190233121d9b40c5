"""Any program that makes a WAV file can be a voice; when it does not, another speaks."""

import json
import logging
import sys
import time
import wave
from pathlib import Path

import msgspec
import pytest

from samspill.adapters.voice import CommandVoices, KeptVoice, WrongCommands, read_commands
from samspill.adapters.voice.command import Command, NoAnswer
from samspill.adapters.voice.sound_files import heard
from samspill.app.ports.voice import Line
from samspill.model.words import Language
from tests.unit.adapters.test_recorded_lines import Reader, sound_of

HELLO = Line("Hei, {out}!", Language.NB, who="ingrid")
SPEAKER = """
import sys, wave
text = sys.argv[2] if len(sys.argv) > 2 else sys.stdin.read().strip()
with wave.open(sys.stdout.buffer if sys.argv[1] == "-" else sys.argv[1], "wb") as file:
    file.setparams((1, 2, 8000, 0, "NONE", ""))
    file.writeframes(b"\\0\\x40\\0\\xc0" * (40 * len(text)))
"""


@pytest.fixture
def program(tmp_path: Path) -> tuple[str, ...]:
    """A program that speaks for 10 ms a letter."""
    (tmp_path / "speaker.py").write_text(SPEAKER)
    return (sys.executable, "-S", str(tmp_path / "speaker.py"))


@pytest.mark.parametrize("rest", [("-",), ("{out}",), ("{out}", "{text}"), ("-", "{text}")])
def test_text_comes_in_and_sound_goes_out_either_way(
    tmp_path: Path, program: tuple[str, ...], rest: tuple[str, ...]
) -> None:
    command = Command((*program, *rest))
    found = CommandVoices((command,)).speak(command, HELLO, tmp_path / "a.wav")
    assert found.duration == heard(tmp_path / "a.wav").duration == 10 * len(HELLO.text)


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import time; time.sleep(60)", "more than 0.3 s"),
        ("raise SystemExit('no such voice')", "no such voice"),
        ("print('hello')", "neither WAV"),
        ("", "neither WAV"),
    ],
)
def test_a_program_that_makes_no_sound_says_why(tmp_path: Path, code: str, why: str) -> None:
    command = Command((sys.executable, "-S", "-c", code), seconds=0.3 if "sleep" in code else 30)
    began = time.monotonic()
    with pytest.raises(NoAnswer, match=why):
        CommandVoices((command,)).speak(command, HELLO, tmp_path / "a.wav")
    assert time.monotonic() - began < 20


def test_espeak_speaks_where_the_program_does_not_and_it_is_given_up_after_three(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    reader = Reader()
    commands = CommandVoices((Command((sys.executable, "-S", "-c", "raise SystemExit(3)")),))
    voice = KeptVoice(tmp_path, reader, commands=commands)
    try:
        with caplog.at_level(logging.WARNING):
            for n in range(4):
                line = msgspec.structs.replace(HELLO, text=f"Linje {n}")
                assert sound_of(voice, line)[1]["durationMs"] == 400
    finally:
        voice.close()
    assert len(caplog.records) == 3
    assert "left alone" in caplog.records[-1].getMessage()


def test_a_line_is_spoken_by_the_command_of_its_character_and_kept(tmp_path: Path, program: tuple[str, ...]) -> None:
    run = (*program, "-")
    silent = Command((sys.executable, "-S", "-c", "raise SystemExit(3)"))
    commands = CommandVoices((silent, Command(run, who="ingrid", language="nb")))
    voice = KeptVoice(tmp_path / "speech", Reader(), commands=commands)
    try:
        sound, shapes = sound_of(voice, HELLO)
        assert shapes["durationMs"] == 10 * len(HELLO.text)
        assert json.dumps(shapes).count("aa") == 1
        assert sound.suffix == ".wav"
        assert sound_of(voice, msgspec.structs.replace(HELLO, who="bjorn"))[1]["durationMs"] == 400
    finally:
        voice.close()


def test_the_file_of_commands_is_read_and_every_mistake_in_it_said(tmp_path: Path) -> None:
    file = tmp_path / "voices.toml"
    file.write_text('[[command]]\nlanguage = "nb"\nrun = ["sh", "-c", "cat"]\nseconds = 5\n')
    assert read_commands(file) == (Command(("sh", "-c", "cat"), "nb", "", 5),)
    file.write_text(
        '[[command]]\nrun = ["no-such-program"]\n[[command]]\nrun = ["sh"]\nlanguage = "no"\n[[command]]\nx = 1\n'
    )
    with pytest.raises(WrongCommands) as wrong:
        read_commands(file)
    assert all(word in str(wrong.value) for word in ("command 1", "no-such-program", "command 2", "'no'", "command 3"))
    for text in ("[[", "command = 3", '[[voice]]\nrun = ["sh"]'):
        file.write_text(text)
        with pytest.raises(WrongCommands, match=r"Expected \[\[command\]\]"):
            read_commands(file)
    with pytest.raises(WrongCommands, match="cannot be read"):
        read_commands(tmp_path / "none.toml")


@pytest.mark.parametrize("text", ["--help", "a\0b"])
def test_no_text_is_taken_for_an_option_or_stops_the_voice(tmp_path: Path, program: tuple[str, ...], text: str) -> None:
    line = msgspec.structs.replace(HELLO, text=text)
    command = Command((*program, "-", "{text}"))
    commands = CommandVoices((command,))
    if "\0" in text:
        with pytest.raises(NoAnswer):
            commands.speak(command, line, tmp_path / "a.wav")
    else:
        assert commands.speak(command, line, tmp_path / "a.wav").duration == 10 * len(f" {text}")


STREAMED = r"""
import struct, sys
unknown = b"\xff\xff\xff\xff"
head = struct.pack("<IHHIIHH", 16, 1, 1, 8000, 16000, 2, 16)
sound = b"\x00\x40\x00\xc0" * 4000
sys.stdout.buffer.write(b"RIFF" + unknown + b"WAVEfmt " + head + b"data" + unknown + sound)
"""


def test_sound_that_came_through_a_pipe_says_how_long_it_is(tmp_path: Path) -> None:
    command = Command((sys.executable, "-S", "-c", STREAMED))
    assert CommandVoices((command,)).speak(command, HELLO, tmp_path / "a.wav").duration == 1000
    with wave.open(str(tmp_path / "a.wav")) as file:
        assert file.getnframes() == 8000
