"""The chain: each row carries the hash of the one before, so that no row can be changed or taken out unseen.

Hashed is canonical JSON (RFC 8785 in spirit: keys in order, no spaces, UTF-8), never the text as a database keeps it,
because databases reorder and reformat. SHA-256.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256

import msgspec

from samspill.app.records.audit import AuditEntry, Noted

GENESIS = "0" * 64
"""Stands before the first row."""


def links(last: AuditEntry | None, at: datetime, noted: Iterable[Noted]) -> tuple[AuditEntry, ...]:
    """The rows that follow ``last``."""
    seq, previous = (last.seq, last.hash) if last is not None else (0, GENESIS)
    moment, made = whole(at), []
    for one in noted:
        seq += 1
        told = (one.kind, one.staff, one.role, one.action, one.participant, one.ground, one.about)
        open_ended = AuditEntry(seq, moment, *told, previous, "")
        entry = msgspec.structs.replace(open_ended, hash=digest(open_ended))
        made.append(entry)
        previous = entry.hash
    return tuple(made)


def digest(entry: AuditEntry) -> str:
    """The hash an entry must have: of all its fields but ``hash``."""
    fields = {name: getattr(entry, name) for name in entry.__struct_fields__ if name != "hash"}
    canonical = fields | {"at": whole(entry.at).astimezone(UTC).isoformat(timespec="milliseconds")}
    return sha256(msgspec.json.encode(canonical, order="deterministic")).hexdigest()


def whole(moment: datetime) -> datetime:
    """The moment in whole milliseconds, which every database keeps."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
