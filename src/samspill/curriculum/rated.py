"""What those who have practised a scenario say of how much it strains, in one sentence for whoever reads a decision."""

from .chart import chart
from .question import Question
from .remarks import Remark, remark
from .sentences_why import BESIDE, Beside
from .strain import in_all

_WORTH_SAYING = 0.1
"""Nearer to what its themes say than this, in tenths, is no difference."""


def as_others_rated(question: Question, scenario: str) -> Remark | None:
    """What the table in use says of a scenario; ``None`` where it says nothing."""
    told = next((one for one in question.strains if one.scenario == scenario), None)
    if told is None:
        return None
    drawn = chart(question.goals, sorted(question.scenarios, key=lambda s: s.id))
    return remark(rated(in_all(drawn, told)), BESIDE, {"people": told.people})


def rated(times: float) -> Beside:
    """Whether a scenario strains more than its themes say, less, or about as much: as it is told, in tenths."""
    away = round(times, 1) - 1
    if abs(away) <= _WORTH_SAYING + 1e-9:
        return Beside.AS_SAID
    return Beside.MORE if away > 0 else Beside.LESS
