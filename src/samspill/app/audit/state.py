"""Where the chain stands, for the page, the terminal and the printer."""

import msgspec

from samspill.app.ports.anchors import Anchors
from samspill.app.ports.store import Store
from samspill.app.records.audit import Anchor
from samspill.model.words import Text

from .verifying import Checked, Fault, FaultKind, stored, verified


class ChainState(msgspec.Struct, frozen=True):
    """The outcome of going through everything, and the newest anchor to print or copy."""

    checked: Checked
    newest: Anchor | None
    """What to write down: ``None`` when nothing is in the log yet."""

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.checked.faults


def check_chain(store: Store, place: Anchors | None) -> ChainState:
    """Go through the whole log. The terminal asks this; pages ask ``auditing.chain_state``, which asks who it is."""
    try:
        anchors = place.kept() if place is not None else ()
        restored = place.restored() if place is not None else ()
        unreadable: tuple[Fault, ...] = ()
    except (ValueError, OSError) as wrong:
        anchors, restored, unreadable = (), (), (_unreadable(wrong),)
    checked = verified(stored(store), anchors, restored)
    last = checked.last
    newest = Anchor(last.at, last.seq, last.hash) if last is not None else None
    return ChainState(msgspec.structs.replace(checked, faults=checked.faults + unreadable), newest)


def _unreadable(wrong: Exception) -> Fault:
    return Fault(FaultKind.NO_ANCHOR, 0, Text(nb=f"Et anker kan ikke leses: {wrong}", en=f"Unreadable anchor: {wrong}"))
