"""Each wrong turn of the pack that ships, and what comes of it, is in a play: at one level at least.

A wrong turn is an answer that shows less than all of some goal, or a task that is handed in with something wrong.
"""

from collections.abc import Iterator
from functools import cache

import pytest

from samspill.model.events import AnyEvent, Choose, Leave, Submit
from samspill.packs.playing import Scripts
from samspill.packs.plays import perform_play
from samspill.scenario import RunState, Script
from samspill.scenario.task_sheet import next_right
from tests.unit.everyday import SCENARIOS, everyday, script, texts

Turn = tuple[str, str]
"""The beat it is taken in, and the answer's intent, or ``NOT_RIGHT``."""

NOT_RIGHT = "(handed in with something wrong)"
ALL = 2
"""The score of an answer that shows all of a goal."""


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_each_wrong_turn_and_what_comes_of_it_has_a_play(scenario: str) -> None:
    missing = set(wrong_turns(scenario)) - played(scenario)
    assert missing == set(), f"write plays in content/everyday/plays/{scenario} that take these"


def wrong_turns(scenario: str) -> Iterator[Turn]:
    for name, beat in everyday().scenarios[scenario].beats.items():
        yield from ((name, answer.intent) for answer in beat.expect if any(s < ALL for s in answer.evidence.values()))
        if beat.task is not None:
            yield name, NOT_RIGHT


def played(scenario: str) -> set[Turn]:
    """Every turn of every play that goes on to an end: who leaves does not see what comes of it."""
    folder, made = f"plays/{scenario}/", script(scenario, 1)
    runs = (perform_play(scripts(), name, text) for name, text in texts().items() if name.startswith(folder))
    whole = (run.deeds for run in runs if not any(isinstance(event, Leave) for _, event in run.deeds))
    return {turn for deeds in whole for state, event in deeds for turn in turns(made, state, event)}


def turns(made: Script, state: RunState, event: AnyEvent) -> Iterator[Turn]:
    sheet = made.cues[state.beat].sheet
    if isinstance(event, Choose):
        yield state.beat, event.intent
    elif isinstance(event, Submit) and sheet is not None and next_right(sheet, state.filled) is not None:
        yield state.beat, NOT_RIGHT


@cache
def scripts() -> Scripts:
    return Scripts(everyday())
