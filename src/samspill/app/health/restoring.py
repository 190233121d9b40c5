"""After a backup was put back: whoever was erased since goes again, and the log says from where it goes on."""

import msgspec

from samspill.app.audit.state import check_chain
from samspill.app.clinic import Clinic
from samspill.app.person.erasing import forget_again
from samspill.app.records.audit import Restored


class AfterRestore(msgspec.Struct, frozen=True):
    """How many people were forgotten again, and what is wrong with the log, if anything."""

    forgotten: int
    faults: tuple[str, ...]


def after_restore(clinic: Clinic) -> AfterRestore:
    """Do this before anybody is let in. The note comes first, while the log still ends as the backup ended."""
    with clinic.store.look() as unit:
        last = unit.audit.last()
    if clinic.anchors is not None and last is not None:
        clinic.anchors.note_restored(Restored(clinic.clock.now(), last.seq, last.hash))
    forgotten = forget_again(clinic)
    checked = check_chain(clinic.store, clinic.anchors).checked
    return AfterRestore(forgotten, tuple(fault.message.en for fault in checked.faults))
