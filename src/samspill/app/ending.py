"""End a session, whatever goes on in it: the scene closes gently, the device is let go."""

import msgspec

from samspill.model.events import Finish, Pause

from .clinic import Clinic
from .records.sessions import SessionPhase

PATIENCE_SECONDS = 10.0


def end_session(clinic: Clinic, session: str, by: str) -> None:
    """Close the session on behalf of ``by``; whether they may is asked before."""
    for event in (Pause(), Finish()):
        clinic.live.steer(session, event, by).result(PATIENCE_SECONDS)
    with clinic.store.begin() as unit:
        known = unit.sessions.session(session)
        now = clinic.clock.now()
        unit.pairing.close(session, now)
        if known is not None and known.phase is not SessionPhase.CLOSED:
            unit.sessions.keep(msgspec.structs.replace(known, phase=SessionPhase.CLOSED, closed_at=now))
    clinic.live.move_on(session, SessionPhase.CLOSED)
