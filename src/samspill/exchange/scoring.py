"""What a questionnaire scores: the sum of the values of the options that were chosen."""

from typing import NamedTuple

from samspill.model.questionnaire import Answers, Questionnaire, every_item

from .answering import chosen
from .branching import enabled


class Score(NamedTuple):
    """The sum, the least and most it could be for the questions that were open, and how many of those were answered."""

    total: float
    least: float
    most: float
    answered: int
    asked: int


def score(questionnaire: Questionnaire, answers: Answers) -> Score | None:
    """The score, or ``None`` where nothing that was answered has a value (ordinalValue or itemWeight in FHIR R4).

    Only open questions count. Nothing is filled in for what was left out: ``answered`` of ``asked`` says so.
    """
    is_open = enabled(questionnaire, answers)
    total = least = most = 0.0
    answered = asked = 0
    for item, _ in every_item(questionnaire):
        values = [option.score for option in item.options if option.score is not None]
        if item.link_id not in is_open or not values:
            continue
        asked, least, most = asked + 1, least + min(values), most + max(values)
        option = chosen(item, answers.get(item.link_id, ""))
        if option is not None and option.score is not None:
            answered, total = answered + 1, total + option.score
    return Score(total, least, most, answered, asked) if answered else None
