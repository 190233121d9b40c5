"""Move SQLite's write-ahead log into the database from a thread of its own.

By default whichever commit fills the log does this work, and everyone who waits for that commit waits for it: a tenth
of a second and more on a busy disk. A passive checkpoint on another connection keeps no writer waiting.
"""

import logging
from collections.abc import Callable
from threading import Event, Thread
from typing import Any

EVERY_SECONDS = 2.0

_log = logging.getLogger("samspill.sql")


class Checkpointer:
    """Checkpoints every few seconds until stopped; ``connect`` gives a connection of its own."""

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect
        self._stopped = Event()
        self._thread = Thread(target=self._run, name="samspill-checkpoint", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End; the last connection that closes moves what is left."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        connection = self._connect()
        try:
            while not self._stopped.wait(EVERY_SECONDS):
                try:
                    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
                except Exception:
                    _log.exception("the log of the database could not be moved into it; it is tried again")
        finally:
            connection.close()
