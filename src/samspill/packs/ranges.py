"""Checks that names and numbers are ones the engine can work with: levels from 1 to 5, words that are free to use."""

from collections import Counter
from collections.abc import Iterator

from samspill.model.levels import Level
from samspill.model.scenario import LEVEL, OWN_PLACE
from samspill.model.settings import SETTINGS
from samspill.model.words import Text

from .contents import Source
from .problems import NOTHING, Problem
from .walk import answers
from .yaml_text import Path

RESERVED = {"coach", "participant", "group", "away"}
_LEVELS = frozenset(map(int, Level))
_WORDS = Text(nb="en liste med to eller flere ulike ord", en="a list of two or more different words")
_FIVE = Text(nb="nivåer fra 1 til 5, hvert av dem én gang", en="levels from 1 to 5, each once")


def check_ranges(source: Source) -> Iterator[Problem]:
    """Every level that does not exist, list of words that is none, and name that already means something."""
    scenario = source.scenario
    for path, answer in answers(scenario):
        yield from _levels(source, (*path, "levels"), answer.levels)
    for name, by_level in scenario.variants.items():
        for level in by_level:
            yield from _levels(source, ("variants", name, str(level)), (level,))
    for name, kind in scenario.flags.items():
        if name == LEVEL or name in SETTINGS:
            yield source.problem("reserved-name", ("flags", name), where=f"flags.{name}", word=name)
        if isinstance(kind, tuple) and (len(kind) < 2 or len(set(kind)) < len(kind)):
            words = {"expected": _WORDS, "found": f"`{', '.join(kind)}`"}
            yield source.problem("wrong-type", ("flags", name), where=f"flags.{name}", **words)
    if OWN_PLACE in scenario.scenes:
        yield source.problem("reserved-name", ("scenes", OWN_PLACE), where="scenes", word=OWN_PLACE)
    for i, who in enumerate(scenario.cast):
        if who in RESERVED:
            yield source.problem("reserved-name", ("cast", i), where="cast", word=who)


def _levels(source: Source, path: Path, levels: tuple[int, ...]) -> Iterator[Problem]:
    twice = [level for level, count in Counter(levels).items() if count > 1]
    outside = [level for level in levels if level not in _LEVELS]
    if outside or twice or not levels:
        found = f"`{(outside or twice)[0]}`" if levels else NOTHING
        words = {"where": ".".join(map(str, path)), "expected": _FIVE, "found": found}
        yield source.problem("wrong-type", path, **words)
