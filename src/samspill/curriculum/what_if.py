"""What to expect of a step that somebody asks about, and what speaks against it, before it is chosen."""

import msgspec

from .explain import forecast, percent, percent_over, reason, tenths, trade_scenario
from .ladder import missing_needs
from .outlook import Forecast, Outlook, outlook
from .propose import propose
from .question import Cause, Filtered, Limit, Practisable, Proposal, Question, Suggestion, Term
from .rated import as_others_rated
from .remarks import Remark, remark
from .sentences_why import WARNINGS, Warn
from .why import Weighed, compared
from .worth import DEFAULT, Weights

_HARD, _EASY = 0.45, 0.9


class WhatIf(msgspec.Struct, frozen=True):
    """A step, held against the proposal; ``limits`` are what safety says of it today.

    Where the plan leaves it out it cannot be chosen, whoever asks (``may_choose``).
    """

    weighed: Weighed
    warnings: tuple[Remark, ...]
    limits: tuple[Filtered, ...]

    @property
    def may_choose(self) -> bool:
        """Whether a care worker may decide on it with a reason."""
        return all(limit.limit is not Limit.OPTED_OUT for limit in self.limits)


def what_if(question: Question, scenario: str, level: int, weights: Weights = DEFAULT) -> WhatIf | None:
    """What to expect of ``scenario`` at ``level``; ``None`` where there is no such step."""
    asked = next((s for s in question.scenarios if s.id == scenario and s.target in question.goals), None)
    if asked is None or level not in asked.levels:
        return None
    ahead, proposal = outlook(question, weights), propose(question, weights)
    expected = ahead.forecast(scenario, level)
    against = _against(ahead, proposal, expected)
    limits = tuple(f for f in proposal.filtered if f.scenario == scenario and level in f.levels)
    suggestion = _suggested(question, proposal, asked, level, expected)
    weighed = Weighed(suggestion, expected, against, as_others_rated(question, scenario))
    return WhatIf(weighed, tuple(_warnings(question, ahead, asked, level)), limits)


# Private functions


def _against(ahead: Outlook, proposal: Proposal, expected: Forecast) -> Remark | None:
    choice = proposal.choice
    return compared(ahead.forecast(choice.scenario, choice.level), expected) if choice is not None else None


def _suggested(
    question: Question, proposal: Proposal, asked: Practisable, level: int, expected: Forecast
) -> Suggestion:
    term = Term(Cause.ASKED, {"level": level})
    why = reason(term, asked.title, question.goals)
    choice, trade = proposal.choice, None
    if choice is not None and choice.scenario != asked.id:
        first = next(s for s in question.scenarios if s.id == choice.scenario)
        trade = trade_scenario(first, asked, term, question.goals)
    said = forecast(expected.success, expected.distress)
    return Suggestion(asked.target, asked.id, level, term, why, said, trade)


def _warnings(question: Question, ahead: Outlook, asked: Practisable, level: int) -> list[Remark]:
    expected, runs = ahead.forecast(asked.id, level), question.runs(asked.id)
    found = []
    if expected.too_much > ahead.most_too_much:
        here = percent_over(expected.too_much, ahead.most_too_much)
        facts: dict[str, int | str] = {"here": here, "limit": percent(ahead.most_too_much)}
        found.append(remark(Warn.TOO_MUCH, WARNINGS, facts))
    if runs and level - runs[-1].level > 1:
        found.append(remark(Warn.JUMP, WARNINGS, {"steps": level - runs[-1].level}))
    for need in missing_needs(question, asked):
        found.append(remark(Warn.NEEDS_MISSING, WARNINGS, {"need": need}, need=question.goals[need].name))
    if expected.success < _HARD:
        found.append(remark(Warn.HARD, WARNINGS, {"here": tenths(expected.success)}))
    elif expected.success >= _EASY:
        found.append(remark(Warn.EASY, WARNINGS, {"here": tenths(expected.success)}))
    return found
