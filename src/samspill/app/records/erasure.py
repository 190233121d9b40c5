"""That someone was erased: the bare fact, and nothing about the person."""

from datetime import datetime

import msgspec


class Erasure(msgspec.Struct, frozen=True):
    """``participant`` is the id alone, which leads to nobody any more; ``rows`` counts what went, by kind."""

    participant: str
    by: str
    at: datetime
    rows: dict[str, int]
