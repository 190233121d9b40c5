"""The spots that are offered, and what each is called."""

from collections.abc import Iterator

from samspill.model.layout import Layout
from samspill.model.outputs import OpenSpot
from samspill.scenario.script import Script
from samspill.scenario.state import RunState

from .facing import heading_at
from .sights import sights
from .stay import Stay
from .whereabouts import Whereabouts

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


def place_of(script: Script, scene: str) -> str:
    """The place of a scene."""
    return script.scenario.scenes[scene].place if scene else script.scenario.place


def _found(script: Script, where: Where) -> Iterator[OpenSpot]:
    level, scene, at = where
    layout = script.layouts.get(place_of(script, scene), _NOWHERE)
    group = next((group for group in layout.open if at in group), None)
    if group is None or at not in layout.spots:
        return
    stay = Stay(script, layout, level, scene, at)
    if stay.is_where_it_matters:
        return
    whereabouts = Whereabouts(stay)
    others = (name for name in group if name != at and name in layout.spots)
    for name in others:
        if whereabouts.is_free(name):
            facing = heading_at(layout.spots[name], layout.spots[at], list(sights(stay, whereabouts, name)))
            if facing is not None:
                yield OpenSpot(name, group[name].spoken(script.header.language), facing)


_NOWHERE = Layout()
