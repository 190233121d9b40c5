"""Who can sign in, and how they are signed in."""

from datetime import datetime
from enum import StrEnum

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
    starting: bool = False
    locked: bool = False
    participant: str | None = None


class Proof(StrEnum):
    """How someone showed who they are when they signed in."""

    PASSWORD = "password"  # noqa: S105 - a word for it, not one
    CODE = "code"
    RECOVERY = "recovery"
    PASSKEY = "passkey"
    OUTSIDE = "outside"


class StaffSession(msgspec.Struct, frozen=True):
    """One signed-in browser; only the hash of its token is kept.

    ``seen_at`` is when a person last did something there. ``locked_at``: since then it asks for the password again.
    """

    token_hash: str
    staff: str
    opened_at: datetime
    seen_at: datetime
    device: str = ""
    proof: Proof = Proof.PASSWORD
    locked_at: datetime | None = None
