"""Look into the audit log on behalf of someone who may."""

from .access import Action, demand
from .actor import Actor
from .audit.state import ChainState, check_chain
from .clinic import Clinic


def chain_state(clinic: Clinic, actor: Actor) -> ChainState:
    """Go through the whole log and say whether it is as it was written."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_AUDIT)
    return check_chain(clinic.store, clinic.anchors)
