"""What holds all practice back for one participant: the one place that sessions and runs ask before they begin."""

from datetime import UTC

from samspill.app.actor import Role
from samspill.app.dates import day_words
from samspill.app.ports.store import Unit
from samspill.app.refusals import Refusal
from samspill.model.words import Text

from .known import KnownEvent, known_events

HELD = "held"


def demand_free(unit: Unit, participant: str) -> None:
    """Raise ``Refusal`` (``held``) while a serious adverse event waits for a supervisor's signature."""
    event = holding(unit, participant)
    if event is not None:
        raise Refusal(HELD, held_back_by(unit, event))


def holding(unit: Unit, participant: str) -> KnownEvent | None:
    """The serious event that waits longest for its signature, if there is one."""
    waiting = [event for event in known_events(unit, participant) if event.to_sign]
    return min(waiting, key=lambda event: event.versions[0].at, default=None)


def held_back_by(unit: Unit, event: KnownEvent) -> Text:
    """Why there is no practice now, and who can open it again."""
    day = day_words(event.latest.day, UTC)
    names = [m.name for m in unit.staff.members() if m.role is Role.SUPERVISOR and not m.locked]
    who = ", ".join(names)
    return Text(
        nb=(
            f"Øvingen er stanset etter en alvorlig hendelse {day.nb}. "
            "En fagansvarlig må lese og signere den først"
            + (f" ({who})." if who else ". Ingen har rollen fagansvarlig ennå; administratoren kan gi den.")
        ),
        en=(
            f"Practice is on hold after a serious event on {day.en}. "
            "A supervisor has to read and sign it first"
            + (f" ({who})." if who else ". Nobody has the role of supervisor yet; the administrator can give it.")
        ),
    )
