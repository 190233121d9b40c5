"""What lies in a database, without the help of the code that wrote it."""

from sqlalchemy import text

from samspill.adapters.sql import SqlStore, tables


def everything(store: SqlStore, but: frozenset[str] = frozenset()) -> str:
    """Every value of every row, as the database holds it; without the tables in ``but``."""
    with store.connect() as connection:
        names = [table.name for table in tables.metadata.sorted_tables if table.name not in but]
        rows = [row for name in names for row in connection.execute(text(f'SELECT * FROM "{name}"'))]  # noqa: S608
    return "\n".join(str(tuple(row)) for row in rows)
