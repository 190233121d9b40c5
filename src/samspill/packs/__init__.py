"""From the texts of a pack to its model: read strictly, prove what can be proven, say all problems at once."""

from .checks.facts import FACTS, is_old
from .files import digest, shared
from .load import Draft, Loaded, load_pack, old_facts, read_draft
from .overlay import base_of, laid_over
from .plays import check_play, check_plays
from .problems import Problem, Severity, in_order

__all__ = [
    "FACTS",
    "Draft",
    "Loaded",
    "Problem",
    "Severity",
    "base_of",
    "check_play",
    "check_plays",
    "digest",
    "in_order",
    "is_old",
    "laid_over",
    "load_pack",
    "old_facts",
    "read_draft",
    "shared",
]
