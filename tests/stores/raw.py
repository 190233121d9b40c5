"""What lies in a database, without the help of the code that wrote it."""

from sqlalchemy import text

from samspill.adapters.sql import SqlStore, tables


def everything(store: SqlStore) -> str:
    """Every value of every row, as the database holds it."""
    with store.connect() as connection:
        names = [table.name for table in tables.metadata.sorted_tables]
        rows = [row for name in names for row in connection.execute(text(f'SELECT * FROM "{name}"'))]  # noqa: S608
    return "\n".join(str(tuple(row)) for row in rows)
