"""Who works here, as an administrator sees it."""

from datetime import datetime

import msgspec

from samspill.app.actor import Role
from samspill.model.outputs import RunStatus


class TakenView(msgspec.Struct, frozen=True):
    """That somebody's one-time code was taken away: when, by whom, and how they knew who it was."""

    at: datetime
    by: str
    reason: str


class StaffRow(msgspec.Struct, frozen=True):
    """One member of staff; ``follows_up`` is a number, never who. ``own`` is the one who asks.

    ``taken`` is the last time their one-time code was taken away.
    """

    id: str
    name: str
    role: Role
    locked: bool
    starting: bool
    follows_up: int
    own: bool
    second_step: bool = False
    trained_at: datetime | None = None
    taken: TakenView | None = None


class SetUp(msgspec.Struct, frozen=True):
    """What an authenticator app has to know: the secret to type, or the address behind a QR code."""

    secret: str
    address: str


class StartPassword(msgspec.Struct, frozen=True):
    """A password to pass on by word of mouth. It is shown once and has to be replaced at the next sign-in."""

    name: str
    password: str


class OpenBrowser(msgspec.Struct, frozen=True):
    """A browser one is signed in on: what it is, since when, when it was last used; ``here`` is the one that asks."""

    id: str
    device: str
    opened_at: datetime
    seen_at: datetime
    here: bool


class OwnAccess(msgspec.Struct, frozen=True):
    """How one gets in: the one-time code since when, if at all, and how many recovery codes are left.

    ``taken`` are the times an administrator took the code away, the latest first.
    """

    name: str
    second_step_since: datetime | None
    recovery_left: int
    second_step_wanted: bool
    browsers: tuple[OpenBrowser, ...]
    taken: tuple[TakenView, ...] = ()


class Running(msgspec.Struct, frozen=True):
    """A session in which somebody practises: enough for a locked screen, which says nothing about whom."""

    session: str
    status: RunStatus
