"""Many people asked about together get what each would get alone."""

import pytest

from samspill.simulation.families import FAMILIES
from samspill.simulation.one_by_one import EachOnItsOwn
from samspill.simulation.policies import ABLATIONS, POLICIES
from samspill.simulation.policies.ablated import WithoutNeeds
from samspill.simulation.policies.shipped import Shipped
from samspill.simulation.protocols import Policy
from samspill.simulation.trial import Programme, trial
from samspill.simulation.world import World

SHORT = Programme(sessions=4, people=9)


@pytest.mark.parametrize(("name", "alone"), [("samspill", Shipped), ("no_needs", WithoutNeeds)])
def test_together_is_as_each_alone(name: str, alone: type[Shipped]) -> None:
    def apart(world: World, people: int, seed: int) -> EachOnItsOwn[Policy]:
        return EachOnItsOwn(alone, world, people, seed)

    together = (POLICIES | ABLATIONS)[name]
    family = FAMILIES["unsettled"]
    assert trial(family, together, ("unsettled", name), 103, SHORT) == trial(
        family, apart, ("unsettled", name), 103, SHORT
    )
