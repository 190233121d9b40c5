"""Leave nothing of deleted rows in the files of the database."""

import logging
import time

from sqlalchemy import Engine, PoolProxiedConnection

TRIES, PAUSE_SECONDS = 20, 0.25

_log = logging.getLogger("samspill.sql")


def wipe(engine: Engine) -> None:
    """Write the database anew and empty its write-ahead log.

    On PostgreSQL freed rows are released; its own log is overwritten in time and holds sealed texts only.
    """
    if engine.dialect.name == "postgresql":
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.exec_driver_sql("VACUUM")
        return
    bare = engine.raw_connection()  # without the transaction that every connection of ours begins with
    try:
        bare.cursor().execute("VACUUM")
        if _emptied(bare):
            return
    finally:
        bare.close()
    _log.warning("somebody still reads: the write-ahead log is emptied when they are done, at the latest at the end")


def _emptied(bare: PoolProxiedConnection) -> bool:
    for _ in range(TRIES):
        cursor = bare.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy = cursor.fetchall()[0][0]
        if not busy:
            return True
        time.sleep(PAUSE_SECONDS)
    return False
