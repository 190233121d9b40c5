"""What a supervisor decides: that what ratings of many say is used, as they have read it, and that it is not."""

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.records.strain import StrainDecision
from samspill.app.refusals import Refusal
from samspill.model.words import Text

from .in_use import strains_in_use
from .rated import as_rated, digest

READ_ANEW = "read_anew"
"""The code of the refusal of a table that is not the one that was read."""


def take_into_use(clinic: Clinic, actor: Actor, read: str) -> None:
    """Use the table from now on. Raises ``Refusal`` unless it is the one that was read (``read``: its digest)."""
    with clinic.store.look() as unit:  # worked out before anything is written, so that nobody waits for it
        demand(unit, actor, Action.SET_STRAIN, about="on")
        strains = as_rated(clinic, unit).strains
    if not strains or digest(strains) != read:
        raise Refusal(READ_ANEW, _READ_ANEW)
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.SET_STRAIN, about="on")
        if strains != strains_in_use(unit):
            unit.strain.decide(StrainDecision(True, strains, actor.id, clinic.clock.now()))


def take_out_of_use(clinic: Clinic, actor: Actor) -> None:
    """Go by what the themes say from now on; saying it twice changes nothing."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.SET_STRAIN, about="off")
        if strains_in_use(unit):
            unit.strain.decide(StrainDecision(False, (), actor.id, clinic.clock.now()))


_READ_ANEW = Text(
    nb="Svarene er endret mens du leste. Les en gang til, og ta det så i bruk.",
    en="The ratings changed while you were reading. Read once more, and then take it into use.",
)
