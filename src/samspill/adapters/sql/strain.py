"""How much each scenario strains, in the database."""

from datetime import datetime

from sqlalchemy import Connection, select

from samspill.app.records.strain import StrainDecision

from .rows import add, many, one
from .strain_tables import decisions

_NEWEST_FIRST = select(decisions).order_by(decisions.c.id.desc())


class SqlStrainBook:
    """Meets ``StrainBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def decide(self, decision: StrainDecision) -> None:
        """See the port."""
        add(self._connection, decisions, decision)

    def decision(self, before: datetime | None = None) -> StrainDecision | None:
        """See the port."""
        query = _NEWEST_FIRST if before is None else _NEWEST_FIRST.where(decisions.c.at < before)
        return one(self._connection, query.limit(1), StrainDecision)

    def decisions(self, most: int) -> tuple[StrainDecision, ...]:
        """See the port."""
        return many(self._connection, _NEWEST_FIRST.limit(most), StrainDecision)
