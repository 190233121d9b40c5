"""What would change a proposal: other outcomes of the run, another check-in, a long pause; each one asked anew."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import msgspec

from samspill.model.evidence import FULL_SCORE, Evidence
from samspill.model.outputs import Ending

from .propose import propose
from .question import Practisable, Question, Suggestion
from .remarks import Fact, Remark, remark
from .results import HIGH_DISTRESS, RunResult
from .sentences_why import CHANGES, If
from .session_plan import after_run, another_day
from .worth import DEFAULT, Weights

_ASKED = 4
_CALM = 4
_PAUSES = (14, 28, 56, 112)
_DISTRESS, _CRAVING = (5, 6, 7, 8), (5, 7)


class Change(msgspec.Struct, frozen=True):
    """If this were so, what would be proposed then; ``None`` means nothing: rest, and talk."""

    if_: Remark
    then: Suggestion | None


def changes(question: Question, weights: Weights = DEFAULT) -> tuple[Change, ...]:
    """What would be proposed after each outcome, and the first check-in and the first pause that would change it."""
    choice = propose(question, weights).choice
    if choice is None:
        return ()
    scenario = next(s for s in question.scenarios if s.id == choice.scenario)
    told = chain(
        _after(question, scenario, choice.level),
        _check_ins(question, choice, weights),
        _pauses(question, choice, weights),
    )
    return tuple(Change(remark(kind, CHANGES, facts), propose(asked, weights).choice) for kind, facts, asked in told)


# Private functions

_Asked = Iterator[tuple[If, dict[str, Fact], Question]]


def _after(question: Question, scenario: Practisable, level: int) -> _Asked:
    outcomes: tuple[tuple[If, int, Ending, int], ...] = (
        (If.WENT_WELL, FULL_SCORE, Ending.DONE, _CALM),
        (If.WAS_HARD, 0, Ending.DONE, _CALM),
        (If.WAS_TOO_MUCH, FULL_SCORE, Ending.DONE, HIGH_DISTRESS),
        (If.LEFT, FULL_SCORE, Ending.LEFT, _CALM),
    )
    for kind, score, ending, distress in outcomes:
        facts: dict[str, Fact] = {"value": distress} if kind is If.WAS_TOO_MUCH else {}
        yield kind, facts, after_run(question, _run(question, scenario, level, score, ending, distress))


def _run(question: Question, scenario: Practisable, level: int, score: int, ending: Ending, distress: int) -> RunResult:
    asked = ((goal, n) for goal in (scenario.target, *scenario.supporting) for n in range(_ASKED))
    evidence = tuple(Evidence(goal, score, False, f"asked-{n}", 0, level) for goal, n in asked)
    return RunResult(scenario.id, level, evidence, ending, distress, question.day)


def _check_ins(question: Question, choice: Suggestion, weights: Weights) -> _Asked:
    """The lowest rating above today's that changes the proposal, for distress and for craving."""
    for kind, name, ratings in ((If.DISTRESS, "distress", _DISTRESS), (If.CRAVING, "craving", _CRAVING)):
        now = getattr(question.readiness, name) or 0
        for value in (rating for rating in ratings if rating > now):
            other = replace(question, readiness=msgspec.structs.replace(question.readiness, **{name: value}))
            if _differs(other, choice, weights):
                yield kind, {"value": value}, other
                break


def _pauses(question: Question, choice: Suggestion, weights: Weights) -> _Asked:
    for days in _PAUSES:
        other = another_day(question, days)
        if _differs(other, choice, weights):
            yield If.LATER, {"days": days}, other
            break


def _differs(question: Question, choice: Suggestion, weights: Weights) -> bool:
    other = propose(question, weights).choice
    return other is None or (other.scenario, other.level) != (choice.scenario, choice.level)
