"""Go through the chain and the anchors, and say which row is wrong, in plain words."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from samspill.app.ports.store import Store
from samspill.app.records.audit import Anchor, AuditEntry, Restored
from samspill.model.words import Text

from .chain import GENESIS, digest

BATCH = 2000


class FaultKind(StrEnum):
    """What can be wrong with a log."""

    CHANGED = "changed"
    GONE = "gone"
    OUT_OF_ORDER = "out_of_order"
    CUT_OFF = "cut_off"
    WRITTEN_ANEW = "written_anew"
    NO_ANCHOR = "no_anchor"


class Fault(msgspec.Struct, frozen=True):
    """One thing that is wrong, at one row."""

    kind: FaultKind
    seq: int
    message: Text


class Checked(msgspec.Struct, frozen=True):
    """How many rows were looked at, how many anchors, where the log ends, and what is wrong with it.

    ``restored``: backups that were put back, after each of which the log goes on from an earlier row.
    """

    rows: int
    anchors: int
    last: AuditEntry | None
    faults: tuple[Fault, ...]
    restored: tuple[Restored, ...] = ()


def stored(store: Store) -> Iterable[AuditEntry]:
    """Every row of a store, in order, read in batches so that a long log needs no more memory than a short one."""
    after = 0
    while True:
        with store.look() as unit:
            batch = unit.audit.entries(after, BATCH)
        yield from batch
        if len(batch) < BATCH:
            return
        after = batch[-1].seq


def verified(
    entries: Iterable[AuditEntry], anchors: tuple[tuple[str, Anchor], ...], restored: tuple[Restored, ...] = ()
) -> Checked:
    """Compare each row with its hash, with the row before, and with what the anchors say.

    An anchor of a log that a backup has taken the place of since cannot be there any more: it is passed over when the
    log holds the very row that the backup ended with.
    """
    faults: list[Fault] = []
    wanted, hashes = {anchor.seq for _, anchor in anchors} | {one.seq for one in restored}, {0: GENESIS}
    rows, expected, previous, last = 0, 1, GENESIS, None
    for entry in entries:
        faults += _row(entry, expected, previous)
        if entry.seq in wanted:
            hashes[entry.seq] = entry.hash
        rows, expected, previous, last = rows + 1, max(expected, entry.seq + 1), entry.hash, entry
    sound = tuple(one for one in restored if hashes.get(one.seq, "") == one.hash)
    for name, anchor in anchors:
        if not any(anchor.seq > one.seq and anchor.at <= one.at for one in sound):
            faults += _anchor(name, anchor, hashes, expected - 1)
    return Checked(rows, len(anchors), last, tuple(faults), sound)


def _row(entry: AuditEntry, expected: int, previous: str) -> Iterable[Fault]:
    seq = entry.seq
    if seq > expected:
        yield _gone(expected, seq - 1)
    elif seq < expected:
        yield Fault(
            FaultKind.OUT_OF_ORDER,
            seq,
            Text(nb=f"Rad {seq} står på feil plass.", en=f"Row {seq} is in the wrong place."),
        )
    if digest(entry) != entry.hash:
        yield Fault(
            FaultKind.CHANGED,
            seq,
            Text(
                nb=f"Rad {seq} er endret etter at den ble skrevet.",
                en=f"Row {seq} was changed after it was written.",
            ),
        )
    elif seq == expected and entry.previous != previous:
        yield Fault(
            FaultKind.CHANGED,
            seq,
            Text(
                nb=f"Rad {seq} hører ikke til raden før. En av dem er byttet ut.",
                en=f"Row {seq} does not follow from the row before. One of them was replaced.",
            ),
        )


def _gone(first: int, last: int) -> Fault:
    if first == last:
        text = Text(nb=f"Rad {first} er fjernet.", en=f"Row {first} was taken out.")
    else:
        text = Text(nb=f"Radene {first} til {last} er fjernet.", en=f"Rows {first} to {last} were taken out.")
    return Fault(FaultKind.GONE, first, text)


def _anchor(name: str, anchor: Anchor, hashes: dict[int, str], last: int) -> Iterable[Fault]:
    if anchor.seq > last:
        yield Fault(
            FaultKind.CUT_OFF,
            last + 1,
            Text(
                nb=f"Loggen slutter ved rad {last}, men ankeret {name} sier at den hadde {anchor.seq}: "
                "slutten er kuttet av.",
                en=f"The log ends at row {last}, but the anchor {name} says that it had {anchor.seq}: "
                "its end was cut off.",
            ),
        )
    elif hashes.get(anchor.seq) != anchor.hash:
        yield Fault(
            FaultKind.WRITTEN_ANEW,
            anchor.seq,
            Text(
                nb=f"Rad {anchor.seq} er ikke den som ankeret {name} så: loggen er skrevet på nytt til og med den.",
                en=f"Row {anchor.seq} is not the one that the anchor {name} saw: the log up to there was written anew.",
            ),
        )
