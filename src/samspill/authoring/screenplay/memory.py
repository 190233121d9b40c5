"""What a scene remembers and what chance decides, in words."""

from collections.abc import Iterator, Mapping

from samspill.model.scenario import Consequence, Scenario
from samspill.model.words import Text
from samspill.packs.walk import consequences

from .words import both, joined, listed


def remembered(what: Consequence) -> Text:
    """What the scene keeps in mind from here on, empty when nothing."""
    kept = tuple(_set(flag, value) for flag, value in what.set.items())
    counted = tuple(both("én til av {}", "one more of {}", flag) for flag in what.count)
    return joined((*kept, *counted), ", ")


def draws(flag: str, by_level: Mapping[int, tuple[str, ...]]) -> Iterator[Text]:
    """The words chance chooses between at each level."""
    for level, words in sorted(by_level.items()):
        chosen = listed(words)
        yield both("Nivå {}: {} er {}", "Level {}: {} is {}", str(level), flag, chosen)


def kept(scenario: Scenario, numbers: Mapping[str, int]) -> Iterator[Text]:
    """Every flag that is set by what is done, and the moments that set it."""
    found: dict[str, set[int]] = {}
    for path, what in consequences(scenario):
        for flag in (*what.set, *what.count):
            if (number := numbers.get(str(path[1]))) is not None:
                found.setdefault(flag, set()).add(number)
    for flag, where in found.items():
        yield both("{}: fra {}", "{}: from {}", flag, ", ".join(map(str, sorted(where))))


def _set(flag: str, value: bool | int | str) -> Text:
    if isinstance(value, bool):
        return Text(flag, flag) if value else both("ikke {}", "not {}", flag)
    return both("{} er {}", "{} is {}", flag, str(value))
