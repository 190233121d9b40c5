"""Between our model and the standards of the field: pure mappings, and what a questionnaire's rules mean."""

from .answering import Wrong, answer_problems, chosen, is_answer
from .branching import circular, enabled
from .fhir_questionnaire import Read, Remark, read_questionnaire
from .fhir_response import questionnaire_response
from .own_scales import OwnScales, Point, read_own_scales
from .scoring import Score, score

__all__ = [
    "OwnScales",
    "Point",
    "Read",
    "Remark",
    "Score",
    "Wrong",
    "answer_problems",
    "chosen",
    "circular",
    "enabled",
    "is_answer",
    "questionnaire_response",
    "read_own_scales",
    "read_questionnaire",
    "score",
]
