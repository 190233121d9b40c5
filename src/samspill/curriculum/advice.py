"""When to stop and think: step back, change scenario, rest, review the plan, talk to a clinician.

Advice never changes a proposal; it stands beside it. Each rule reads the history and today's check-in and nothing else.
"""

from collections.abc import Iterator

from samspill.model.outputs import Ending

from .question import Question, ReadinessQuestion
from .remarks import Fact, Remark, remark
from .results import HIGH_DISTRESS, RunResult, Went, went
from .safety import HIGH_CRAVING
from .sentences_advice import ADVICE, Advice
from .states import SETTLED

STUCK_RUNS = 4
"""So many runs of one scenario without a good one, and it is time for another."""

_STRAINED_DAYS, _OF_DAYS = 2, 3
_LEFT_DAYS = 3
_SET_ASIDE, _WITHIN_DAYS = 3, 28
_STANDSTILL_DAYS = 3


def advise(question: Question) -> tuple[Remark, ...]:
    """All advice that holds now, the gravest first; ``about`` is an ``Advice``."""
    return tuple(
        _said(question, advice, facts)
        for rules in (_clinician, _rest, _step_back, _change, _review)
        for advice, facts in rules(question)
    )


# Private functions

_Found = Iterator[tuple[Advice, dict[str, Fact]]]


def _said(question: Question, advice: Advice, facts: dict[str, Fact]) -> Remark:
    titles = {scenario.id: scenario.title for scenario in question.scenarios}
    names = {"title": titles[str(facts["scenario"])]} if "scenario" in facts else {}
    return remark(advice, ADVICE, facts, **names)


def _clinician(question: Question) -> _Found:
    """What is more than practice can carry."""
    answers, ready = question.readiness.answers, question.readiness
    if answers.get(ReadinessQuestion.NO_CRISIS) is False:
        yield Advice.CRISIS, {}
    if answers.get(ReadinessQuestion.NO_SEIZURES) is False:
        yield Advice.SEIZURES, {}
    if ready.craving is not None and ready.craving >= HIGH_CRAVING:
        yield Advice.CRAVING, {"value": ready.craving}
    last = _days(question)[-_OF_DAYS:]
    strained = sum(any(run.too_much for run in _on(question, day)) for day in last)
    if strained >= _STRAINED_DAYS:
        yield Advice.STRAINED_OFTEN, {"times": strained, "days": len(last)}


def _rest(question: Question) -> _Found:
    today = question.today
    if today and today[-1].too_much:
        yield Advice.REST_AFTER_STRAIN, {"distress": today[-1].distress_peak or HIGH_DISTRESS}
    elif today and today[-1].ending is Ending.LEFT:
        yield Advice.REST_AFTER_LEAVING, {}
    elif len(today) >= question.runs_meant:
        yield Advice.ENOUGH_TODAY, {"runs": len(today)}


def _step_back(question: Question) -> _Found:
    """Three poor runs in a row, whatever they practised: the whole of it is too hard just now."""
    last = [run for run in question.history if run.ending is not Ending.FAULT][-3:]
    if len(last) == 3 and all(_how(question, run) is Went.POOR for run in last):
        yield Advice.HARD_THRICE, {}


def _change(question: Question) -> _Found:
    for scenario in question.scenarios:
        tried = [run for run in question.runs(scenario.id) if run.ending is not Ending.FAULT][-STUCK_RUNS:]
        fresh = bool(tried) and question.day - tried[-1].day <= _WITHIN_DAYS
        if fresh and len(tried) == STUCK_RUNS and not any(went(run, scenario.target) is Went.GOOD for run in tried):
            yield Advice.STUCK, {"scenario": scenario.id, "runs": STUCK_RUNS}


def _review(question: Question) -> _Found:
    days = _days(question)
    if len(days) >= _LEFT_DAYS and all(_left(question, day) for day in days[-_LEFT_DAYS:]):
        yield Advice.LEFT_OFTEN, {"days": _LEFT_DAYS}
    aside = sum(c.proposed_scenario is not None and question.day - c.day <= _WITHIN_DAYS for c in question.choices)
    if aside >= _SET_ASIDE:
        yield Advice.SET_ASIDE, {"times": aside, "days": _WITHIN_DAYS}
    last = days[-_STANDSTILL_DAYS:]
    if len(last) == _STANDSTILL_DAYS and not any(
        _how(question, run) is Went.GOOD for day in last for run in _on(question, day)
    ):
        yield Advice.STANDSTILL, {"days": _STANDSTILL_DAYS}
    targets = {scenario.target for scenario in question.scenarios}
    if targets and all(question.states.get(target) in SETTLED for target in targets):
        yield Advice.ALL_DONE, {}


def _left(question: Question, day: int) -> bool:
    return any(run.ending is Ending.LEFT for run in _on(question, day))


def _days(question: Question) -> list[int]:
    return sorted({run.day for run in question.history})


def _on(question: Question, day: int) -> list[RunResult]:
    return [run for run in question.history if run.day == day]


def _how(question: Question, run: RunResult) -> Went | None:
    target = next((s.target for s in question.scenarios if s.id == run.scenario), None)
    return None if target is None else went(run, target)
