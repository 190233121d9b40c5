"""Each wrong turn of the pack that ships, and what comes of it, is in a play.

A wrong turn is an answer that shows less than all of some goal, or a task that is handed in with something wrong. One
play at some level is enough, but an answer that shows nothing of a goal is played at each level where it is met.
"""

from collections.abc import Iterator
from functools import cache

import pytest

from samspill.model.events import AnyEvent, Choose, Leave, Submit
from samspill.packs.playing import Scripts
from samspill.packs.plays import perform_play
from samspill.scenario import RunState, Script
from samspill.scenario.moment import Moment
from samspill.scenario.offering import offered
from samspill.scenario.task_sheet import next_right
from tests.unit.everyday import SCENARIOS, everyday, script, texts

Turn = tuple[str, str]
"""The beat it is taken in, and the answer's intent, or ``NOT_RIGHT``."""

Deeds = tuple[tuple[RunState, AnyEvent], ...]

NOT_RIGHT = "(handed in with something wrong)"
ALL = 2
"""The score of an answer that shows all of a goal."""


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_each_wrong_turn_and_what_comes_of_it_has_a_play(scenario: str) -> None:
    missing = set(wrong_turns(scenario)) - played(scenario)
    assert missing == set(), f"write plays in content/everyday/plays/{scenario} that take these"


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_an_answer_that_shows_nothing_has_a_play_at_each_level_where_one_meets_it(scenario: str) -> None:
    made, whole = script(scenario, 1), tuple(plays(scenario))
    taken = {(state.level, turn) for deeds in whole for state, event in deeds for turn in turns(made, state, event)}
    met = {(state.level, turn) for deeds in whole for state, event in deeds for turn in showing_nothing(made, state)}
    assert met - taken == set(), f"write plays in content/everyday/plays/{scenario} that take these"


def wrong_turns(scenario: str) -> Iterator[Turn]:
    for name, beat in everyday().scenarios[scenario].beats.items():
        yield from ((name, answer.intent) for answer in beat.expect if any(s < ALL for s in answer.evidence.values()))
        if beat.task is not None:
            yield name, NOT_RIGHT


def played(scenario: str) -> set[Turn]:
    made = script(scenario, 1)
    return {turn for deeds in plays(scenario) for state, event in deeds for turn in turns(made, state, event)}


@cache
def plays(scenario: str) -> tuple[Deeds, ...]:
    """What is done in each play that goes on to an end: who leaves does not see what comes of it."""
    folder = f"plays/{scenario}/"
    runs = (perform_play(scripts(), name, text).deeds for name, text in texts().items() if name.startswith(folder))
    return tuple(deeds for deeds in runs if not any(isinstance(event, Leave) for _, event in deeds))


def showing_nothing(made: Script, state: RunState) -> Iterator[Turn]:
    """The answers on offer that show nothing of some goal."""
    if state.floor:
        moment = Moment(made, state)
        replies = (moment.cue.replies[i] for i in offered(moment))
        yield from ((state.beat, r.option.intent) for r in replies if any(not s for _, s in r.outcome.evidence))


def turns(made: Script, state: RunState, event: AnyEvent) -> Iterator[Turn]:
    sheet = made.cues[state.beat].sheet
    if isinstance(event, Choose):
        yield state.beat, event.intent
    elif isinstance(event, Submit) and sheet is not None and next_right(sheet, state.filled) is not None:
        yield state.beat, NOT_RIGHT


@cache
def scripts() -> Scripts:
    return Scripts(everyday())
