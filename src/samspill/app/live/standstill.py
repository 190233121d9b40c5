"""Why a run stands still: people asked for it, or nobody did and it waits for the device; and who may end which."""

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from samspill.model.events import PARTICIPANT, SYSTEM, AnyEvent, Pause, Resume


class Standstill(StrEnum):
    """Whose pause it is; ``line``: the device was not on the line, ``device``: it was put away or not gone in with.

    Those who asked come first: they are named where there is room for one.
    """

    STAFF = "staff"
    PARTICIPANT = "participant"
    LINE = "line"
    DEVICE = "device"


ASKED_FOR = {Standstill.STAFF, Standstill.PARTICIPANT}
"""Somebody wanted these."""
NOBODYS = {Standstill.LINE, Standstill.DEVICE}
"""Nobody asked for these: they end when the device is ready again."""

Still = Mapping[Standstill, str]
"""All that a run stands still for, each with who caused it; it goes on when nothing is left."""


def is_nobodys(event: AnyEvent) -> bool:
    """Whether the device said this by itself, and nobody asked for it."""
    return isinstance(event, Pause | Resume) and (event.device or (isinstance(event, Pause) and event.line))


def still_after(before: Still, event: AnyEvent | None) -> Still:
    """All that a paused run stands still for after ``event``."""
    if isinstance(event, Pause):
        return {_whose(event): event.by, **before}
    if isinstance(event, Resume):
        return _left(before, event.by) if event.held_by else {}
    return before


def asked_to_go_on(still: Still, event: Resume, *, online: bool) -> Resume:
    """The event as it is to be kept: with who still holds the run, if anybody or anything does.

    After a cut whoever is there first says go on, but not for a device that is still off the line.
    """
    left = _left(still, event.by)
    goes_on = online and left.keys() <= {Standstill.LINE}
    return msgspec.structs.replace(event, held_by="" if goes_on else _holder(left))


def _left(still: Still, by: str) -> Still:
    """What stays when ``by`` has ended what is theirs to end."""
    ends = NOBODYS if by == SYSTEM else NOBODYS | {Standstill.PARTICIPANT} if by == PARTICIPANT else ASKED_FOR
    return {reason: who for reason, who in still.items() if reason not in ends}


def _holder(still: Still) -> str:
    return next((still[reason] for reason in Standstill if reason in still), "")


def _whose(event: Pause) -> Standstill:
    if event.by == PARTICIPANT:
        return Standstill.PARTICIPANT
    if event.by != SYSTEM:
        return Standstill.STAFF
    return Standstill.DEVICE if event.device else Standstill.LINE
