"""Where the state of the audit log is kept outside the database, and whether it follows the log."""

from samspill.app.clinic import Clinic
from samspill.model.words import Text

from .finding import Finding, State, not_looked_at
from .machine import AHEAD

ANCHORS = Text(nb="Ankrene til loggen", en="Anchors of the audit log")


def anchors_finding(clinic: Clinic) -> Finding:
    """Where the anchors lie, and whether they follow the log."""
    if clinic.machine is None:
        return not_looked_at(ANCHORS)
    if clinic.anchors is None:
        return Finding(ANCHORS, State.CARE, _NO_ANCHORS, ANCHORS_BESIDE_MEND)
    place = clinic.machine.anchors()
    with clinic.store.look() as unit:
        last = unit.audit.last()
    kept = max((anchor.seq for _, anchor in clinic.anchors.kept()), default=0)
    if last is not None and kept < last.seq and clinic.clock.now() - last.at > AHEAD:
        return Finding(ANCHORS, State.WRONG, _ANCHORS_BEHIND, _anchors_mend(place.folder))
    if place.beside:
        return Finding(ANCHORS, State.CARE, ANCHORS_BESIDE, ANCHORS_BESIDE_MEND)
    if place.same_disk:
        return Finding(ANCHORS, State.WELL, _ANCHORS_SAME_DISK)
    return Finding(ANCHORS, State.WELL, _ANCHORS_APART)


def _anchors_mend(folder: str) -> Text:
    return Text(
        nb=f"Se om serveren kan skrive i {folder}, og om det er plass der.",
        en=f"See whether the server can write in {folder}, and whether there is room.",
    )


_NO_ANCHORS = Text(nb="Det er ingen.", en="There are none.")
ANCHORS_BESIDE = Text(
    nb="Ligger sammen med databasen. Den som kan skrive loggen på nytt, kan skrive ankrene på nytt også.",
    en="They lie beside the database. Whoever can write the log anew can write the anchors anew too.",
)
ANCHORS_BESIDE_MEND = Text(
    nb="La SAMSPILL_ANCHORS være en mappe på en annen disk, og flytt filene som er i anchors, dit.",
    en="Let SAMSPILL_ANCHORS be a folder on another disk, and move the files in anchors there.",
)
_ANCHORS_SAME_DISK = Text(
    nb="Ligger i en egen mappe, på samme disk som databasen. En annen disk er tryggere.",
    en="They lie in a folder of their own, on the same disk as the database. Another disk is safer.",
)
_ANCHORS_APART = Text(nb="Ligger på en annen disk enn databasen.", en="They lie on another disk than the database.")
_ANCHORS_BEHIND = Text(
    nb="De følger ikke loggen lenger. Kuttes slutten av loggen nå, oppdages det ikke.",
    en="They do not follow the log any more. If the log's end were cut off now, nobody would find out.",
)
