"""The recording script as those who record read it: one part for each character, one for each scenario in it."""

from collections.abc import Collection, Iterator
from itertools import groupby

import msgspec

from samspill.model.pack import Pack, VoiceHint
from samspill.model.words import Language, Text

from .lines import SheetLine
from .words import how

Marks = Collection[tuple[str, str, str]]
"""Language, character and mark of what is recorded already."""
_LOW, _HIGH = 40, 60
_SLOW, _FAST = 140, 165


class ScriptLine(msgspec.Struct, frozen=True):
    """One line with its notes; ``file`` is its name without ending."""

    file: str
    id: str
    levels: tuple[int, ...]
    text: str
    how: str
    again: tuple[str, ...]
    recorded: bool


class Part(msgspec.Struct, frozen=True):
    """What one character says in one scenario."""

    scenario: str
    title: str
    lines: tuple[ScriptLine, ...]


class Role(msgspec.Struct, frozen=True):
    """One character's script; ``voice`` says how they sound."""

    who: str
    name: str
    voice: str
    parts: tuple[Part, ...]

    @property
    def lines(self) -> tuple[ScriptLine, ...]:
        """Every line of the character."""
        return tuple(line for part in self.parts for line in part.lines)


def script(pack: Pack, lines: tuple[SheetLine, ...], language: Language, recorded: Marks) -> tuple[Role, ...]:
    """The lines with names, notes, and whether each is recorded already."""
    found = _Script(pack, language, recorded)
    return tuple(found.role(who, tuple(said)) for who, said in groupby(lines, lambda line: line.who))


class _Script:
    def __init__(self, pack: Pack, language: Language, recorded: Marks) -> None:
        self.pack, self.language, self.recorded = pack, language, recorded

    def role(self, who: str, lines: tuple[SheetLine, ...]) -> Role:
        member = self.pack.cast.get(who)
        if member is None:
            return Role(who, who, "", tuple(self.parts(lines)))
        voice = _voice(member.voice.get(self.language, VoiceHint())).spoken(self.language)
        told = ", ".join((member.role.spoken(self.language), voice))
        return Role(who, member.name, told, tuple(self.parts(lines)))

    def parts(self, lines: tuple[SheetLine, ...]) -> Iterator[Part]:
        for scenario, said in groupby(lines, lambda line: line.scenario):
            title = self.pack.scenarios[scenario].title.spoken(self.language)
            yield Part(scenario, title, tuple(self.line(line) for line in said))

    def line(self, line: SheetLine) -> ScriptLine:
        other = self.pack.cast.get(line.to)
        notes = how(line, self.language, other.name if other is not None else "")
        known = (str(self.language), line.who, line.mark) in self.recorded
        return ScriptLine(line.file, line.id, line.levels, line.text, notes, line.again, known)


def _voice(hint: VoiceHint) -> Text:
    pitch = Text("mørk stemme", "a low voice") if hint.pitch < _LOW else Text("vanlig stemme", "a usual voice")
    pitch = Text("lys stemme", "a high voice") if hint.pitch > _HIGH else pitch
    pace = Text("snakker rolig", "speaks slowly") if hint.rate < _SLOW else Text("vanlig tempo", "a usual pace")
    pace = Text("snakker fort", "speaks fast") if hint.rate > _FAST else pace
    return Text(f"{pitch.nb}, {pace.nb}", f"{pitch.en}, {pace.en}")
