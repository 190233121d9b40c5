"""The shape of a session: warm up with what should go well, stretch in the middle, end on success."""

from enum import StrEnum

from .question import Question


class Part(StrEnum):
    """What a run is for, by where it stands in the session and what it asks."""

    WARM_UP = "warm_up"
    PROBE = "probe"
    STRETCH = "stretch"
    CONSOLIDATE = "consolidate"
    END_WELL = "end_well"


def is_first(question: Question) -> bool:
    """Whether the next run is the first of a session of several."""
    return question.runs_meant > 1 and not question.today


def is_last(question: Question) -> bool:
    """Whether the next run is the last that is meant today, or one more after it."""
    return question.runs_meant > 1 and len(question.today) + 1 >= question.runs_meant
