"""What was suggested, in the database."""

from datetime import datetime

from sqlalchemy import Connection, select

from samspill.app.records.suggested import Suggested

from .rows import add, one
from .suggested_tables import suggested as table


class SqlSuggestedBook:
    """Meets ``SuggestedBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, suggested: Suggested) -> None:
        """See the port."""
        add(self._connection, table, suggested)

    def of_run(self, session: str, run: int) -> Suggested | None:
        """See the port."""
        return one(self._connection, select(table).where(table.c.session == session, table.c.run == run), Suggested)

    def of_choice(self, participant: str, at: datetime) -> Suggested | None:
        """See the port."""
        chosen = (table.c.participant == participant, table.c.at == at, table.c.session.is_(None))
        return one(self._connection, select(table).where(*chosen).order_by(table.c.id), Suggested)
