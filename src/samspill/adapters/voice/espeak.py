"""espeak-ng through its C interface: sound and the time of every phoneme.

Only the worker process imports this: espeak-ng is GPL-3 and stays outside the server's own process.
"""

import ctypes as c
from typing import Any

import espeakng_loader

RETRIEVAL, PHONEME_EVENTS, PHONEME_IPA = 1, 1, 2
CHARACTERS, UTF8, END_PAUSE = 0, 1, 0x1000
RATE, PITCH = 1, 3
PHONEME_EVENT, LIST_END = 7, 0
KNOWN_AS = {"en-gb": "en"}
"""espeak-ng calls British English plainly ``en``; asked for ``en-gb`` it would quietly go on with the voice before."""


class _Id(c.Union):
    _fields_ = (("number", c.c_int), ("name", c.c_char_p), ("string", c.c_char * 8))


class _Event(c.Structure):
    _fields_ = (
        ("type", c.c_int),
        ("unique_identifier", c.c_uint),
        ("text_position", c.c_int),
        ("length", c.c_int),
        ("audio_position", c.c_int),
        ("sample", c.c_int),
        ("user_data", c.c_void_p),
        ("id", _Id),
    )


_Callback = c.CFUNCTYPE(c.c_int, c.POINTER(c.c_short), c.c_int, c.POINTER(_Event))


class Espeak:
    """The library, ready to speak; ``rate`` is samples per second (mono, 16 bit)."""

    def __init__(self) -> None:
        self._library: Any = c.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
        self.rate: int = self._library.espeak_Initialize(RETRIEVAL, 0, data, PHONEME_EVENTS | PHONEME_IPA)
        self._sound = bytearray()
        self._phonemes: list[tuple[int, str]] = []
        self._callback = _Callback(self._take)  # kept: the library holds only a pointer to it
        self._library.espeak_SetSynthCallback(self._callback)

    def say(self, text: str, voice: str, words_per_minute: int, pitch: int) -> tuple[bytes, list[tuple[int, str]]]:
        """The sound of ``text`` and when each phoneme (IPA) begins, in ms; a voice not known becomes its language."""
        self._sound.clear()
        self._phonemes.clear()
        language, plus, variant = voice.partition("+")
        language = KNOWN_AS.get(language, language)
        if self._library.espeak_SetVoiceByName(f"{language}{plus}{variant}".encode()) != 0:
            self._library.espeak_SetVoiceByName(language.encode())
        self._library.espeak_SetParameter(RATE, words_per_minute, 0)
        self._library.espeak_SetParameter(PITCH, pitch, 0)
        encoded = text.encode() + b"\0"
        self._library.espeak_Synth(encoded, len(encoded), 0, CHARACTERS, 0, UTF8 | END_PAUSE, None, None)
        self._library.espeak_Synchronize()
        return bytes(self._sound), list(self._phonemes)

    def _take(self, samples: Any, count: int, events: Any) -> int:
        if samples and count > 0:
            self._sound += c.string_at(samples, count * 2)
        position = 0
        while events[position].type != LIST_END:
            event = events[position]
            if event.type == PHONEME_EVENT:
                self._phonemes.append((event.audio_position, event.id.string.decode("utf-8", "replace")))
            position += 1
        return 0
