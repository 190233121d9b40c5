"""What those who have practised a scenario say of how much it strains, in one sentence for whoever reads a decision."""

from .chart import chart
from .question import Question
from .remarks import Remark, remark
from .sentences_why import RATED, Rated
from .strain import in_all

_MORE, _LESS = 1.15, 1 / 1.15
"""From here on it is worth saying."""


def as_others_rated(question: Question, scenario: str) -> Remark | None:
    """What the table in use says of a scenario; ``None`` where it says nothing."""
    told = next((one for one in question.strains if one.scenario == scenario), None)
    if told is None:
        return None
    drawn = chart(question.goals, sorted(question.scenarios, key=lambda s: s.id))
    return remark(rated(in_all(drawn, told)), RATED, {"people": told.people})


def rated(times: float) -> Rated:
    """Whether a scenario strains more than its themes say, less, or about as much."""
    if times >= _MORE:
        return Rated.MORE
    return Rated.LESS if times <= _LESS else Rated.AS_SAID
