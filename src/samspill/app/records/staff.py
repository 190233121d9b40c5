"""Members of staff and how they are signed in."""

from datetime import datetime

import msgspec

from samspill.app.actor import Role


class StaffMember(msgspec.Struct, frozen=True):
    """One person who works here; ``name`` is what they sign in with.

    ``starting``: the password was given out by an administrator, and the next sign-in has to choose another.
    ``locked``: nobody gets in under this name.
    """

    id: str
    name: str
    role: Role
    password_hash: str
    totp_secret: str | None = None
    starting: bool = False
    locked: bool = False


class StaffSession(msgspec.Struct, frozen=True):
    """One signed-in browser; only the hash of its token is kept."""

    token_hash: str
    staff: str
    opened_at: datetime
    seen_at: datetime
