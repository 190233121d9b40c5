"""A line somebody has recorded is heard instead of a made voice, and the mouth follows it."""

import json
import logging
import math
import struct
import time
import wave
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from samspill.adapters.voice import KeptVoice, RecordedLines
from samspill.adapters.voice.aligning import aligned, of_letters
from samspill.adapters.voice.sound_files import Heard, NoSound, heard
from samspill.adapters.voice.worker_process import Spoken, WorkerProcess
from samspill.app.ports.voice import Line
from samspill.model.recordings import mark_of
from samspill.model.words import Language

HELLO = Line("Hei! Hva vil du ha?", Language.NB, who="ingrid")
NAME = f"arrive.hello.{mark_of(HELLO.text)}.wav"


class Reader(WorkerProcess):
    """Reads a line in 400 ms: an a, a pause, an m."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[str] = []

    def speak(self, line: Line, to: Path) -> Spoken:
        self.read.append(line.text)
        tone(to, ((400, True),))
        return Spoken(400, [(0, "aa"), (100, "sil"), (300, "PP")])


def tone(path: Path, parts: tuple[tuple[int, bool], ...], rate: int = 8000) -> Path:
    """A WAV file of parts in ms, each with a tone or silent."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", ""))
        for lasting, sounds in parts:
            count = lasting * rate // 1000
            loud = (int(9000 * math.sin(i)) if sounds else 0 for i in range(count))
            file.writeframes(struct.pack(f"<{count}h", *loud))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recordings"


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def voice(tmp_path: Path, folder: Path, reader: Reader) -> Iterator[KeptVoice]:
    kept = KeptVoice(tmp_path / "speech", reader, RecordedLines(folder))
    yield kept
    kept.close()


def sound_of(voice: KeptVoice, line: Line) -> tuple[Path, dict[str, object]]:
    """The sound and the mouth of a line, once they are there."""
    voice.prepare((line,))
    until = time.monotonic() + 10
    while (digest := voice.digest(line)) is None and time.monotonic() < until:
        time.sleep(0.005)
    assert digest is not None, "the sound never came"
    sound, shapes = voice.path(digest, "wav"), voice.path(digest, "json")
    assert sound is not None
    assert shapes is not None
    return sound, json.loads(shapes.read_text())


def test_a_recorded_line_is_heard_as_it_was_recorded(voice: KeptVoice, folder: Path) -> None:
    recording = tone(folder / "nb" / "ingrid" / NAME, ((200, False), (400, True), (100, False)))
    sound, shapes = sound_of(voice, HELLO)
    assert sound.read_bytes() == recording.read_bytes()
    assert shapes["durationMs"] == 700


@pytest.mark.parametrize(
    "line",
    [
        msgspec.structs.replace(HELLO, text="Hei! Hva skal du ha?"),
        msgspec.structs.replace(HELLO, who="bjorn"),
        msgspec.structs.replace(HELLO, language=Language.EN),
    ],
    ids=["other words", "another person", "another language"],
)
def test_a_recording_is_never_heard_for_another_line(
    voice: KeptVoice, folder: Path, reader: Reader, line: Line
) -> None:
    tone(folder / "nb" / "ingrid" / NAME, ((700, True),))
    assert sound_of(voice, line)[1]["durationMs"] == 400
    assert reader.read == [line.text]


@pytest.mark.parametrize("content", [b"", b"RIFFnothing", b"hello", b"OggS", b"fLaC" + bytes(40)])
def test_a_broken_recording_is_made_instead_and_named_in_the_log(
    voice: KeptVoice, folder: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "nb" / "ingrid").mkdir(parents=True)
    (folder / "nb" / "ingrid" / NAME).write_bytes(content)
    with caplog.at_level(logging.WARNING):
        assert sound_of(voice, HELLO)[1]["durationMs"] == 400
    assert NAME in caplog.text


def test_a_recording_put_there_later_is_found_and_one_put_anew_is_heard_anew(voice: KeptVoice, folder: Path) -> None:
    assert sound_of(voice, HELLO)[1]["durationMs"] == 400
    for lasting in (500, 600):
        tone(folder / "nb" / "ingrid" / NAME, ((lasting, True),))
        voice.prepare((HELLO,))
        until = time.monotonic() + 10
        while sound_of(voice, HELLO)[1]["durationMs"] != lasting and time.monotonic() < until:
            time.sleep(0.005)
        assert sound_of(voice, HELLO)[1]["durationMs"] == lasting


def test_recordings_are_heard_where_nothing_can_speak(tmp_path: Path, folder: Path) -> None:
    tone(folder / "nb" / "ingrid" / NAME, ((500, True),))
    voice = KeptVoice(tmp_path / "speech", None, RecordedLines(folder))
    try:
        shapes = sound_of(voice, HELLO)[1]["visemes"]
        other = msgspec.structs.replace(HELLO, text="Noe annet")
        voice.prepare((other,))
        assert voice.digest(other) is None
    finally:
        voice.close()
    assert isinstance(shapes, list)
    assert shapes[-1] == [500, "sil"]


def test_what_is_forgotten_is_taken_from_the_recording_again(voice: KeptVoice, folder: Path) -> None:
    recording = tone(folder / "nb" / "ingrid" / NAME, ((500, True),))
    sound_of(voice, HELLO)
    voice.forget()
    assert recording.exists()
    assert voice.digest(HELLO) is None
    assert sound_of(voice, HELLO)[1]["durationMs"] == 500


def test_the_mouth_follows_the_pauses_of_the_recording() -> None:
    """Two syllables of 100 ms, 100 ms apart when read; recorded they are 300 ms long and half a second apart."""
    recording = Heard(1300, (False,) * 20 + (True,) * 30 + (False,) * 50 + (True,) * 30)
    shapes = aligned([(0, "aa"), (100, "sil"), (200, "E")], recording)
    assert shapes[0] == (200, "aa")
    assert (500, "sil") in shapes
    assert shapes[-1] == (1300, "sil")
    begins = {shape: at for at, shape in shapes if shape != "sil"}
    assert begins["E"] >= 500


@pytest.mark.parametrize("shapes", [[], [(0, "aa")], [(0, "sil")], of_letters("Hei, du!")])
def test_any_reading_can_be_laid_over_any_recording(shapes: list[tuple[int, str]]) -> None:
    for speech in ((), (False,) * 9, (True,) * 9, (True, False) * 40):
        laid = aligned(shapes, Heard(10 * len(speech) or 10, speech))
        assert [at for at, _ in laid] == sorted(at for at, _ in laid)
        assert laid[-1][1] == "sil"


def test_compressed_recordings_tell_how_long_they_are(tmp_path: Path) -> None:
    flac, opus = tmp_path / "a.flac", tmp_path / "a.opus"
    flac.write_bytes(b"fLaC" + bytes(14) + (44_100 << 44 | 44_100).to_bytes(8, "big") + bytes(20))
    head = b"OggS\0\2" + bytes(20) + b"OpusHead\1\1" + (312).to_bytes(2, "little") + bytes(8)
    opus.write_bytes(head + b"OggS\0\4" + (48_312).to_bytes(8, "little") + bytes(13))
    assert heard(flac).duration == heard(opus).duration == 1000
    opus.write_bytes(head)
    with pytest.raises(NoSound):
        heard(opus)


def test_silence_is_no_recording(tmp_path: Path) -> None:
    with pytest.raises(NoSound, match="nothing can be heard"):
        heard(tone(tmp_path / "a.wav", ((300, False),)))


def test_every_file_is_told_with_what_is_wrong_with_it(folder: Path) -> None:
    tone(folder / "nb" / "ingrid" / NAME, ((500, True),))
    tone(folder / "arrive.wav", ((500, True),))
    (folder / "nb" / "ingrid" / "b.wav").write_bytes(b"?")
    loose, good, bad = RecordedLines(folder).found()
    assert (loose.name, loose.who, loose.mark) == ("arrive.wav", "", "")
    assert (good.language, good.who, good.mark, good.trouble) == ("nb", "ingrid", mark_of(HELLO.text), "")
    assert "neither" in bad.trouble
