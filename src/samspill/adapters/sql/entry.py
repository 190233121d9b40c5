"""Consents, screenings, needs and own names in the database."""

from sqlalchemy import Connection, select

from samspill.app.records.consents import ConsentDecision
from samspill.app.records.identity import Identity
from samspill.app.records.needs import Needs
from samspill.app.records.screening import Screening

from . import entry_tables as tables
from .rows import add, keep, many, one


class SqlConsentBook:
    """Meets ``ConsentBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def decide(self, decision: ConsentDecision) -> None:
        """See the port."""
        add(self._connection, tables.consents, decision)

    def of(self, participant: str) -> tuple[ConsentDecision, ...]:
        """See the port."""
        kept = tables.consents
        query = select(kept).where(kept.c.participant == participant).order_by(kept.c.id)
        return many(self._connection, query, ConsentDecision)


class SqlEntryBook:
    """Meets ``EntryBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def screen(self, screening: Screening) -> None:
        """See the port."""
        add(self._connection, tables.screenings, screening)

    def screenings(self, participant: str) -> tuple[Screening, ...]:
        """See the port."""
        kept = tables.screenings
        query = select(kept).where(kept.c.participant == participant).order_by(kept.c.id)
        return many(self._connection, query, Screening)

    def keep_needs(self, needs: Needs) -> None:
        """See the port."""
        keep(self._connection, tables.needs, needs)

    def needs(self, participant: str) -> Needs | None:
        """See the port."""
        kept = tables.needs
        return one(self._connection, select(kept).where(kept.c.participant == participant), Needs)


class SqlIdentityBook:
    """Meets ``IdentityBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, identity: Identity) -> None:
        """See the port."""
        keep(self._connection, tables.identities, identity)

    def of(self, participant: str) -> Identity | None:
        """See the port."""
        kept = tables.identities
        return one(self._connection, select(kept).where(kept.c.participant == participant), Identity)
