"""A recorded run (format ``run/1``): its header, and each event with what it brought, so that it can be run again.

On disk it is JSON Lines: a line with format and header, a line for each turn, a last line with the digest of all.
"""

import msgspec

from .events import AnyEvent
from .run import RunHeader

FORMAT = "run/1"


class RecordedTurn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One event (none at the very beginning) and what it brought.

    ``shown`` tells that in words, for people; ``digest`` is over the outputs to the byte, for certainty.
    """

    event: AnyEvent | None
    digest: str
    shown: tuple[str, ...] = ()


class Recording(msgspec.Struct, frozen=True):
    """One whole run."""

    header: RunHeader
    turns: tuple[RecordedTurn, ...]


class RecordingHead(msgspec.Struct, frozen=True):
    """The first line of a recording."""

    format: str
    header: RunHeader


class RecordingEnd(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The last line: how many turns there are, and the digest over all of theirs."""

    turns: int
    digest: str
