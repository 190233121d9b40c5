"""Spoken lines get their sound, where it is ready; nothing waits for it."""

import msgspec

from samspill.app.packs.in_use import Library
from samspill.app.ports.voice import Line as Spoken
from samspill.app.ports.voice import Voice
from samspill.model.directions import AnyBehaviour, Block, Channel, Speech
from samspill.model.outputs import AnyOutput
from samspill.model.pack import VoiceHint
from samspill.model.words import Language
from samspill.scenario import Script

from .feed import Directions


class Dresser:
    """Knows which voice speaks for whom."""

    def __init__(self, library: Library, voice: Voice) -> None:
        self._library = library
        self._voice = voice

    def dress(self, directions: Directions, language: Language) -> Directions:
        """The same directions with ``audio`` on every spoken line whose sound is ready."""
        outputs = tuple(self._dressed(output, language) for output in directions.outputs)
        return msgspec.structs.replace(directions, outputs=outputs)

    def prepare(self, script: Script) -> None:
        """Begin making the sound of every line of ``script`` that is heard; a message is only read."""
        language = script.header.language
        heard = (line for line in script.spoken.values() if line.via is not Channel.MESSAGE)
        lines = {self._spoken(line.who, line.text, language) for line in heard}
        self._voice.prepare(tuple(sorted(lines, key=lambda line: line.text)))

    def ready(self, who: str, text: str, language: Language) -> bool:
        """Whether the sound of one line is there; if not, it is begun."""
        line = self._spoken(who, text, language)
        if self._voice.digest(line) is not None:
            return True
        self._voice.prepare((line,))
        return False

    def _dressed(self, output: AnyOutput, language: Language) -> AnyOutput:
        if not isinstance(output, Block):
            return output
        data = tuple(self._voiced(output.character_id, behaviour, language) for behaviour in output.data)
        return msgspec.structs.replace(output, data=data)

    def _voiced(self, who: str, behaviour: AnyBehaviour, language: Language) -> AnyBehaviour:
        if not isinstance(behaviour, Speech) or behaviour.via is Channel.MESSAGE:
            return behaviour
        digest = self._voice.digest(self._spoken(who, behaviour.text, language))
        return behaviour if digest is None else msgspec.structs.replace(behaviour, audio=f"/speech/{digest}")

    def _spoken(self, who: str, text: str, language: Language) -> Spoken:
        member = self._library.pack.cast.get(who)
        hint = member.voice.get(language, VoiceHint()) if member is not None else VoiceHint()
        return Spoken(text, language, hint.variant, hint.rate, hint.pitch, who)
