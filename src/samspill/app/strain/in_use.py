"""What ratings of many say of scenarios, as far as a supervisor has taken it into use."""

from datetime import datetime

from samspill.app.ports.store import Unit
from samspill.curriculum import ScenarioStrain


def strains_in_use(unit: Unit, then: datetime | None = None) -> tuple[ScenarioStrain, ...]:
    """What is in use, or was just before ``then``; nothing unless somebody has taken it into use."""
    decision = unit.strain.decision(then)
    return decision.strains if decision is not None and decision.in_use else ()
