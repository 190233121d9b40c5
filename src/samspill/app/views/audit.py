"""The audit log as people read it."""

from datetime import datetime

import msgspec

from samspill.app.access import Action, Relation
from samspill.app.records.audit import Anchor, Kind

_WRITES_NOTHING = frozenset({Action.BREAK_GLASS, Action.EXPORT_STUDY})
"""Done, and written down as that, but nothing of the record is changed by it."""


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

    @property
    def wrote(self) -> bool:
        """Whether something of the record was changed by it."""
        return self.kind is Kind.DID and self.action not in _WRITES_NOTHING

    @property
    def emergency(self) -> bool:
        """Whether the record was opened in an emergency, or was seen because it had been."""
        return self.action == Action.BREAK_GLASS or self.ground == Relation.BREAK_GLASS


class AuditPage(msgspec.Struct, frozen=True):
    """What was found, newest first; ``more`` says that older rows are left out. Staff are to choose from.

    ``person`` is whose rows alone are shown, as id and alias, which is empty for who is erased. Where several people
    are called what was looked for, they are in ``called``, ``others`` counts those left out, and there are no rows.
    ``nobody``: nobody is called that.
    """

    rows: tuple[AuditRow, ...]
    more: bool
    staff: tuple[tuple[str, str], ...]
    newest: Anchor | None
    person: tuple[str, str] | None = None
    called: tuple[tuple[str, str], ...] = ()
    others: int = 0
    nobody: bool = False


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
