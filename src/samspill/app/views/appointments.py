"""The times that are agreed with one participant."""

from datetime import datetime

import msgspec

from samspill.app.access import Action


class Appointments(msgspec.Struct, frozen=True):
    """Times to come, in order; ``may`` is what whoever looks may do to the participant."""

    participant: str
    alias: str
    coming: tuple[datetime, ...]
    may: frozenset[Action]
