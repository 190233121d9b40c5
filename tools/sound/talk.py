"""Far-off talk: sentences spoken by espeak-ng, many at once, so that no word can be made out.

espeak-ng (GPL-3.0-or-later) is run as a tool; the sentences and the mix are our own.
"""

from __future__ import annotations

import ctypes
import functools
from typing import Any

import espeakng_loader
import numpy as np
from scipy.signal import resample_poly

from tools.sound.signals import RATE, Floats, band, put

_VOICES = ("nb", "nb+f2", "nb+m3", "nb+f4", "nb+m1", "nb+f3", "nb+m7", "en-gb+f2")
_SENTENCES = (
    "ja, det var hyggelig, vi får se hva de sier på mandag",
    "nei, jeg tror ikke det, men kanskje i morgen hvis været holder",
    "han sa at bussen kom litt for sent, så de måtte gå hele veien",
    "skal vi ta en tur ned til vannet etterpå, eller vil du hjem",
    "jeg leste om det i avisen, men jeg husker ikke hvem som skrev det",
    "det er bare å ringe, hun svarer alltid på formiddagen",
    "suppen var god, den må vi ha igjen en gang",
    "tusen takk, nei, jeg har fått nok, det var veldig godt",
    "so we took the late train home and it was nearly empty",
)
_RETRIEVAL, _RATE, _PITCH, _RANGE, _UTF8 = 1, 1, 3, 4, 1
_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class Speaker:
    """One espeak-ng synthesiser."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
        self._rate = self._library.espeak_Initialize(_RETRIEVAL, 0, data, 0)
        self._samples = bytearray()
        self._callback = _CALLBACK(self._collect)
        self._library.espeak_SetSynthCallback(self._callback)

    def _collect(self, wave: Any, count: int, _events: Any) -> int:
        if wave and count > 0:
            self._samples += ctypes.string_at(wave, count * 2)
        return 0

    def say(self, text: str, voice: str, pace: int, pitch: int) -> Floats:
        """The sentence as mono samples at RATE."""
        self._samples.clear()
        self._library.espeak_SetVoiceByName(voice.encode())
        for parameter, value in ((_RATE, pace), (_PITCH, pitch), (_RANGE, 65)):
            self._library.espeak_SetParameter(parameter, value, 0)
        raw = text.encode() + b"\0"
        self._library.espeak_Synth(raw, len(raw), 0, 1, 0, _UTF8, None, None)
        self._library.espeak_Synchronize()
        wave = np.frombuffer(bytes(self._samples), np.int16) / 32768
        return np.asarray(resample_poly(wave, RATE // 50, self._rate // 50), float)


@functools.cache
def _speaker() -> Speaker:
    """The one synthesiser: the library may be started only once in a process."""
    return Speaker()


def chatter(loop: Floats, talkers: int, chance: np.random.Generator, muffle: float = 2600) -> None:
    """Fill a loop with talkers who speak, pause and speak again."""
    speaker, seconds = _speaker(), loop.shape[1] / RATE
    for number in range(talkers):
        voice, pan, gain = _VOICES[number % len(_VOICES)], chance.uniform(0.1, 0.9), chance.uniform(0.4, 1.0)
        at, pitch = chance.uniform(0, seconds), int(chance.uniform(32, 68))
        end = at + seconds * 0.9
        while at < end:
            text = _SENTENCES[int(chance.integers(len(_SENTENCES)))]
            wave = speaker.say(text, voice, int(chance.uniform(140, 185)), pitch)
            put(loop, band(wave[None], 90, muffle)[0], at, pan, gain)
            at += len(wave) / RATE + chance.uniform(0.4, 3.0)
