"""What care workers chose instead says what they and the participant prefer; it says nothing of skill.

A preference is small: it tips the scale between steps that are worth nearly the same, and never lifts a limit.
"""

from .question import Question

HALF_LIFE = 60.0
"""Days after which a choice counts half."""

_FEW = 2.0
"""So many choices are held back: one time says little."""


def liking(question: Question) -> dict[str, float]:
    """How much each scenario is preferred, from -1 (set aside) to 1 (chosen), for those that were ever chosen over."""
    chosen: dict[str, float] = {}
    weight: dict[str, float] = {}
    for choice in question.choices:
        counts = _fresh(question.day - choice.day)
        for scenario, sign in ((choice.scenario, 1.0), (choice.proposed_scenario, -1.0)):
            if scenario is not None and choice.scenario != choice.proposed_scenario:
                chosen[scenario] = chosen.get(scenario, 0.0) + sign * counts
                weight[scenario] = weight.get(scenario, 0.0) + counts
    return {scenario: total / (weight[scenario] + _FEW) for scenario, total in chosen.items()}


def leaning(question: Question) -> float:
    """Whether easier (towards -1) or harder levels (towards 1) of what was proposed are preferred."""
    moves = [
        (_fresh(question.day - c.day), max(-1.0, min(1.0, float(c.level - c.proposed_level))))
        for c in question.choices
        if c.scenario == c.proposed_scenario and c.proposed_level is not None
    ]
    return sum(counts * move for counts, move in moves) / (sum(counts for counts, _ in moves) + _FEW)


# Private functions


def _fresh(days: int) -> float:
    return float(2 ** (-max(0, days) / HALF_LIFE))
