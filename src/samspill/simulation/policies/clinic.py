"""samspill in a clinic where somebody takes into use, before each session, what all ratings say of each scenario."""

from samspill.curriculum import Rater, strain_as_rated
from samspill.curriculum.arrays import Floats
from samspill.simulation.protocols import CheckIns

from .shipped import Everyone


class Clinic(Everyone):
    """The people of one trial are those of one clinic: what strains some tells of what strains the others."""

    def session(self, gap_days: Floats, check_in: CheckIns, runs: int) -> None:
        """See ``CohortPolicy``."""
        super().session(gap_days, check_in, runs)
        world = self.members[0].world
        raters = [Rater(member.estimate.severity, member.history) for member in self.members]
        strains = strain_as_rated(world.goals, world.scenarios, raters)
        for member in self.members:
            member.strains = strains
