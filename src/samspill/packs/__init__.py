"""From the texts of a pack to its model: read strictly, prove what can be proven, say all problems at once."""

from .load import Draft, Loaded, digest, load_pack, read_draft, read_proven, shared
from .overlay import base_of, laid_over
from .plays import check_play, check_plays
from .problems import Problem, Severity, in_order

__all__ = [
    "Draft",
    "Loaded",
    "Problem",
    "Severity",
    "base_of",
    "check_play",
    "check_plays",
    "digest",
    "in_order",
    "laid_over",
    "load_pack",
    "read_draft",
    "read_proven",
    "shared",
]
