"""Whoever speaks or is to be looked at while the participant is on a spot, and each thing to look at or to use."""

from collections.abc import Iterator
from dataclasses import dataclass

from samspill.model.layout import Spot

from .beside import seen_at
from .stay import Stay
from .whereabouts import Whereabouts


@dataclass(frozen=True, slots=True)
class Sight:
    """Somebody or something to follow: where it is ``seen`` from a spot, and where it is ``given`` by the scene.

    ``lines`` is how much it draws the eye; with who ``talks`` one is in a talk, and not helped by them.
    """

    given: Spot
    seen: Spot
    lines: int
    talks: bool


def sights(stay: Stay, whereabouts: Whereabouts, name: str) -> Iterator[Sight]:
    """All there is to follow from the spot ``name``."""
    yield from _people(stay, whereabouts, name)
    for thing in sorted(stay.watched & stay.layout.things.keys()):
        spot = Spot(*stay.layout.things[thing], 0)
        yield Sight(spot, spot, lines=1, talks=False)


def _people(stay: Stay, whereabouts: Whereabouts, name: str) -> Iterator[Sight]:
    """A coach helps from wherever they are, and does not draw the eye from those who are practised with."""
    spots, coach = stay.layout.spots, stay.script.scenario.coach
    for who in sorted({*stay.lines, *stay.watched} & whereabouts.of.keys()):
        for there in sorted(whereabouts.of[who]):
            given, seen = (seen_at(spots, there, one, stay.at) for one in (stay.at, name))
            if given is not None and seen is not None:
                yield Sight(given, seen, lines=1 if who == coach else stay.lines[who], talks=who != coach)
