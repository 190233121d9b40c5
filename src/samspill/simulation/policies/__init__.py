"""Ways to choose what to practise next: those in use today, chance, and a ceiling that sees the truth."""

from functools import partial

from samspill.simulation.one_by_one import EachOnItsOwn
from samspill.simulation.protocols import MakesPolicy

from .ablated import WithoutDistress, WithoutForgetting, WithoutNeeds, WithoutPlan, WithoutProfile
from .deciding import Random
from .gate import Gate
from .linear import Linear
from .oracle import Oracle
from .self_chosen import SelfChosen
from .shipped import Shipped
from .zpdes import Zpdes

TODAY: dict[str, MakesPolicy] = {
    "self_chosen": SelfChosen,
    "linear": Linear,
    "bkt_gate": Gate,
    "zpdes": Zpdes,
}
"""What people use today, against which a new policy is held."""

POLICIES: dict[str, MakesPolicy] = {
    "random": Random,
    **TODAY,
    "samspill": partial(EachOnItsOwn, Shipped),
    "oracle": Oracle,
}
"""Every policy by name."""

ABLATIONS: dict[str, MakesPolicy] = {
    "no_needs": partial(EachOnItsOwn, WithoutNeeds),
    "no_distress": partial(EachOnItsOwn, WithoutDistress),
    "no_forgetting": partial(EachOnItsOwn, WithoutForgetting),
    "no_plan": partial(EachOnItsOwn, WithoutPlan),
    "no_profile": partial(EachOnItsOwn, WithoutProfile),
}
"""samspill with one part taken out."""
