"""What to practise next: the goal graph, what is believed of a participant, and a proposal with its reason.

Asking (``propose``) changes nothing; ``observe`` and ``goal_states`` take in what came of it. Safety comes first.
"""

from .advice import advise
from .anchors import RATING_ANCHORS, RatingAnchor
from .as_rated import FEWEST_PEOPLE, Rater, give_or_take, strain_as_rated
from .changes import Change, changes
from .cluster import Tie, points_to, ties
from .estimate import (
    Estimate,
    Standing,
    chance,
    decode,
    encode,
    forget,
    from_history,
    lived,
    observe,
    start,
)
from .explain import level_name, to_participant
from .graph import GoalGraph, GoalGraphError, GraphFault, GraphProblem, graph_problems
from .history import History
from .lead import Lead, OnTheWay, leads_to
from .order import still_wanted
from .outlook import Forecast
from .parts import Part
from .people import People
from .prior import Weight, theme_weights
from .propose import propose, steps
from .question import (
    SUBSTANCE_CUES,
    USUAL_RUNS,
    Cause,
    Choice,
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
from .remarks import Remark
from .results import MissionOutcome, MissionReport, RunResult, Went, went
from .sentences_advice import GRAVE
from .session_plan import LEAST_APART, Coming, Planned, SessionPlan, another_day, plan_session, plan_today
from .states import SETTLED, goal_states, settled_goals
from .strain import ScenarioStrain
from .what_if import WhatIf, what_if
from .why import Weighed, Why, why, why_not

__all__ = [
    "FEWEST_PEOPLE",
    "GRAVE",
    "LEAST_APART",
    "RATING_ANCHORS",
    "SETTLED",
    "SUBSTANCE_CUES",
    "USUAL_RUNS",
    "Cause",
    "Change",
    "Choice",
    "Coming",
    "Estimate",
    "Filtered",
    "Forecast",
    "GoalGraph",
    "GoalGraphError",
    "GraphFault",
    "GraphProblem",
    "History",
    "Lead",
    "Limit",
    "MissionOutcome",
    "MissionReport",
    "OnTheWay",
    "Part",
    "People",
    "Planned",
    "Practisable",
    "Proposal",
    "Question",
    "Rater",
    "RatingAnchor",
    "Readiness",
    "ReadinessQuestion",
    "Remark",
    "RunResult",
    "ScenarioStrain",
    "SessionPlan",
    "Standing",
    "Suggestion",
    "Term",
    "Tie",
    "Weighed",
    "Weight",
    "Went",
    "WhatIf",
    "Why",
    "advise",
    "another_day",
    "chance",
    "changes",
    "decode",
    "encode",
    "forget",
    "from_history",
    "give_or_take",
    "goal_states",
    "graph_problems",
    "leads_to",
    "level_name",
    "lived",
    "observe",
    "plan_session",
    "plan_today",
    "points_to",
    "propose",
    "settled_goals",
    "start",
    "steps",
    "still_wanted",
    "strain_as_rated",
    "theme_weights",
    "ties",
    "to_participant",
    "went",
    "what_if",
    "why",
    "why_not",
]
