"""Whether the records can be read and written, and who is at work with them."""

from samspill.app.clinic import Clinic
from samspill.app.ports.store import NotKept
from samspill.app.records.sessions import SessionPhase
from samspill.model.words import Text

from .finding import Finding, State

DATABASE = Text(nb="Databasen", en="The database")
SESSIONS = Text(nb="Åpne timer", en="Open sessions")


def database_finding(clinic: Clinic) -> Finding:
    """Whether the database answers and can be written."""
    try:
        with clinic.store.begin() as unit:
            members = len(unit.staff.members())
    except NotKept:
        return Finding(DATABASE, State.WRONG, _CANNOT_WRITE, _CANNOT_WRITE_MEND)
    return Finding(
        DATABASE, State.WELL, Text(nb=f"Svarer. {members} kan logge inn.", en=f"It answers. {members} can sign in.")
    )


def sessions_finding(clinic: Clinic) -> Finding:
    """How many sessions are open, and whether somebody is practising."""
    with clinic.store.look() as unit:
        opened = [session for member in unit.staff.members() for session in unit.sessions.open_with(member.id)]
    running = sum(session.phase is SessionPhase.RUNNING for session in opened)
    return Finding(SESSIONS, State.WELL, _how_many(len(opened), running), _WAIT if running else None)


def _how_many(opened: int, running: int) -> Text:
    if not opened:
        return Text(nb="Ingen timer er åpne.", en="No session is open.")
    nb, en = (
        ("1 time er åpen", "1 session is open")
        if opened == 1
        else (f"{opened} timer er åpne", f"{opened} sessions are open")
    )
    if not running:
        return Text(nb=f"{nb}. Ingen øver nå.", en=f"{en}. Nobody is practising now.")
    if opened == 1:
        return Text(nb=f"{nb}. Noen øver nå.", en=f"{en}. Somebody is practising now.")
    return Text(
        nb=f"{nb}. I {running} av dem øver noen nå.", en=f"{en}. In {running} of them somebody is practising now."
    )


_CANNOT_WRITE = Text(
    nb="Svarer, men kan ikke skrives i. Ingenting lagres.", en="It answers, but cannot be written. Nothing is saved."
)
_CANNOT_WRITE_MEND = Text(
    nb="Se om disken er full eller bare kan leses, og om serveren eier datamappen.",
    en="See whether the disk is full or can only be read, and whether the server owns the data folder.",
)
_WAIT = Text(nb="Vent med omstart til ingen øver.", en="Wait with a restart until nobody is practising.")
