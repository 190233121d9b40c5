"""What waits for a supervisor's signature; nothing for anyone else."""

from samspill.app.access import Action, Relation, may
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.openings.emergencies import unsigned_emergencies
from samspill.app.views.emergencies import EmergencyRow


def to_sign(clinic: Clinic, actor: Actor) -> tuple[EmergencyRow, ...]:
    """Records that were opened in an emergency and nobody has signed yet."""
    signs = may(actor.role, Action.SIGN_BREAK_GLASS, Relation.NOBODY_IN_QUESTION).allowed
    return unsigned_emergencies(clinic, actor) if signs else ()
