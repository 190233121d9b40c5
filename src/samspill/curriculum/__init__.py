"""What to practise next: the goal graph, what is believed of a participant, and a proposal with its reason.

Asking (``propose``) changes nothing; ``observe`` and ``goal_states`` take in what came of it. Safety comes first.
"""

from .anchors import RATING_ANCHORS, RatingAnchor
from .estimate import Estimate, chance, decode, encode, forget, from_history, lived, observe, start
from .explain import level_name
from .graph import GoalGraph, GoalGraphError, GraphFault, GraphProblem, graph_problems
from .propose import propose
from .question import (
    SUBSTANCE_CUES,
    Cause,
    Filtered,
    Limit,
    Practisable,
    Proposal,
    Question,
    Readiness,
    ReadinessQuestion,
    Suggestion,
    Term,
)
from .results import MissionOutcome, MissionReport, RunResult, Went, went
from .states import goal_states, is_met

__all__ = [
    "RATING_ANCHORS",
    "SUBSTANCE_CUES",
    "Cause",
    "Estimate",
    "Filtered",
    "GoalGraph",
    "GoalGraphError",
    "GraphFault",
    "GraphProblem",
    "Limit",
    "MissionOutcome",
    "MissionReport",
    "Practisable",
    "Proposal",
    "Question",
    "RatingAnchor",
    "Readiness",
    "ReadinessQuestion",
    "RunResult",
    "Suggestion",
    "Term",
    "Went",
    "chance",
    "decode",
    "encode",
    "forget",
    "from_history",
    "goal_states",
    "graph_problems",
    "is_met",
    "level_name",
    "lived",
    "observe",
    "propose",
    "start",
    "went",
]
