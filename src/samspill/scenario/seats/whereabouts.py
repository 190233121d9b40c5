"""Who is where while the participant is on a spot, and which spots that leaves free."""

from collections.abc import Iterator
from functools import cached_property

from samspill.model.layout import Spot

from .beside import beside, comes_along
from .floor import ELBOW_ROOM, distance, passes
from .stay import Stay


class Whereabouts:
    """Every spot on which anybody may be meanwhile, whatever leads there."""

    def __init__(self, stay: Stay) -> None:
        self._stay = stay
        self._spots = stay.layout.spots

    @cached_property
    def of(self) -> dict[str, set[str]]:
        """The names of the spots each one of the cast may be on."""
        found = {who: {one.anchor} for who, one in self._stay.people.items()}
        cues = (cue for cue in self._stay.script.cues.values() if cue.scene in (self._stay.scene, None))
        for walk in self._stay.walks(cues):
            found[walk.who].add(walk.to)
        return found

    def is_free(self, name: str) -> bool:
        """Whether nobody else ever is there, or walks past too closely, and whoever comes along finds room beside."""
        spot = self._spots[name]
        return self._is_apart(spot) and not self._is_walked_past(spot) and self._has_room_beside(name)

    def _is_apart(self, spot: Spot) -> bool:
        return all(distance(spot, one) >= ELBOW_ROOM for one in self._taken)

    def _is_walked_past(self, spot: Spot) -> bool:
        """Nobody walks through somebody who stands; who sits is out of the way."""
        return not spot.sits and any(passes(spot, *way) for way in self._ways())

    def _has_room_beside(self, name: str) -> bool:
        own = self._spots.get(beside(name))
        if own is None:
            return True
        everywhere = (there for names in self.of.values() for there in names)
        return self._is_apart(own) or not any(comes_along(self._spots, name, there) for there in everywhere)

    @cached_property
    def _taken(self) -> list[Spot]:
        return [*self._cast, *self._guests]

    @cached_property
    def _cast(self) -> list[Spot]:
        return [self._spots[name] for names in self.of.values() for name in names if name in self._spots]

    @property
    def _guests(self) -> list[Spot]:
        """Where guests may sit: on the seats nobody else is on, and which those are, each moment decides anew."""
        seats = [spot for name, spot in self._spots.items() if name.startswith("guest.")]
        shifted = sum(any(distance(seat, one) < ELBOW_ROOM for one in self._cast) for seat in seats)
        crowd = self._stay.crowd
        return seats[: crowd + shifted] if crowd else []

    def _ways(self) -> Iterator[tuple[Spot, Spot]]:
        """From where to where anybody may walk."""
        for names in self.of.values():
            spots = [self._spots[name] for name in sorted(names) if name in self._spots]
            yield from ((one, other) for one in spots for other in spots if one is not other)
