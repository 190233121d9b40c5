"""Why a run stands still: a person asked for it, or nobody did and it waits for the device."""

from enum import StrEnum

from samspill.model.events import PARTICIPANT, SYSTEM, AnyEvent, Pause


class Standstill(StrEnum):
    """Whose pause it is; ``line``: the device was not on the line, ``device``: it was put away or not gone in with."""

    PARTICIPANT = "participant"
    STAFF = "staff"
    LINE = "line"
    DEVICE = "device"


NOBODYS = {Standstill.LINE, Standstill.DEVICE}
"""Nobody asked for these: they end when the device is ready again."""


def why_still(before: Standstill | None, event: AnyEvent | None) -> Standstill | None:
    """Why a run stands still after ``event``: the first reason counts, but what nobody asked for gives way.

    A pause that the participant asked for on a broken line comes late, after the scene was held for the device.
    """
    if not isinstance(event, Pause):
        return before
    if before is None or (before in NOBODYS and event.by == PARTICIPANT):
        return _whose(event)
    return before


def _whose(event: Pause) -> Standstill:
    if event.by == PARTICIPANT:
        return Standstill.PARTICIPANT
    if event.by != SYSTEM:
        return Standstill.STAFF
    return Standstill.DEVICE if event.device else Standstill.LINE
