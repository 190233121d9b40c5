"""Who can sign in, and how they are signed in."""

from datetime import datetime

import msgspec

from samspill.app.actor import Role


class StaffMember(msgspec.Struct, frozen=True):
    """One person who can sign in; ``name`` is what they sign in with.

    ``starting``: the password was given out by an administrator, and the next sign-in has to choose another.
    ``locked``: nobody gets in under this name.
    ``participant``: the record that is their own, for whoever is here as a participant.
    """

    id: str
    name: str
    role: Role
    password_hash: str
    totp_secret: str | None = None
    starting: bool = False
    locked: bool = False
    participant: str | None = None


class StaffSession(msgspec.Struct, frozen=True):
    """One signed-in browser; only the hash of its token is kept."""

    token_hash: str
    staff: str
    opened_at: datetime
    seen_at: datetime
