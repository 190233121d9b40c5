"""A whole run by a bot, kept turn by turn."""

from collections.abc import Iterator
from typing import NamedTuple

from samspill.model.events import AnyEvent
from samspill.model.outputs import AnyOutput, RunStatus

from .bots import Bot
from .engine import begin, step
from .script import Script
from .state import RunState
from .table import Table

LONGEST = 2_000
"""A run of more events than this is broken off; nothing that passes lint comes near."""


class Turn(NamedTuple):
    """One event (none at the very beginning), what it brought, and the state after it."""

    event: AnyEvent | None
    outputs: tuple[AnyOutput, ...]
    state: RunState


def trial(script: Script, bot: Bot, before: tuple[AnyEvent, ...] = ()) -> tuple[Turn, ...]:
    """Let ``bot`` play to the end, after the events that are given."""
    return tuple(_turns(script, bot, before))


def perform(script: Script, events: tuple[AnyEvent, ...]) -> Iterator[Turn]:
    """The turns that ``events`` bring, from the beginning."""
    state, outputs = begin(script)
    yield Turn(None, outputs, state)
    for event in events:
        state, outputs = step(script, state, event)
        yield Turn(event, outputs, state)


def _turns(script: Script, bot: Bot, before: tuple[AnyEvent, ...]) -> Iterator[Turn]:
    table = Table()
    for turn in perform(script, before):
        table.show(turn.outputs)
        yield turn
    for _ in range(LONGEST):
        if turn.state.status is RunStatus.ENDED:
            return
        event = bot(script, turn.state, table.offered)
        state, outputs = step(script, turn.state, event)
        turn = Turn(event, outputs, state)
        table.show(outputs)
        yield turn
