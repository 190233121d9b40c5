"""All parts of a scenario that share a form, wherever they stand, each with its path."""

from collections.abc import Iterator
from typing import NamedTuple

from samspill.model.scenario import (
    Answer,
    AnyRung,
    Beat,
    Consequence,
    Go,
    Guard,
    Hint,
    Line,
    ModelAnswer,
    MoveOn,
    Outcome,
    Scenario,
    Sound,
    scene_of,
)

from .yaml_text import Path


class Way(NamedTuple):
    """A beat that something leads to."""

    path: Path
    beat: str


def lines(scenario: Scenario) -> Iterator[tuple[Path, Line]]:
    """Every line someone says."""
    yield ("farewell",), scenario.farewell
    yield from _rung_lines(("silence",), scenario.silence)
    for name, beat in scenario.beats.items():
        path: Path = ("beats", name)
        yield from ((("beats", name, "say", i), line) for i, line in enumerate(beat.say))
        if beat.hint is not None:
            yield (*path, "hint"), beat.hint
        for i, reaction in enumerate(beat.when):
            yield from (((*path, "when", i, "say", j), line) for j, line in enumerate(reaction.say))
        for where, outcome in _outcomes(name, beat):
            yield from (((*where, "say", j), line) for j, line in enumerate(outcome.say))
        yield from _rung_lines((*path, "silence"), beat.silence or ())


def sounds(scenario: Scenario) -> Iterator[tuple[Path, Sound]]:
    """Every sound that is heard once."""
    for name, beat in scenario.beats.items():
        path: Path = ("beats", name)
        yield from (((*path, "sound", i), sound) for i, sound in enumerate(beat.sound))
        for i, reaction in enumerate(beat.when):
            yield from (((*path, "when", i, "sound", j), sound) for j, sound in enumerate(reaction.sound))


def consequences(scenario: Scenario) -> Iterator[tuple[Path, Consequence]]:
    """Every answer, reaction and way a task can end."""
    for name, beat in scenario.beats.items():
        yield from ((("beats", name, "expect", i), answer) for i, answer in enumerate(beat.expect))
        yield from ((("beats", name, "when", i), reaction) for i, reaction in enumerate(beat.when))
        yield from _outcomes(name, beat)


def answers(scenario: Scenario) -> Iterator[tuple[Path, Answer]]:
    """Every answer."""
    for path, consequence in consequences(scenario):
        if isinstance(consequence, Answer):
            yield path, consequence


def ways(scenario: Scenario) -> Iterator[Way]:
    """Every place that names a beat to go to."""
    yield Way(("start",), scenario.start)
    for path, go in _goes(scenario):
        if isinstance(go, str):
            yield Way((*path, "go"), go)
        else:
            yield from (Way((*path, "go", i, "to"), branch.to) for i, branch in enumerate(go or ()))


def scenes(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """The scenes each beat may be in, empty for the scenario's own place; an ending comes wherever one is."""
    fixed = {name: scene_of(beat) for name, beat in scenario.beats.items()}
    found = {name: set() if scene is None else {scene} for name, scene in fixed.items()}
    if fixed.get(scenario.start, "") is None:
        found[scenario.start].add("")
    ways_there = [(one, to) for one, to in _steps(scenario) if to in fixed and fixed[to] is None]
    for _ in found:  # an ending may lead to another
        before = sum(map(len, found.values()))
        for source, to in ways_there:
            found[to] |= found[source]
        if sum(map(len, found.values())) == before:
            break
    return {name: tuple(sorted(possible)) or ("",) for name, possible in found.items()}


def guards(scenario: Scenario) -> Iterator[tuple[Path, Guard]]:
    """Every guard."""
    for path, line in lines(scenario):
        yield (*path, "if"), line.if_
    for path, consequence in consequences(scenario):
        yield (*path, "if"), consequence.if_
    for path, go in _goes(scenario):
        if not isinstance(go, str):
            yield from (((*path, "go", i, "if"), branch.if_) for i, branch in enumerate(go or ()))
    for name, beat in scenario.beats.items():
        yield from ((("beats", name, "move", i, "if"), move.if_) for i, move in enumerate(beat.move))
    yield from (((*path, "if"), sound.if_) for path, sound in sounds(scenario))


def _steps(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """From which beat to which something leads."""
    for path, beat in ways(scenario):
        sources = [str(path[1])] if path[0] == "beats" else _patient(scenario) if path[0] == "silence" else []
        yield from ((source, beat) for source in sources)


def _patient(scenario: Scenario) -> list[str]:
    """The beats that use the scenario's own silence ladder."""
    return [n for n, b in scenario.beats.items() if b.silence is None and b.go is None and b.ending is None]


def _outcomes(name: str, beat: Beat) -> Iterator[tuple[Path, Outcome]]:
    if beat.task is not None:
        yield ("beats", name, "task", "right"), beat.task.right
        yield ("beats", name, "task", "wrong"), beat.task.wrong


def _goes(scenario: Scenario) -> Iterator[tuple[Path, Go | None]]:
    yield from _rung_goes(("silence",), scenario.silence)
    for name, beat in scenario.beats.items():
        yield ("beats", name), beat.go
        yield from _rung_goes(("beats", name, "silence"), beat.silence or ())
    for path, consequence in consequences(scenario):
        yield path, consequence.go


def _rung_goes(path: Path, rungs: tuple[AnyRung, ...]) -> Iterator[tuple[Path, Go]]:
    for i, rung in enumerate(rungs):
        if isinstance(rung, MoveOn):
            yield (*path, i), rung.go


def _rung_lines(path: Path, rungs: tuple[AnyRung, ...]) -> Iterator[tuple[Path, Line]]:
    for i, rung in enumerate(rungs):
        if isinstance(rung, Hint | ModelAnswer) and rung.say is not None:
            yield (*path, i, "say"), rung.say
