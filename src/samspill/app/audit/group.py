"""Many who wait for the disk at once wait for one commit."""

import threading
from collections.abc import Callable

from samspill.app.records.audit import Noted


class _Waiting:
    def __init__(self, notes: list[Noted]) -> None:
        self.notes = notes
        self.done = False
        self.failed: Exception | None = None


class Group:
    """Collects notes while a commit goes on; the next who gets the turn writes all of them together."""

    def __init__(self, write: Callable[[list[Noted]], None]) -> None:
        self._write = write
        self._queue: list[_Waiting] = []
        self._queueing, self._turn = threading.Lock(), threading.Lock()

    def add(self, notes: list[Noted]) -> None:
        """Return when ``notes`` are kept; raises what the writing raised."""
        own = _Waiting(notes)
        with self._queueing:
            self._queue.append(own)
        with self._turn:
            if not own.done:
                self._lead()
        if own.failed is not None:
            raise own.failed

    def _lead(self) -> None:
        with self._queueing:
            batch, self._queue = self._queue, []
        try:
            self._write([note for waiting in batch for note in waiting.notes])
        except Exception as failed:
            for waiting in batch:
                waiting.failed = failed
        for waiting in batch:
            waiting.done = True
