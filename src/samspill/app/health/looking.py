"""How the house is: each thing with a plain sentence and, where something is not as it should be, how to mend it.

The page for the administrator and ``samspill doctor`` say the same, because both ask here.
"""

import logging
from collections.abc import Callable

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.model.words import Text

from .anchors import ANCHORS, ANCHORS_BESIDE, ANCHORS_BESIDE_MEND, anchors_finding
from .at_work import DATABASE, SESSIONS, database_finding, sessions_finding
from .backups import BACKUPS, BESIDE, BESIDE_MEND, SAME_DISK, TRIED, backups_finding, trial_finding
from .finding import Finding, State
from .keep_times import KEEP_TIMES, keep_times_finding
from .machine import (
    CLOCK,
    KEY,
    ROOM,
    VERSIONS,
    VOICE,
    clock_finding,
    key_finding,
    room_finding,
    versions_finding,
    voice_finding,
)
from .recorded import RECORDED, recorded_finding

_log = logging.getLogger("samspill.health")


def health(clinic: Clinic, actor: Actor) -> tuple[Finding, ...]:
    """Everything, for someone who keeps the house running."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_HEALTH)
    return look_through(clinic)


def look_through(clinic: Clinic) -> tuple[Finding, ...]:
    """Everything, in the order it matters. A check that fails is a finding too, and hides no other."""
    return tuple(_safely(check, clinic) for check in _CHECKS)


def beside_the_records(clinic: Clinic) -> tuple[Finding, ...]:
    """What should lie apart from the records and does not, for whoever starts the server.

    It warns and does not refuse: a clinic that ran yesterday has to run today, also after a disk was lost at night, and
    whoever has one disk only is better off with a backup beside the records than with none.
    """
    found = []
    place = clinic.backups.place() if clinic.backups is not None else None
    if place is not None and place.most and (place.beside or place.same_disk):
        found.append(Finding(BACKUPS, State.CARE, BESIDE if place.beside else SAME_DISK, BESIDE_MEND))
    if clinic.machine is not None and clinic.anchors is not None and clinic.machine.anchors().beside:
        found.append(Finding(ANCHORS, State.CARE, ANCHORS_BESIDE, ANCHORS_BESIDE_MEND))
    return tuple(found)


def _safely(check: Callable[[Clinic], Finding], clinic: Clinic) -> Finding:
    try:
        return check(clinic)
    except Exception:
        _log.exception("a check of the house's health failed")
        what = _NAMES[check]
        return Finding(what, State.WRONG, _FAILED, _FAILED_MEND)


_NAMES: dict[Callable[[Clinic], Finding], Text] = {
    database_finding: DATABASE,
    room_finding: ROOM,
    key_finding: KEY,
    backups_finding: BACKUPS,
    trial_finding: TRIED,
    keep_times_finding: KEEP_TIMES,
    anchors_finding: ANCHORS,
    clock_finding: CLOCK,
    voice_finding: VOICE,
    recorded_finding: RECORDED,
    sessions_finding: SESSIONS,
    versions_finding: VERSIONS,
}
_CHECKS = tuple(_NAMES)
_FAILED = Text(nb="Det kunne ikke undersøkes.", en="It could not be looked at.")
_FAILED_MEND = Text(
    nb="Se i loggen til serveren. Start den på nytt hvis ingen øver.",
    en="Look in the server's log. Start it again if nobody is practising.",
)
