"""Who works here, as an administrator sees it."""

import msgspec

from samspill.app.actor import Role


class StaffRow(msgspec.Struct, frozen=True):
    """One member of staff; ``follows_up`` is a number, never who. ``own`` is the one who asks."""

    id: str
    name: str
    role: Role
    locked: bool
    starting: bool
    follows_up: int
    own: bool


class StartPassword(msgspec.Struct, frozen=True):
    """A password to pass on by word of mouth. It is shown once and has to be replaced at the next sign-in."""

    name: str
    password: str
