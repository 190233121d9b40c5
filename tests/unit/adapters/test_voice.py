"""Lines get a sound and the times of the mouth, made once and outside the server's process."""

import json
import sys
import time
import wave
from pathlib import Path

import pytest

from samspill.adapters.voice import KeptVoice
from samspill.adapters.voice.visemes import viseme
from samspill.adapters.voice.worker_process import WorkerGone, WorkerProcess
from samspill.app.ports.voice import Line
from samspill.model.words import Language

HELLO = Line("Hei! Hva vil du ha?", Language.NB, "nb+f2", 150, 52)


def when_ready(voice: KeptVoice, line: Line) -> str:
    until = time.monotonic() + 20
    while (digest := voice.digest(line)) is None and time.monotonic() < until:
        time.sleep(0.02)
    assert digest is not None, "the sound never came"
    return digest


def test_a_prepared_line_has_a_sound_as_long_as_its_mouth_moves(tmp_path: Path) -> None:
    voice = KeptVoice(tmp_path, WorkerProcess())
    try:
        voice.prepare((HELLO,))
        digest = when_ready(voice, HELLO)
        sound, shapes = voice.path(digest, "wav"), voice.path(digest, "json")
    finally:
        voice.close()
    assert sound is not None
    assert shapes is not None
    with wave.open(str(sound)) as file:
        duration = file.getnframes() * 1000 // file.getframerate()
    told = json.loads(shapes.read_text())
    assert 800 < duration < 6000
    assert told["durationMs"] == pytest.approx(duration, abs=2)
    assert {shape for _, shape in told["visemes"]} >= {"FF", "aa"}
    assert [at for at, _ in told["visemes"]] == sorted(at for at, _ in told["visemes"])


def test_asking_never_waits_for_a_sound(tmp_path: Path) -> None:
    voice = KeptVoice(tmp_path, WorkerProcess())
    try:
        began = time.monotonic()
        voice.prepare(tuple(Line(f"Linje {n}", Language.NB) for n in range(200)))
        assert voice.digest(Line("Linje 199", Language.NB)) is None
        assert time.monotonic() - began < 0.5
    finally:
        voice.close()


def test_a_sound_once_made_is_there_for_the_next_server(tmp_path: Path) -> None:
    first = KeptVoice(tmp_path, WorkerProcess())
    first.prepare((HELLO,))
    digest = when_ready(first, HELLO)
    first.close()
    second = KeptVoice(tmp_path, WorkerProcess(("false",)))
    try:
        assert second.digest(HELLO) == digest
    finally:
        second.close()


def test_a_worker_that_dies_is_started_anew(tmp_path: Path) -> None:
    worker = WorkerProcess()
    try:
        worker.speak(HELLO, tmp_path / "a.wav")
        worker._process.kill()  # type: ignore[union-attr]
        assert worker.speak(HELLO, tmp_path / "b.wav").duration > 0
    finally:
        worker.close()


def test_a_worker_that_cannot_speak_is_given_up_after_another_try(tmp_path: Path) -> None:
    worker = WorkerProcess((sys.executable, "-c", "print('what?')"))
    with pytest.raises(WorkerGone):
        worker.speak(HELLO, tmp_path / "a.wav")


def test_only_digests_lead_to_files(tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text("{}")
    voice = KeptVoice(tmp_path / "speech", None)
    try:
        assert voice.path("../secret", "json") is None
    finally:
        voice.close()


@pytest.mark.parametrize(
    ("phoneme", "shape"), [("ˈɑː", "aa"), ("p", "PP"), ("tʃ", "CH"), ("v", "FF"), ("", "sil"), ("?", "sil")]
)
def test_every_sound_has_a_mouth_shape(phoneme: str, shape: str) -> None:
    assert viseme(phoneme) == shape
