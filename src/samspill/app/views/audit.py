"""The audit log as people read it."""

from datetime import datetime

import msgspec

from samspill.app.records.audit import Anchor, Kind


class AuditRow(msgspec.Struct, frozen=True):
    """One thing that was seen or done; ``alias`` is empty where nobody is in question or the person is erased."""

    seq: int
    at: datetime
    kind: Kind
    who: str
    role: str
    action: str
    ground: str
    participant: str
    alias: str
    about: str


class AuditPage(msgspec.Struct, frozen=True):
    """What was found, newest first; ``more`` says that older rows are left out. People and staff are to choose from."""

    rows: tuple[AuditRow, ...]
    more: bool
    people: tuple[tuple[str, str], ...]
    staff: tuple[tuple[str, str], ...]
    newest: Anchor | None


class OpenedBy(msgspec.Struct, frozen=True):
    """One person who has seen or changed a record on one ground: on how many days, and when first and last."""

    who: str
    role: str
    ground: str
    days: int
    first: datetime
    last: datetime
    changed: bool


class Openings(msgspec.Struct, frozen=True):
    """Who has seen or changed one person's record, newest first; ``by`` sums it up, whoever was there last first."""

    participant: str
    alias: str
    rows: tuple[AuditRow, ...]
    more: bool
    by: tuple[OpenedBy, ...] = ()
