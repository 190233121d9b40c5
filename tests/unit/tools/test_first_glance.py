"""Whoever speaks to the participant is found within the first glance, or they would be talked to from behind."""

import math
from collections.abc import Iterator
from functools import cache, partial
from typing import NamedTuple

import pytest

from samspill.model.directions import Block, Channel, Locomotion, Speech
from samspill.model.events import AnyEvent, Relocate, Tick
from samspill.model.outputs import AnyOutput, Stage
from samspill.scenario import BOTS, Script, begin, open_to, step, trial
from samspill.scenario.seats import ELBOW_ROOM, MOST
from tests.unit.everyday import SCENARIOS, everyday, script

from . import built_places as built

GLANCE, SHOULDER = 62, 96
"""Degrees to a side that eyes and head find without the body turning; a headset shows about 48 at once."""

BEHIND = {
    ("activity-centre", "participant.kitchen", "member.1"): "somebody by the window calls across the room",
    ("activity-centre", "participant.table_tennis", "member.1"): "somebody by the window calls across the room",
    ("bus", "participant.exit", "guest.2"): "somebody one has pushed past",
    ("bus", "participant.seat", "guest.7"): "from the seat behind",
    ("bus", "participant.window", "guest.7"): "from the seat behind",
    ("cafe", "participant.counter", "guest.5"): "somebody in the queue who comes too close",
    ("cafe", "participant.counter", "queue.behind"): "the next in the queue",
    ("health-centre", "participant.counter", "guest.6"): "somebody who waits calls across the room",
    ("health-centre", "participant.kiosk", "guest.6"): "somebody who waits calls across the room",
    ("health-centre", "participant.seat", "guest.3"): "two seats along the same wall",
    ("health-centre", "participant.seat", "guest.6"): "the next seat along the same wall",
    ("home", "participant.kitchen", "visitor.kitchen"): "beside at the counter, with the coach on the other side",
    ("home", "participant.window", "family.table"): "one has turned away from the table for a moment",
    ("home", "participant.window", "family.table.2"): "one has turned away from the table for a moment",
    ("shop", "participant.checkout", "participant.window"): "somebody whose bag has burst behind one",
    ("shop", "participant.checkout", "queue.behind"): "the next in the queue",
    ("shop", "participant.queue", "guest.2"): "somebody who walks off",
    ("shop", "participant.queue", "queue.third"): "the next in the queue",
    ("stairwell", "participant.home_door", "neighbour.behind_door"): "through the wall, while one is at one's own door",
    ("stairwell", "participant.mailboxes", "neighbour.beside"): "somebody comes down the stairs behind one",
    ("stairwell", "participant.mailboxes", "neighbour.middle"): "somebody comes down the stairs behind one",
    ("stairwell", "participant.middle", "neighbour.beside"): "somebody passes on the stairs",
    ("stairwell", "participant.middle", "neighbour.entrance"): "somebody leaves by the entrance behind one",
    ("stairwell", "participant.neighbour_door", "neighbour.stairs"): "from the stairs, while one is at a door",
    ("stairwell", "participant.neighbour_step", "neighbour.stairs"): "from the stairs, while one is at a door",
    ("street", "participant.cafe", "acquaintance"): "from across the road",
    ("street", "participant.kiosk", "queue.front"): "from the bus stop",
}
"""Who speaks from out of view because the scene means it: the place without its look, where one is, where they are."""


class Heard(NamedTuple):
    """A line said aloud: the place, where the participant is, where the speaker is, who, and how far aside."""

    place: str
    here: str
    there: str
    who: str
    aside: float


@cache
def anchors(place: str) -> dict[str, dict[str, object]]:
    return dict(built.manifest(place)["anchors"])


def off(place: str, here: str, there: str) -> float:
    """Degrees from where one looks at ``here`` to somebody at ``there``."""
    mine, theirs = anchors(place)[here], anchors(place)[there]
    (x, _, z), (to_x, _, to_z) = mine["position"], theirs["position"]  # type: ignore[misc]
    way = math.atan2(to_x - x, to_z - z)  # type: ignore[has-type]
    return abs(math.degrees(math.remainder(way - float(mine["heading"]), math.tau)))  # type: ignore[arg-type]


class _Onlooker:
    """Follows the directions as ``client/src/app/troupe.ts`` does: who is where, and who has come along."""

    def __init__(self) -> None:
        self.stage: Stage | None = None
        self.where: dict[str, str] = {}
        self.along: dict[str, tuple[str, str]] = {}

    def see(self, output: AnyOutput) -> Iterator[Heard]:
        if isinstance(output, Stage):
            self._set(output)
        elif isinstance(output, Block) and self.stage is not None:
            yield from self._hear(output, self.stage)

    def _set(self, stage: Stage) -> None:
        before, self.stage = self.stage, stage
        if before is None or (before.place, before.participant) != (stage.place, stage.participant):
            self.along = self._company(stage, _home(stage))
        self.where = {one.id: one.anchor for one in stage.people}
        for who, (given, beside) in self.along.items():
            if self.where.get(who) == given:
                self.where[who] = beside

    def _company(self, stage: Stage, home: str) -> dict[str, tuple[str, str]]:
        beside = "coach" + home.removeprefix("participant")
        coaches = [one for one in stage.people if one.anchor.partition(".")[0] == "coach"]
        if beside not in anchors(stage.place):
            return {}
        away = [one for one in coaches if _is_away(stage.place, home, one.anchor)]
        return {one.id: (one.anchor, beside) for one in away}

    def _hear(self, block: Block, stage: Stage) -> Iterator[Heard]:
        who = block.character_id
        for behaviour in block.data:
            if isinstance(behaviour, Locomotion):
                self.where[who] = behaviour.target
                self.along.pop(who, None)
            elif isinstance(behaviour, Speech) and behaviour.via is Channel.ROOM and who in self.where:
                there = self.where[who]
                yield Heard(stage.place, stage.participant, there, who, off(stage.place, stage.participant, there))


def _is_away(place: str, home: str, coach: str) -> bool:
    """Whether a coach is out of view, or sits with their back to where the participant is."""
    sits = anchors(place)[coach]["kind"] == "sit"
    return off(place, home, coach) > GLANCE or (sits and off(place, coach, home) > SHOULDER)


def _home(stage: Stage) -> str:
    """The spot whose company they have: one with no spot beside it, as a guest's seat, has none of its own."""
    own = stage.participant.startswith("participant")
    beside = "coach" + stage.participant.removeprefix("participant")
    return stage.participant if own and beside in anchors(stage.place) else stage.given or stage.participant


@cache
def heard(scenario: str) -> frozenset[Heard]:
    """Every line that any bot hears at any level."""
    found: set[Heard] = set()
    for level in everyday().scenarios[scenario].levels:
        for bot in BOTS.values():
            onlooker = _Onlooker()
            for turn in trial(script(scenario, level), bot):
                for output in turn.outputs:
                    found.update(onlooker.see(output))
    return frozenset(found)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_whoever_speaks_is_found_at_a_glance(scenario: str) -> None:
    lines = heard(scenario)
    assert lines
    wide = {line for line in lines if line.aside > GLANCE and (_room(line.place), line.here, line.there) not in BEHIND}
    assert wide == set()


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_on_a_spot_of_ones_own_choice_nobody_is_missed_and_nobody_is_in_the_way(scenario: str) -> None:
    for level in everyday().scenarios[scenario].levels:
        made = script(scenario, level)
        events = [turn.event for turn in trial(made, BOTS["model"]) if turn.event is not None]
        for choice in range(MOST):
            problems = list(_problems(made, events, choice))
            assert problems == [], f"level {level}, choice {choice}"


def _problems(made: Script, events: list[AnyEvent], choice: int) -> Iterator[str]:
    """Move to the nth open spot whenever there is one, and tell of whoever is out of view or on the same spot."""
    onlooker, state, stage = _Onlooker(), begin(made).state, None
    for event in (Tick(), *events):
        state, outputs = step(made, state, event)
        wanted = open_to(made, state)[choice : choice + 1]
        if wanted and state.spot != wanted[0].anchor:
            state, more = step(made, state, Relocate(t=state.t, spot=wanted[0].anchor))
            outputs += more
        for output in outputs:
            stage = output if isinstance(output, Stage) else stage
            heard = list(onlooker.see(output))
            if stage is not None and stage.given:
                yield from (line for line in map(partial(_lost, stage), heard) if line)
                taken = [who for who, there in onlooker.where.items() if _apart(stage, there) < ELBOW_ROOM]
                yield from (f"{who} is on {stage.participant}" for who in taken)


def _lost(stage: Stage, line: Heard) -> str:
    facing = next(spot.facing for spot in stage.open if spot.anchor == stage.participant)
    (x, _, z), (to_x, _, to_z) = (anchors(stage.place)[name]["position"] for name in (stage.participant, line.there))  # type: ignore[misc]
    aside = abs(math.remainder(math.degrees(math.atan2(to_x - x, to_z - z)) - facing, 360))  # type: ignore[has-type]
    meant = off(stage.place, stage.given, line.there) > GLANCE
    return "" if aside <= GLANCE + 1 or meant else f"{line.who} at {line.there} from {stage.participant}: {aside:.0f}"


def _apart(stage: Stage, there: str) -> float:
    (x, _, z), (to_x, _, to_z) = (anchors(stage.place)[name]["position"] for name in (stage.participant, there))  # type: ignore[misc]
    return math.hypot(to_x - x, to_z - z)  # type: ignore[has-type]


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_coach_never_talks_from_behind(scenario: str) -> None:
    coach = everyday().scenarios[scenario].coach
    assert {line for line in heard(scenario) if line.who == coach and line.aside > GLANCE} == set()


def _room(place: str) -> str:
    """The place without its look: the same spots by day and in the evening."""
    return str(built.manifest(place).get("room", "")).removeprefix("../").removesuffix("/room.glb") or place
