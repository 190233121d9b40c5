"""A scenario as a statechart of two states a beat, made from what its author wrote and not from the compiled script."""

from collections.abc import Iterator
from typing import Any

import msgspec
from sismic.model import BasicState, CompoundState, FinalState, Statechart, Transition

from samspill.model.scenario import Scenario

HAPPENINGS = ("choose", "look", "approach", "use", "rate", "fill", "submit")


def chart_of(scenario: Scenario) -> Statechart:
    """``lines`` while people speak, ``floor`` while it is the participant's turn; leaving ends it from anywhere.

    Guards and actions ask ``told``, the teller of the story (``teller.py``).
    """
    chart = Statechart(scenario.id, preamble="told.begin()")
    chart.add_state(CompoundState("run", initial=f"{scenario.start}:lines"), None)
    chart.add_state(FinalState("over"), "run")
    for beat in scenario.beats:
        chart.add_state(BasicState(f"{beat}:lines", on_entry=f"told.enter({beat!r}, time)"), "run")
        chart.add_state(BasicState(f"{beat}:floor", on_entry="told.open(time)"), "run")
    rest = msgspec.to_builtins(scenario)
    beats = rest.pop("beats")
    everywhere = set(_written(rest))
    for beat, text in beats.items():
        _add_ways(chart, beat, sorted(beats.keys() & {beat, *everywhere, *_written(text)}))
    chart.add_transition(Transition("run", "over", event="leave", action="told.leave(time)", priority=9))
    return chart


def _add_ways(chart: Statechart, beat: str, named: list[str]) -> None:
    """Ways out of a beat: to others that are ``named`` in it or for the whole scenario; no other can be meant."""
    for part in ("lines", "floor"):
        here = f"{beat}:{part}"
        for to in named:
            chart.add_transition(Transition(here, f"{to}:lines", guard=f"told.goes_to({to!r}, time)", priority=5))
        chart.add_transition(Transition(here, "over", guard="told.over", priority=6))
        for happening in HAPPENINGS:
            chart.add_transition(Transition(here, None, event=happening, action="told.hear(event, time)"))
    chart.add_transition(Transition(f"{beat}:lines", f"{beat}:floor", guard="told.all_said(time)", priority=2))
    chart.add_transition(Transition(f"{beat}:lines", None, guard="told.line_due(time)", action="told.say_next(time)"))
    chart.add_transition(Transition(f"{beat}:floor", None, guard="told.timer_due(time)", action="told.fire(time)"))


def _written(part: Any) -> Iterator[str]:
    """Every word that stands anywhere in a part of a scenario."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for name, inner in part.items():
            yield from (str(name), *_written(inner))
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from _written(inner)
