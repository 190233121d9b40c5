"""Placement probes: a scenario tried once, early, above where it would begin; nobody shall practise what they master.

A probe asks where it would tell most: of a goal, and of what it rests on, that nobody has seen yet. It is a proposal
like any other: safety filters first, it can be declined, and whoever declines two is not asked again. What a first
run on one's own or harder shows is weighed as a probe (``estimate.observe``): nothing had been taught, so it also
tells of what the goal needs. If it did not go, the scenario begins where most should go well (``Cause.PLACED``).
"""

from samspill.model.goals import GoalState
from samspill.model.levels import Level

from .outlook import Outlook
from .parts import is_first, is_last
from .question import Choice, Practisable, Question
from .states import SETTLED

PROBE_LEVEL = Level.WITH_A_SNAG
"""Where a scenario is probed: one level above the highest that anybody begins at."""

EARLY_DAYS = 3
"""Probes belong to the first so many sessions, one in each."""

MOST_DECLINED = 1
"""Whoever declines more than so many is not asked again."""

_MAY_GO, _CALM, _TELLS = 0.55, 5.5, 2


def worth_probing(question: Question, ahead: Outlook, scenario: Practisable) -> bool:
    """Whether a probe of ``scenario`` is worth a run: it may well go, calmly, and would tell of much."""
    if question.runs(scenario.id) or not may_go(ahead, scenario) or not _may_probe(question, scenario.id):
        return False
    there = ahead.forecast(scenario.id, PROBE_LEVEL)
    calm = there.distress <= _CALM and there.too_much <= ahead.most_too_much
    return calm and told_of(question, scenario) >= _TELLS


def day_for_a_probe(question: Question) -> bool:
    """Whether this run, of this session, may be a probe at all."""
    days = question.past.days
    return len(days) + (question.day not in days) <= EARLY_DAYS and not is_first(question) and not is_last(question)


def may_go(ahead: Outlook, scenario: Practisable) -> bool:
    """Whether a probe of ``scenario`` may well go."""
    return PROBE_LEVEL in scenario.levels and ahead.success_of(scenario.id, PROBE_LEVEL) >= _MAY_GO


def was_probe(question: Question, scenario: str) -> bool:
    """Whether a scenario was first met above where anybody begins."""
    runs = question.runs(scenario)
    return bool(runs) and runs[0].level >= PROBE_LEVEL


def told_of(question: Question, scenario: Practisable) -> int:
    """How many goals a probe would tell of: its target and what that rests on, as far as nobody has seen them."""
    about = {scenario.target, *question.goals.prerequisites(scenario.target)} - question.past.seen
    return sum(question.states.get(goal, GoalState.LOCKED) not in SETTLED for goal in about)


# Private functions


def _may_probe(question: Question, scenario: str) -> bool:
    if not day_for_a_probe(question):
        return False
    if any(was_probe(question, run.scenario) and run is question.runs(run.scenario)[0] for run in question.today):
        return False
    declined = {choice.proposed_scenario for choice in question.choices if _declines(question, choice)}
    return scenario not in declined and len(declined) <= MOST_DECLINED


def _declines(question: Question, choice: Choice) -> bool:
    """Whether a care worker chose something else where a probe was proposed."""
    name, level = choice.proposed_scenario, choice.proposed_level
    if name is None or level is None or level < PROBE_LEVEL or (choice.scenario, choice.level) == (name, level):
        return False
    return not any(run.day < choice.day for run in question.runs(name))
