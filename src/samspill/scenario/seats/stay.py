"""What goes on at one level while the scene has the participant on one spot, whichever way it goes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from samspill.model.directions import Channel
from samspill.model.layout import Layout
from samspill.model.scenario import Present
from samspill.scenario.guards import Masks
from samspill.scenario.script import Cue, Script, Walk
from samspill.scenario.stays import said_in, stays

from .floor import distance

PERSONAL = 1.2
"""Where personal distance ends (Hall 1966), m."""


@dataclass(frozen=True)
class Stay:
    """A script and the place of its scene ``scene``, at ``level`` (1-5), with the participant on the spot ``at``."""

    script: Script
    layout: Layout
    level: int
    scene: str
    at: str

    @property
    def is_where_it_matters(self) -> bool:
        """Whether coming near counts here, or somebody comes up to them."""
        here, spots = self.layout.spots[self.at], self.layout.spots
        return any(cue.approaches for cue in self.cues) or any(
            distance(here, spots[walk.to]) < PERSONAL for walk in self.walks(self.cues) if walk.to in spots
        )

    @cached_property
    def cues(self) -> list[Cue]:
        """What may happen meanwhile."""
        here = {beat for beat, scene, at in stays(self.script) if (scene, at) == (self.scene, self.at)}
        return [self.script.cues[beat] for beat in sorted(here)]

    @cached_property
    def people(self) -> Mapping[str, Present]:
        """Who is there, and where they begin."""
        scenario = self.script.scenario
        row = scenario.levels[self.level]
        if not self.scene:
            return row.people
        there = scenario.scenes[self.scene].people
        return {who: one for who, one in there.items() if who == scenario.coach or who in row.people}

    @property
    def crowd(self) -> int:
        """How many guests are there."""
        scene, crowd = self.script.scenario.scenes.get(self.scene), self.script.scenario.levels[self.level].crowd
        return crowd if scene is None else min(crowd, scene.crowd)

    def walks(self, cues: Iterable[Cue]) -> Iterator[Walk]:
        """Where one of those who are there walks in ``cues``."""
        return (walk for cue in cues for walk in cue.walks if walk.who in self.people and self._is_now(walk.masks))

    @cached_property
    def lines(self) -> Counter[str]:
        """How many lines each one may say that are heard in the room."""
        said = (line for cue in self.cues for line in said_in(cue))
        return Counter(line.who for line in said if line.via is Channel.ROOM and self._is_now(line.masks))

    @cached_property
    def watched(self) -> set[str]:
        """Whom and what one is to look at or to use."""
        return {watch.target for cue in self.cues for watch in (*cue.looks, *cue.uses)}

    def _is_now(self, masks: Masks) -> bool:
        return all(allowed >> self.level & 1 for slot, allowed in masks if slot == 0)
