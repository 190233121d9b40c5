"""Whoever waits in a queue steps forward when the one before them has left: a gap that nobody closes looks wrong."""

import math
from itertools import pairwise

import pytest

from samspill.model.directions import Block, Locomotion
from samspill.model.outputs import AnyOutput, Choices, Stage
from samspill.scenario import BOTS, trial
from tests.unit.everyday import SCENARIOS, everyday, script

from .test_first_glance import anchors

ORDER = ("queue.front", "queue.behind", "queue.third")
LEFT = {("aside", "queue.front"): "the goods are put aside, and one is back at the till in a moment"}
"""Where the scene means a gap: the beat and the free spot."""
ONE = 0.6
"""Metres within which a spot is taken."""


def gaps(place: str, participant: str, people: dict[str, str]) -> set[tuple[str, str]]:
    """Who waits behind a spot in the queue that is free, and which; a participant who waits may leave a gap."""
    spots = anchors(place)
    if participant.startswith("participant.queue"):
        return set()
    found = set()
    for before, behind in pairwise(ORDER):
        if before not in spots or behind not in spots:
            continue
        taken = [participant, *people.values()]
        if any(_apart(spots[one], spots[before]) < ONE for one in taken if one in spots):
            continue
        found |= {(who, before) for who, anchor in people.items() if anchor == behind}
    return found


def _apart(one: dict[str, object], other: dict[str, object]) -> float:
    (x, _, z), (to_x, _, to_z) = one["position"], other["position"]  # type: ignore[misc]
    return math.hypot(x - to_x, z - to_z)  # type: ignore[has-type]


class _Onlooker:
    """Knows who is where, and what gaps there are when the participant is asked something."""

    def __init__(self) -> None:
        self.stage: Stage | None = None
        self.where: dict[str, str] = {}
        self.found: set[tuple[str, str, str]] = set()

    def see(self, output: AnyOutput) -> None:
        if isinstance(output, Stage):
            self.stage, self.where = output, {one.id: one.anchor for one in output.people}
        elif isinstance(output, Block):
            for behaviour in output.data:
                if isinstance(behaviour, Locomotion):
                    self.where[output.character_id] = behaviour.target
        elif isinstance(output, Choices) and output.options and self.stage is not None:
            for who, spot in gaps(self.stage.place, self.stage.participant, self.where):
                self.found.add((output.beat, who, spot))


@pytest.mark.parametrize("scenario", [one for one in SCENARIOS if "queue." in str(everyday().scenarios[one])])
def test_no_gap_is_left_in_a_queue_while_the_participant_answers(scenario: str) -> None:
    onlooker = _Onlooker()
    for level in everyday().scenarios[scenario].levels:
        for bot in BOTS.values():
            for turn in trial(script(scenario, level), bot):
                for output in turn.outputs:
                    onlooker.see(output)
    assert {one for one in onlooker.found if (one[0], one[2]) not in LEFT} == set()
