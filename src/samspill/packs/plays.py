"""Plays: scripted tests of a scenario that its author can read and write.

A play begins with settings (``scenario``, ``level``, ``language``, ``seed``), then tells what happens:
``ingrid: Hi!`` someone says this (other lines may come before it), ``> ...`` the participant does this,
``! I29 2`` evidence is shown since then, ``ends: done`` the run ends so. ``#`` begins a comment.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import groupby

import msgspec

from samspill.model.events import (
    AnyEvent,
    Approach,
    Calm,
    ChangeLevel,
    Fill,
    Finish,
    Force,
    Leave,
    Look,
    Pause,
    Rate,
    Repeat,
    Resume,
    Skip,
    Submit,
    Trigger,
    Use,
)
from samspill.model.outputs import Ending
from samspill.model.pack import Pack
from samspill.model.ratings import RatingKind
from samspill.model.words import Language, Text
from samspill.scenario.state import RunState

from .jobs import Spread, one_by_one
from .playing import Performance, Scripts, Stopped
from .problems import Problem, near, problem

CARE_WORKER = "care worker"
_SEED = Text(nb="`seed` er et helt tall.", en="A seed is a whole number.")
_SETTINGS = ("scenario", "level", "language", "seed")
_DEEDS: dict[str, Callable[..., AnyEvent]] = {
    r"looks at (\S+)": lambda target: Look(target=target, held=2_000),
    r"uses (\S+)": lambda target: Use(target=target),
    r"comes (?:too )?close to (\S+)": lambda target: Approach(target=target, zone="intimate"),
    r"sets (\S+) to (\S+)": lambda field, option: Fill(field=field, option=option),
    r"ticks (\S+)": lambda field: Fill(field=field),
    r"hands it in": Submit,
    r"rates (distress|craving|confidence) (\d+)": lambda kind, n: Rate(rating=RatingKind(kind), value=int(n)),
    r"asks to hear it again": Repeat,
    r"pauses": Pause,
    r"goes on": Resume,
    r"leaves": Leave,
    r"is calmed": lambda: Calm(by=CARE_WORKER),
    r"is taken to level (\d)": lambda level: ChangeLevel(level=int(level), by=CARE_WORKER),
    r"is answered for with (\S+)": lambda intent: Force(intent=intent, by=CARE_WORKER),
    r"is met with (\S+)": lambda name: Trigger(name=name, by=CARE_WORKER),
    r"is moved on": lambda: Skip(by=CARE_WORKER),
    r"is stopped kindly": lambda: Finish(by=CARE_WORKER),
}


class Play(msgspec.Struct, frozen=True):
    """A play that could be read: its settings and its lines with their numbers."""

    file: str
    scenario: str
    level: int
    language: Language
    seed: int
    lines: tuple[tuple[int, str], ...]


def check_plays(pack: Pack, files: Mapping[str, str], spread: Spread = one_by_one) -> tuple[Problem, ...]:
    """Run every play of a pack, a folder of them after the other; a problem for each that can't be read or held."""
    names = sorted(name for name in files if name.startswith("plays/") and name.endswith(".play"))
    folders = [tuple(found) for _, found in groupby(names, lambda name: name.rpartition("/")[0])]
    jobs = [partial(_checked, pack, {name: files[name] for name in folder}) for folder in folders]
    return tuple(found for checked in spread(jobs) for found in checked)


def _checked(pack: Pack, plays: Mapping[str, str]) -> tuple[Problem, ...]:
    scripts = Scripts(pack)
    return tuple(found for name, text in plays.items() for found in perform_play(scripts, name, text).problems)


class Performed(msgspec.Struct, frozen=True):
    """A play that was run: what it is about, what is wrong, what was on offer where it fell, and what was done in it.

    ``deeds`` are the events the play brought, each with the state it was done in; ``beats`` are those it came to.
    """

    file: str
    scenario: str
    level: int | None
    problems: tuple[Problem, ...]
    offered: tuple[str, ...] = ()
    deeds: tuple[tuple[RunState, AnyEvent], ...] = ()
    beats: frozenset[str] = frozenset()


def check_play(pack: Pack, file: str, text: str) -> tuple[Problem, ...]:
    """Run one play."""
    return perform_play(Scripts(pack), file, text).problems


def perform_play(scripts: Scripts, file: str, text: str) -> Performed:
    """Run one play and tell what came of it."""
    problems: list[Problem] = []
    play = read_play(scripts.pack, file, text, problems)
    if play is None or problems:
        return Performed(file, "", None, tuple(problems))
    performance = Performance(scripts.script(play.scenario, play.level, play.language, play.seed))
    fell = _fell(performance, play)
    deeds, beats = tuple(performance.deeds), frozenset(performance.beats)
    if fell is None:
        return Performed(file, play.scenario, play.level, (), (), deeds, beats)
    choices = performance.table.choices
    labels = tuple(option.label for option in choices.options) if choices else ()
    return Performed(file, play.scenario, play.level, (fell,), labels, deeds, beats)


def read_play(pack: Pack, file: str, text: str, problems: list[Problem]) -> Play | None:
    """The play, or ``None``; what cannot be read is added to ``problems``."""
    settings: dict[str, str] = {}
    lines: list[tuple[int, str]] = []
    for number, line in enumerate((line.strip() for line in text.splitlines()), 1):
        key, colon, value = line.partition(":")
        if not line or line.startswith("#"):
            continue
        if not lines and colon and key in _SETTINGS:
            settings[key] = value.strip()
        elif line.startswith((">", "!")) or (colon and " " not in key):
            lines.append((number, line))
        else:
            problems.append(problem("play-unreadable", file, number, found=line, near=""))
    problems += _unset(pack, file, settings)
    if problems:
        return None
    seed = int(settings.get("seed", "1"))
    level, language = int(settings["level"]), Language(settings["language"])
    return Play(file, settings["scenario"], level, language, seed, tuple(lines))


def _unset(pack: Pack, file: str, settings: dict[str, str]) -> Iterator[Problem]:
    possible = {
        "scenario": list(pack.scenarios),
        "level": list("12345"),
        "language": [str(language) for language in Language],
    }
    for key, values in possible.items():
        found = settings.get(key, "")
        if found not in values:
            yield problem("play-unreadable", file, 1, found=f"{key}: {found}", near=near(found, values))
    if not settings.get("seed", "1").isdecimal():
        yield problem(
            "play-unreadable",
            file,
            1,
            found=f"seed: {settings['seed']}",
            near=_SEED,
        )


def _fell(performance: Performance, play: Play) -> Problem | None:
    """The first line that does not hold."""
    for number, line in play.lines:
        try:
            _perform(performance, line)
        except Stopped as stopped:
            return problem("play-fails", play.file, number, expected=stopped.expected, found=stopped.found)
    return None


def _perform(performance: Performance, line: str) -> None:
    if line.startswith(">"):
        _act(performance, line[1:].strip())
    elif line.startswith("!"):
        goal, _, score = line[1:].strip().partition(" ")
        performance.expect_evidence(goal, score.strip())
    elif line.startswith("ends:"):
        performance.expect_ending(Ending(line[5:].strip()) if line[5:].strip() in list(Ending) else None, line)
    else:
        who, _, text = line.partition(":")
        performance.expect_line(who, text.strip())


def _act(performance: Performance, deed: str) -> None:
    if deed == "waits":
        performance.wait()
        return
    for pattern, event in _DEEDS.items():
        found = re.fullmatch(pattern, deed)
        if found is not None:
            performance.do(event(*found.groups()))
            return
    performance.choose(deed)
