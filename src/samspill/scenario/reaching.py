"""How to come to a beat: the events that lead there, so that one can begin in the middle and still replay exactly.

A run that begins at a beat is an ordinary run whose first part has been played already. So flags, places and everything
else are what they would be, and nothing in the engine knows about it.
"""

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import NamedTuple

import msgspec

from samspill.model.events import (
    AnyEvent,
    Approach,
    Choose,
    Force,
    Look,
    Pause,
    Rate,
    Resume,
    Submit,
    Tick,
    Trigger,
    Use,
)
from samspill.model.outputs import AnyOutput, Entered, RunStatus
from samspill.model.ratings import HIGHEST, LOWEST, RatingKind

from .bots.moves import LOOKING, THINKING, done_right, options, question
from .compiling import begun_as
from .engine import begin, next_due, step
from .script import Script
from .state import RunState
from .table import Table

CARE_WORKER = "care worker"
SEEDS = 24
"""How many seeds are tried to let chance choose what the beat needs."""
_AS_SHOWN, _OTHERWISE, _BY_SILENCE, _BY_STAFF = 1, 20, 400, 2_000
"""What a move costs: the way the coach would show is taken as long as it leads there."""


class Reached(NamedTuple):
    """The script (its seed may differ from what was asked for) and the events up to the beat's first moment."""

    script: Script
    events: tuple[AnyEvent, ...]


class _Place(NamedTuple):
    state: RunState
    table: Table
    events: tuple[AnyEvent, ...]
    here: bool


def reach(script: Script, beat: str, helped: bool = False) -> Reached | None:
    """The most natural way to ``beat`` at the script's level; ``None`` when no way leads there.

    ``helped`` lets a care worker answer, and set off what the scenario has prepared, where nothing else will do. A seed
    that lets chance choose what another did is not searched again: it leads nowhere else.
    """
    header = script.header
    others = range(1, SEEDS + 1) if script.scenario.variants and not helped else ()
    tried: set[object] = set()
    for seed in dict.fromkeys((header.seed, *others)):
        made = begun_as(script, msgspec.structs.replace(header, seed=seed)) if seed != header.seed else script
        chosen = begin(made)[0].values
        events = None if chosen in tried else _search(made, beat, helped)
        tried.add(chosen)
        if events is not None:
            return Reached(made, events)
    return None


def _search(script: Script, beat: str, helped: bool) -> tuple[AnyEvent, ...] | None:
    """Dijkstra over what a participant and silence may bring; what only differs in time counts as the same."""
    first = _settled(script, begin(script), Table(), (), beat)
    queue, count = [(0, 0, first)], 1
    seen: set[tuple[object, ...]] = set()
    while queue:
        cost, _, place = heappop(queue)
        if place.here:
            return place.events
        state = place.state
        key = (state.status, state.beat, state.values, state.seen, state.rung, state.filled)
        if key in seen or place.state.status is RunStatus.ENDED:
            continue
        seen.add(key)
        for more, event in (*_moves(script, place), *(_staff(script, place) if helped else ())):
            heappush(queue, (cost + more, count, _after(script, place, event, beat)))
            count += 1
    return None


def _after(script: Script, place: _Place, event: AnyEvent, beat: str) -> _Place:
    table = Table()
    table.show(place.table.offered)
    return _settled(script, step(script, place.state, event), table, (*place.events, event), beat)


def _settled(
    script: Script,
    moved: tuple[RunState, tuple[AnyOutput, ...]],
    table: Table,
    events: tuple[AnyEvent, ...],
    beat: str,
) -> _Place:
    """Let time pass until ``beat`` has begun, or until the participant can do something."""
    state, outputs = moved
    while True:
        table.show(outputs)
        if any(isinstance(output, Entered) and output.beat == beat for output in outputs):
            return _Place(state, table, events, True)
        due = next_due(state)
        if state.floor or due is None:
            return _Place(state, table, events, False)
        state, outputs = step(script, state, Tick(t=due))
        events = (*events, Tick(t=due))


def _moves(script: Script, place: _Place) -> Iterator[tuple[int, AnyEvent]]:
    if place.state.status is RunStatus.PAUSED:
        yield _AS_SHOWN, Resume(t=place.state.t)
        return
    state, cue, t = place.state, script.cues[place.state.beat], place.state.t + THINKING
    models = {reply.option.intent for reply in cue.replies if reply.model}
    for option in options(place.table.offered):
        yield _AS_SHOWN if option.intent in models else _OTHERWISE, Choose(t=t, intent=option.intent)
    ask = question(place.table.offered)
    kinds = list(RatingKind) if cue.rates and ask is None else [ask.rating] if ask else []
    for kind in kinds:
        for value in (3, HIGHEST, LOWEST):
            yield _AS_SHOWN if value == 3 and ask else _OTHERWISE, Rate(t=t, rating=kind, value=value)
    right = done_right(script, state, t)
    if right is not None:
        yield _AS_SHOWN, right
        yield _OTHERWISE, Submit(t=t)
    for watch in cue.uses:
        yield _AS_SHOWN + 1, Use(t=t, target=watch.target, verb=str(watch.condition or "use"))
    for watch in cue.looks:
        yield _OTHERWISE, Look(t=t, target=watch.target, held=max(LOOKING, int(watch.condition or 0)))
    for watch in cue.approaches:
        yield _OTHERWISE, Approach(t=t, target=watch.target, zone=str(watch.condition))
    if cue.resumes:
        yield _OTHERWISE, Pause(t=t)
    due = next_due(state)
    if due is not None:
        yield _BY_SILENCE, Tick(t=due)


def _staff(script: Script, place: _Place) -> Iterator[tuple[int, AnyEvent]]:
    cue, t = script.cues[place.state.beat], place.state.t + THINKING
    for reply in cue.replies:
        yield _BY_STAFF, Force(t=t, intent=reply.option.intent, by=CARE_WORKER)
    for watch in cue.triggers:
        yield _BY_STAFF, Trigger(t=t, name=watch.target, by=CARE_WORKER)
