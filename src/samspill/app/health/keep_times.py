"""How letting go by age stands, for whoever keeps the house running: in numbers only."""

from samspill.app.clinic import Clinic
from samspill.app.retention.looking import going, in_force
from samspill.app.retention.rule import too_many_at_once
from samspill.model.words import Text

from .finding import Finding, State

KEEP_TIMES = Text(nb="Lagringstid", en="Keep times")


def keep_times_finding(clinic: Clinic) -> Finding:
    """Off, on, or stopped because more is due at once than can be true."""
    with clinic.store.look() as unit:
        found = going(clinic, unit, clinic.day(clinic.clock.now()))
        people, everyone = len({one.participant for one in found if one.participant}), len(unit.people.aliases())
        on = in_force(clinic, unit)
    if not on:
        return Finding(KEEP_TIMES, State.WELL, _OFF)
    if too_many_at_once(people, everyone):
        says = Text(
            nb=f"Stanset: {people} av {everyone} skulle vært slettet på én gang. Ingenting er slettet.",
            en=f"Stopped: {people} of {everyone} would go at once. Nothing was deleted.",
        )
        return Finding(KEEP_TIMES, State.WRONG, says, _STOPPED_MEND)
    return Finding(KEEP_TIMES, State.WELL, _ON)


_OFF = Text(nb="Av: ingenting slettes fordi det er gammelt.", en="Off: nothing is deleted by its age.")
_ON = Text(nb="På: det som er gammelt nok, slettes av seg selv.", en="On: what is old enough goes by itself.")
_STOPPED_MEND = Text(
    nb="Går klokka riktig? Er det sant likevel, kan en fagansvarlig kjøre: samspill retention run",
    en="Is the clock right? If it is true all the same, a supervisor can run: samspill retention run",
)
