"""Whatever happens, in whatever order and at whatever time: nothing raises, leaving works, replay is exact."""

from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.model.events import AnyEvent, Leave, Look, Pause, Resume, Tick
from samspill.model.outputs import AnyOutput, Ending, RunStatus
from samspill.scenario import RunState, begin, next_due, step
from tests.unit.everyday import SCENARIOS, script

WORDS = (
    "ingrid", "omar", "card_terminal", "greet_warm", "join_queue", "order_rude", "intimate", "I29", "guest.9",
    "participant.wall", "", "ünknown",
)  # fmt: skip
TIMES = st.integers(-1_000, 200_000)
_words = {str: st.sampled_from(WORDS), int: TIMES}


def _events() -> st.SearchStrategy[AnyEvent]:
    kinds = [kind for kind in AnyEvent.__args__ if kind is not Leave]
    return st.one_of([st.builds(kind, **_fields(kind)) for kind in kinds])


def _fields(kind: type) -> dict[str, st.SearchStrategy[Any]]:
    found = {}
    for field in msgspec.structs.fields(kind):
        given_by = _words.get(field.type)
        found[field.name] = given_by if given_by is not None else st.from_type(field.type)
    return found | {"by": st.sampled_from(("participant", "system", "anne"))}


RUNS = st.tuples(st.sampled_from(SCENARIOS), st.integers(1, 5), st.integers(0, 5))
EVENTS = st.lists(_events() | st.none(), max_size=40)
"""``None`` stands for waiting until the next timer."""


@settings(deadline=None)
@given(RUNS, EVENTS)
def test_no_order_of_events_breaks_a_run_and_leaving_always_ends_it_at_once(
    run: tuple[str, int, int], events: list[AnyEvent | None]
) -> None:
    state = _play(run, events)[0]
    assert state.fault == ""
    left = step(script(*run), state, Leave(t=0))
    assert left.state.status is RunStatus.ENDED
    assert left.state.ending in (state.ending, Ending.LEFT)


@settings(deadline=None)
@given(RUNS, EVENTS)
def test_a_replay_gives_the_same_bytes(run: tuple[str, int, int], events: list[AnyEvent | None]) -> None:
    assert msgspec.json.encode(_play(run, events)) == msgspec.json.encode(_play(run, events))


@settings(deadline=None)
@given(RUNS, EVENTS)
def test_a_run_can_be_saved_and_taken_up_again_at_any_moment(
    run: tuple[str, int, int], events: list[AnyEvent | None]
) -> None:
    assert _play(run, events, saved=True) == _play(run, events)


@given(RUNS)
def test_time_stands_still_while_paused(run: tuple[str, int, int]) -> None:
    made = script(*run)
    state = begin(made).state
    for event in (Tick(t=700), Pause(t=800), Look(t=90_000, target="ingrid", held=900), Tick(t=99_000, by="system")):
        state = step(made, state, event).state
    assert (state.t, next_due(state)) == (800, None)
    assert step(made, state, Resume(t=800)).state.status is RunStatus.RUNNING


def _play(
    run: tuple[str, int, int], events: list[AnyEvent | None], saved: bool = False
) -> tuple[RunState, list[AnyOutput]]:
    made = script(*run)
    state, first = begin(made)
    told = list(first)
    for event in events:
        if saved:
            state = msgspec.json.decode(msgspec.json.encode(state), type=RunState)
            made = script(*run)
        moved = step(made, state, event or Tick(t=next_due(state) or state.t))
        state = moved.state
        told += moved.outputs
    return state, told
