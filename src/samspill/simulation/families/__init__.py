"""Families of simulated participants: they differ in how learning, forgetting, distress and leaving work.

What a policy assumes is true of none of them. ``FAMILIES`` names them all; ``HELD_OUT`` are those that nothing is tuned
on. Every number in them is assumed unless its source is named.
"""

from samspill.simulation.protocols import MakesCohort

from .gradual import Gradual
from .situated import Situated
from .staged import Staged
from .stepwise import Stepwise
from .stretched import off_by_a_factor
from .supported import Supported
from .unsettled import Unsettled

FAMILIES: dict[str, MakesCohort] = {
    "stepwise": Stepwise,
    "gradual": Gradual,
    "unsettled": Unsettled,
    "staged": Staged,
    "supported": Supported,
    "situated": Situated,
}
"""Every family by name, those for development first."""

STRETCHED = off_by_a_factor(FAMILIES)
"""The same with learning, forgetting or strain halved or doubled."""

HELD_OUT = frozenset({"staged", "supported", "situated"})
"""Families that nothing may be tuned on; see docs/explanations/sequencing-evidence.md."""
