"""Fragments put into the scenarios that use them: plain beats come out, and the engine never knows of them.

The fragment used in the beat ``pay`` gives the beat ``pay`` (its start) and, for its other beats, ``pay/<beat>``; its
own flags become ``pay/<flag>`` and its lines ``pay/<line>``.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from samspill.model.scenario import Beat, FlagKind, Fragment, Include, Scenario
from samspill.model.words import Language, Text


def expanded(scenario: Scenario, fragments: Mapping[str, Fragment]) -> Scenario:
    """``scenario`` with its fragments in place; what cannot be put in place is left as it is."""
    beats: dict[str, Beat] = {}
    flags: dict[str, FlagKind] = dict(scenario.flags)
    for name, beat in scenario.beats.items():
        fragment = fragments.get(beat.include.fragment) if beat.include is not None else None
        if beat.include is None or fragment is None:
            beats[name] = beat
        else:
            use = _Use(name, beat, beat.include, fragment)
            beats.update({use.beat_name(inner): use.beat(inner) for inner in fragment.beats})
            flags.update({use.own(flag): kind for flag, kind in fragment.flags.items()})
    return msgspec.structs.replace(scenario, beats=beats, flags=flags)


def inner_names(scenario: Scenario, fragments: Mapping[str, Fragment]) -> dict[str, tuple[str, str, str]]:
    """Where each beat that comes from a fragment has its text: its name -> (beat that uses it, fragment, its beat)."""
    found: dict[str, tuple[str, str, str]] = {}
    for name, beat in scenario.beats.items():
        fragment = fragments.get(beat.include.fragment) if beat.include is not None else None
        if beat.include is not None and fragment is not None:
            use = _Use(name, beat, beat.include, fragment)
            found.update({use.beat_name(inner): (name, fragment.id, inner) for inner in fragment.beats})
    return found


class _Use:
    """One use of a fragment: what its names and words become there."""

    def __init__(self, name: str, host: Beat, include: Include, fragment: Fragment) -> None:
        self.name = name
        self.host = host
        self.include = include
        self.fragment = fragment

    def beat_name(self, inner: str) -> str:
        return self.name if inner == self.fragment.start else self.own(inner)

    def own(self, word: str) -> str:
        return f"{self.name}/{word}"

    def beat(self, inner: str) -> Beat:
        """The fragment's beat as it is here; the scene, the spot and the way of speaking come from the host."""
        plain = msgspec.to_builtins(self.fragment.beats[inner], str_keys=True)
        beat = msgspec.convert(self.filled(plain, ()), Beat, str_keys=True)
        start = inner == self.fragment.start
        return msgspec.structs.replace(
            beat,
            title=self.host.title if start else beat.title,
            scene=self.host.scene,
            at=(self.host.at or beat.at) if start else beat.at,
            via=self.host.via if beat.via == "room" else beat.via,
        )

    def filled(self, value: Any, path: tuple[str, ...]) -> Any:
        if isinstance(value, dict):
            return {self.key(key, path): self.filled(item, (*path, key)) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.filled(item, path) for item in value]
        return self.word(value, path) if isinstance(value, str) else value

    def key(self, key: str, path: tuple[str, ...]) -> str:
        """Flags of the fragment's own get their name here, and parameters may stand for goals."""
        if path[-1:] in (("if",), ("set",)) and key in self.fragment.flags:
            return self.own(key)
        return self.parameter(key, Language.EN)

    def word(self, word: str, path: tuple[str, ...]) -> str:
        last = path[-1]
        if last in ("nb", "en"):
            return self.words(word, Language(last))
        if last == "go" or path[-2:] == ("go", "to"):
            return self.include.exits.get(word, self.name) if word in self.fragment.exits else self.beat_name(word)
        if last == "count" and word in self.fragment.flags:
            return self.own(word)
        if last == "id" and path[-2:-1] != ("fields",) and path[-2:-1] != ("options",):
            return self.own(word)
        return self.parameter(word, Language.EN)

    def parameter(self, word: str, language: Language) -> str:
        value = self.include.with_.get(word[1:]) if word.startswith("$") else None
        return word if value is None else _spoken(value, language)

    def words(self, text: str, language: Language) -> str:
        for name, value in self.include.with_.items():
            text = text.replace(f"{{{name}}}", _spoken(value, language))
        return text


def _spoken(value: str | Text, language: Language) -> str:
    return value if isinstance(value, str) else value.spoken(language)
