"""What was decided on how much each scenario strains: whether what ratings of many say is in use, and what it says."""

from datetime import datetime

import msgspec

from samspill.curriculum import ScenarioStrain


class StrainDecision(msgspec.Struct, frozen=True):
    """Someone took what ratings of many say into use as it stood then, or took it out of use; never changed.

    ``strains`` is what they read. Each line of it is of at least ``FEWEST_PEOPLE``, so it is about nobody.
    """

    in_use: bool
    strains: tuple[ScenarioStrain, ...]
    by: str
    at: datetime
