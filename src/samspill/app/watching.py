"""Follow a live session as a care worker."""

from .access import Action, demand_session
from .actor import Actor
from .clinic import Clinic


def may_watch(clinic: Clinic, actor: Actor, session: str) -> None:
    """Return if ``actor`` may follow the session live; raises ``Refusal`` or ``Missing``. Ask before attaching."""
    with clinic.store.look() as unit:
        demand_session(unit, actor, Action.WATCH_SESSION, session)
