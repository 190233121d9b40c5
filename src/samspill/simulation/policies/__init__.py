"""Ways to choose what to practise next: those in use today, chance, and a ceiling that sees the truth."""

from functools import partial

from samspill.simulation.protocols import MakesPolicy

from .ablated import WithoutAim, WithoutDistress, WithoutForgetting, WithoutNeeds, WithoutPlan, WithoutProfile
from .clinic import Clinic
from .deciding import Random
from .gate import Gate
from .linear import Linear
from .misled import MISTAKES, SHARES, Misled
from .oracle import Oracle
from .self_chosen import SelfChosen
from .shipped import Everyone, Shipped
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
    "samspill": partial(Clinic, Shipped),
    "oracle": Oracle,
}
"""Every policy by name."""

ABLATIONS: dict[str, MakesPolicy] = {
    "no_needs": partial(Clinic, WithoutNeeds),
    "no_distress": partial(Everyone, WithoutDistress),
    "no_forgetting": partial(Clinic, WithoutForgetting),
    "no_plan": partial(Clinic, WithoutPlan),
    "no_aim": partial(Clinic, WithoutAim),
    "no_others": partial(Everyone, Shipped),
    "no_profile": partial(Clinic, WithoutProfile),
}
"""samspill with one part taken out; ``no_others`` is told only of each person's own ratings."""

MISLED: dict[str, MakesPolicy] = {
    f"needs_{how}_{percent}": partial(Clinic, partial(Misled, how, percent)) for how in MISTAKES for percent in SHARES
}
"""samspill with a wrong map of what needs what."""
