"""The worker process: reads one JSON request a line, writes a WAV file, answers with one JSON line."""

import json
import sys
import wave
from typing import Any

from .espeak import Espeak
from .visemes import viseme

DEFAULT_VOICES = {"nb": "nb", "en": "en-gb"}


def main() -> None:
    """Answer requests until the pipe closes."""
    espeak = Espeak()
    for request in sys.stdin.buffer:
        answer = _speak(espeak, json.loads(request))
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _speak(espeak: Espeak, request: dict[str, Any]) -> dict[str, Any]:
    line = request["line"]
    voice = line["hint"] or DEFAULT_VOICES[line["language"]]
    sound, phonemes = espeak.say(line["text"], voice, line["rate"], line["pitch"])
    with wave.open(request["to"], "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(espeak.rate)
        file.writeframes(sound)
    shapes = [(at, viseme(phoneme)) for at, phoneme in phonemes]
    return {"duration": len(sound) * 500 // espeak.rate, "visemes": shapes}


if __name__ == "__main__":
    main()
