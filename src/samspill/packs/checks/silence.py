"""The silence ladder and times: hints that are missing, and times that cannot be meant in milliseconds."""

from collections.abc import Iterator

from samspill.model.scenario import Hint, WhenAfter, WhenLook
from samspill.packs.contents import Contents, Source
from samspill.packs.problems import Problem
from samspill.packs.walk import consequences
from samspill.packs.yaml_text import Path

WAIT, HELD, AFTER = (2_000, 60_000), (100, 15_000), (200, 300_000)
"""Shortest and longest that makes sense, ms: patience with silence, a look, a time in a beat."""


def check(contents: Contents) -> Iterator[Problem]:
    """Each hint that is missing and each time that cannot be meant."""
    for source in contents.scenarios.values():
        yield from _hints(source)
        yield from _times(source)


def _hints(source: Source) -> Iterator[Problem]:
    scenario = source.scenario
    for name, beat in scenario.beats.items():
        waits = beat.go is None and beat.ending is None and (beat.expect or beat.ask or beat.task)
        ladder = scenario.silence if beat.silence is None else beat.silence
        if waits and beat.hint is None and any(isinstance(rung, Hint) and rung.say is None for rung in ladder):
            yield source.problem("hint-missing", ("beats", name), beat=name)


def _times(source: Source) -> Iterator[Problem]:
    for level, row in source.scenario.levels.items():
        yield from _odd(source, ("levels", str(level), "wait"), row.wait, WAIT)
        if row.prompt is not None:
            yield from _odd(source, ("levels", str(level), "prompt"), row.prompt, WAIT)
    for path, reaction in consequences(source.scenario):
        if isinstance(reaction, WhenLook) and reaction.held:
            yield from _odd(source, (*path, "held"), reaction.held, HELD)
        elif isinstance(reaction, WhenAfter) and isinstance(reaction.ms, int):
            yield from _odd(source, (*path, "ms"), reaction.ms, AFTER)


def _odd(source: Source, path: Path, ms: int, limits: tuple[int, int]) -> Iterator[Problem]:
    if not limits[0] <= ms <= limits[1]:
        words = {"where": ".".join(map(str, path)), "ms": ms, "shortest": limits[0], "longest": limits[1]}
        yield source.problem("odd-time", path, **words)
