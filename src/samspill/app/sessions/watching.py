"""Follow a live session as a care worker."""

from samspill.app.access import Action, demand_session
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic


def may_watch(clinic: Clinic, actor: Actor, session: str) -> None:
    """Return if ``actor`` may follow the session live; raises ``Refusal`` or ``Missing``. Ask before attaching."""
    with clinic.store.look() as unit:
        demand_session(unit, actor, Action.WATCH_SESSION, session)
