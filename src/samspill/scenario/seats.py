"""Where else the participant may be: the marked spots that are free, and from which the scene can still be followed.

A spot is offered when it is in one group with the one the scene has them on (``Layout.open``), when nobody of the cast
is or walks there at this level, and when no guest sits there. Whoever speaks meanwhile, and whatever is to be looked at
or used, must be found within the first glance and near enough (Hall 1966), or at least as well as from where the scene
has them. Where coming near is what counts, or somebody comes up to them, the place they are in is the point, and no
other is offered.

All of it is worked out from the script and the place alone, so that a replay offers the same.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from math import atan2, degrees, hypot, remainder, tau

from samspill.model.directions import Channel
from samspill.model.layout import Layout, Spot
from samspill.model.outputs import OpenSpot
from samspill.model.scenario import Present

from .guards import Masks
from .script import Script, Spoken
from .state import RunState
from .stays import said_in, stays

GLANCE = 62
"""Degrees to a side that eyes and head find without the body turning; ``client/src/app/company.ts`` has the same."""
TURN = 34
"""Degrees by which one sits turned on a chair, towards one's company; ``tools/places/headings.py`` has the same."""
PERSONAL, CLOSE, SOCIAL = 1.2, 2.1, 3.6
"""Where personal distance, the close phase of social distance, and all of it end (Hall 1966), m."""
REACH = 6.0
"""As far off somebody or something can still be looked at (m); ``client/src/input/sight.ts`` has the same."""
A_STEP = 1.0
"""What is farther off than that where the scene has them may be so much farther (m)."""
ELBOW_ROOM = 0.4
"""Two spots nearer than this (m) are one; ``client/src/stage/seats.ts`` has the same."""
PASSING = 0.6
"""Who walks passes somebody who stands with this much room (m) from middle to middle."""
MOST = 4
"""As many as can be taken in at once, as with answers."""

Where = tuple[int, str, str]
"""A level, a scene (empty: the scenario's own place), and where it has the participant."""


def open_spots(script: Script, where: Where) -> tuple[OpenSpot, ...]:
    """The spots the participant may choose instead of where the scene has them, in the order the place names them."""
    known = script.seats.get(where)
    if known is None:
        known = script.seats[where] = tuple(_found(script, where))[:MOST]
    return known


def open_to(script: Script, state: RunState) -> tuple[OpenSpot, ...]:
    """The spots that are open to the participant where a run is."""
    return open_spots(script, (state.level, state.scene, state.at))


def _found(script: Script, where: Where) -> Iterator[OpenSpot]:
    _, scene, at = where
    layout = script.layouts.get(place_of(script, scene), _NOWHERE)
    group = next((group for group in layout.open if at in group), None)
    if group is None or at not in layout.spots:
        return
    around = _Around(script, layout, where)
    if around.is_where_it_matters:
        return
    for name, words in group.items():
        if name != at and name in layout.spots and around.is_free(name):
            facing = around.facing(name)
            if facing is not None:
                yield OpenSpot(name, words.spoken(script.header.language), facing)


def place_of(script: Script, scene: str) -> str:
    """The place of a scene."""
    return script.scenario.scenes[scene].place if scene else script.scenario.place


class _Around:
    """What goes on at one level while the scene has the participant on one spot, whichever way it goes."""

    def __init__(self, script: Script, layout: Layout, where: Where) -> None:
        self.script, self.layout = script, layout
        self.level, self.scene, self.at = where
        self.row = script.scenario.levels[self.level]
        here = {beat for beat, scene, at in stays(script) if (scene, at) == (self.scene, self.at)}
        self.cues = [script.cues[beat] for beat in sorted(here)]

    @property
    def is_where_it_matters(self) -> bool:
        """Whether coming near counts here, or somebody comes up to them."""
        here = self.layout.spots[self.at]
        walks = (
            walk for cue in self.cues for walk in cue.walks if walk.who in self.people and _at(walk.masks, self.level)
        )
        comes = (self.layout.spots.get(walk.to) for walk in walks)
        return any(cue.approaches for cue in self.cues) or any(
            _off(here, one) < PERSONAL for one in comes if one is not None
        )

    @cached_property
    def people(self) -> Mapping[str, Present]:
        scenario = self.script.scenario
        if not self.scene:
            return self.row.people
        there = scenario.scenes[self.scene].people
        return {who: one for who, one in there.items() if who == scenario.coach or who in self.row.people}

    @cached_property
    def whereabouts(self) -> dict[str, set[str]]:
        """Every spot each one may be on here, whatever leads there."""
        found = {who: {one.anchor} for who, one in self.people.items()}
        for cue in self.script.cues.values():
            for walk in cue.walks if cue.scene in (self.scene, None) else ():
                if walk.who in found and _at(walk.masks, self.level):
                    found[walk.who].add(walk.to)
        return found

    @cached_property
    def taken(self) -> list[Spot]:
        """Where the cast is at some time, and where guests may sit."""
        cast = [
            self.layout.spots[name]
            for names in self.whereabouts.values()
            for name in names
            if name in self.layout.spots
        ]
        guests = [spot for name, spot in self.layout.spots.items() if name.startswith("guest.")]
        scene = self.script.scenario.scenes.get(self.scene)
        crowd = self.row.crowd if scene is None else min(self.row.crowd, scene.crowd)
        # Guests fill the seats nobody else is on; which those are, each moment decides anew.
        shifted = sum(any(_off(seat, one) < ELBOW_ROOM for one in cast) for seat in guests)
        return [*cast, *guests[: crowd + shifted if crowd else 0]]

    def is_free(self, name: str) -> bool:
        """Whether nobody else ever is there, or walks past too closely, and whoever comes along finds room beside."""
        spot = self.layout.spots[name]
        beside = self._beside(name)
        if beside is not None and self._comes_along(name) and not self._apart(beside):
            return False
        return self._apart(spot) and (spot.sits or not any(_passes(spot, *way) for way in self._ways()))

    def facing(self, name: str) -> int | None:
        """The heading (degrees) to have there so that all is in the picture; nothing where that cannot be."""
        here, home = self.layout.spots[name], self.layout.spots[self.at]
        least, most = (-TURN, TURN) if here.sits else (-180, 180)
        ways: list[tuple[float, int]] = []
        for given, there, lines, talks in self._seen(name):
            close = talks and _off(home, given) <= CLOSE
            if _off(here, there) > (SOCIAL if close else max(REACH, _off(home, given) + A_STEP)):
                return None  # a talk stays one; who calls out, and what is to be seen, may be across the room
            if close and there.sits and abs(_aside(there, here)) > max(GLANCE + TURN, abs(_aside(given, home))):
                return None  # nobody talks over their shoulder
            if abs(_aside(home, given)) <= GLANCE:
                ways.append((_aside(here, there), lines))
        return _between(here, ways, least, most)

    def _apart(self, spot: Spot) -> bool:
        return all(_off(spot, one) >= ELBOW_ROOM for one in self.taken)

    def _beside(self, name: str) -> Spot | None:
        """Where a coach sits or stands beside somebody on a spot of the participant's."""
        parts = name.partition(".")
        return self.layout.spots.get(f"coach{parts[1]}{parts[2]}") if parts[0] == "participant" else None

    def _comes_along(self, name: str) -> bool:
        beside = self._beside(name)
        coaches = (one for names in self.whereabouts.values() for one in names if one.partition(".")[0] == "coach")
        return any(self._seen_from(name, one) is beside is not self.layout.spots.get(one) for one in coaches)

    def _ways(self) -> Iterator[tuple[Spot, Spot]]:
        for names in self.whereabouts.values():
            spots = [self.layout.spots[name] for name in sorted(names) if name in self.layout.spots]
            yield from ((one, other) for one in spots for other in spots if one is not other)

    def _seen(self, name: str) -> Iterator[tuple[Spot, Spot, int, bool]]:
        """Whoever speaks or is to be looked at, and each thing: where it is from both spots, how much, and if it talks.

        A coach helps from wherever they are, and does not draw the eye from those who are practised with.
        """
        lines = Counter(line.who for cue in self.cues for line in said_in(cue) if self._is_heard(line))
        watched = {watch.target for cue in self.cues for watch in (*cue.looks, *cue.uses)}
        coach = self.script.scenario.coach
        for who in sorted({*lines, *watched} & self.whereabouts.keys()):
            for at in sorted(self.whereabouts[who]):
                given, there = self._seen_from(self.at, at), self._seen_from(name, at)
                if given is not None and there is not None:
                    yield given, there, lines[who] if who != coach else 1, who != coach
        for thing in sorted(watched & self.layout.things.keys()):
            spot = Spot(*self.layout.things[thing], 0)
            yield spot, spot, 1, False

    def _is_heard(self, line: Spoken) -> bool:
        return line.via is Channel.ROOM and _at(line.masks, self.level)

    def _seen_from(self, name: str, there: str) -> Spot | None:
        """Where somebody at ``there`` is seen from ``name``: a coach who would be out of view has come along."""
        home = name if self._beside(name) is not None else self.at
        here, given, beside = self.layout.spots[home], self.layout.spots.get(there), self._beside(home)
        if given is None or beside is None or there.partition(".")[0] != "coach":
            return given
        return beside if abs(_aside(here, given)) > GLANCE else given


def _off(one: Spot, other: Spot) -> float:
    return hypot(one.x - other.x, one.z - other.z)


def _aside(here: Spot, there: Spot) -> float:
    """How far to the left (above 0) one has to turn to face somebody, degrees."""
    return degrees(remainder(atan2(there.x - here.x, there.z - here.z) - here.heading, tau))


def _between(here: Spot, ways: list[tuple[float, int]], least: float, most: float) -> int | None:
    """The heading (degrees) with everything in the picture, and as much of what is said as can be before one."""
    if ways and not here.sits:
        # Who stands may turn about, so that those behind are not to both sides.
        about = ways[0][0]
        ways = [(about + remainder(way - about, 360), lines) for way, lines in ways]
        least, most = about + least, about + most
    least, most = max([least, *(way - GLANCE for way, _ in ways)]), min([most, *(way + GLANCE for way, _ in ways)])
    if least > most:
        return None
    weight = sum(lines for _, lines in ways)
    wanted = sum(way * lines for way, lines in ways) / weight if weight else 0.0
    return round(remainder(degrees(here.heading) + min(most, max(least, wanted)), 360))


def _passes(spot: Spot, one: Spot, other: Spot) -> bool:
    """Whether the straight way from one spot to another leads past ``spot`` too closely."""
    dx, dz = other.x - one.x, other.z - one.z
    length = dx * dx + dz * dz
    share = min(1.0, max(0.0, ((spot.x - one.x) * dx + (spot.z - one.z) * dz) / length)) if length else 0.0
    return hypot(spot.x - one.x - share * dx, spot.z - one.z - share * dz) < PASSING


def _at(masks: Masks, level: int) -> bool:
    return all(allowed >> level & 1 for slot, allowed in masks if slot == 0)


_NOWHERE = Layout()
