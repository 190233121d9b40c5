"""The event log of live sessions: the only truth about what happened in a run."""

from datetime import datetime

import msgspec

from samspill.model.events import AnyEvent


class LogEntry(msgspec.Struct, frozen=True):
    """One thing that happened in a session, as ``seq`` of that session (from 1, without gaps).

    ``event`` is ``None`` for the entry that begins run ``run``; ``run`` is 0 for what happens outside any run.
    ``client`` and ``client_seq`` name the client's own count, where a client sent it.
    """

    session: str
    seq: int
    run: int
    event: AnyEvent | None
    at: datetime
    client: str | None = None
    client_seq: int | None = None


class Lease(msgspec.Struct, frozen=True):
    """Which node runs a session. A claim raises ``epoch``; an older epoch can no longer write."""

    session: str
    node: str
    epoch: int
