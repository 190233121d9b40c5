"""What a pack tells of its scenarios only once they are played: how long each lasts, and whether its plays hold."""

import re
from collections.abc import Mapping

import msgspec

from samspill.model.pack import Pack
from samspill.model.words import Language
from samspill.scenario import model_paces, voices

from .playing import Scripts
from .plays import perform_play
from .problems import Problem

_PLAYED = re.compile(r"^scenario:\s*(\S+)", re.MULTILINE)


class PlayResult(msgspec.Struct, frozen=True):
    """One play of a scenario and what keeps it from holding."""

    file: str
    problems: tuple[Problem, ...]


class Looked(msgspec.Struct, frozen=True):
    """What came of playing every scenario: the minutes of its levels, and how each of its plays went."""

    minutes: dict[str, dict[int, int]]
    plays: dict[str, tuple[PlayResult, ...]]


def look_through(pack: Pack, texts: Mapping[str, str]) -> Looked:
    """Play every scenario of ``pack``, which was read from ``texts``."""
    plays = plays_in(texts)
    return Looked(
        {name: calm_minutes(pack, name) for name in pack.scenarios},
        {name: tried(pack, name, plays.get(name, {})) for name in pack.scenarios},
    )


def calm_minutes(pack: Pack, scenario: str) -> dict[int, int]:
    """About how many minutes each level of a scenario lasts for someone who answers as shown, at a calm pace."""
    played, paces = pack.scenarios[scenario], voices(pack.cast, Language.NB)
    taken = model_paces(played, sorted(played.levels), paces)
    return {level: max(1, round(pace.minutes)) for level, pace in taken.items()}


def plays_in(texts: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The texts of the plays of each scenario, by their files."""
    found: dict[str, dict[str, str]] = {}
    for file, text in sorted(texts.items()):
        played = _PLAYED.search(text) if file.endswith(".play") else None
        if played is not None:
            found.setdefault(played[1], {})[file] = text
    return found


def tried(pack: Pack, scenario: str, plays: Mapping[str, str]) -> tuple[PlayResult, ...]:
    """How these plays of one scenario go."""
    if scenario not in pack.scenarios:
        return ()
    scripts = Scripts(pack)
    return tuple(PlayResult(file, perform_play(scripts, file, text).problems) for file, text in plays.items())
