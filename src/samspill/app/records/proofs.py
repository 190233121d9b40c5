"""What a member of staff can prove beside their password: one-time codes, recovery codes, passkeys, an outside name."""

from datetime import datetime

import msgspec


class OneTimeCodes(msgspec.Struct, frozen=True):
    """The secret an authenticator app has too (RFC 6238); ``last_step`` is the half minute whose code was used last."""

    staff: str
    secret: str
    since: datetime
    last_step: int


class RecoveryCode(msgspec.Struct, frozen=True):
    """One code for the day the phone is gone. ``handle`` finds it; the rest of it is kept as a password is."""

    staff: str
    handle: str
    code_hash: str
    used_at: datetime | None = None


class Passkey(msgspec.Struct, frozen=True):
    """A key pair on a device (WebAuthn): its id, the public half, and how often it was used, each as base64url text."""

    credential: str
    staff: str
    public_key: str
    counter: int
    name: str
    added_at: datetime
    used_at: datetime | None = None


class OutsideName(msgspec.Struct, frozen=True):
    """Who this is to a sign-in service elsewhere (OpenID Connect: issuer and subject)."""

    issuer: str
    subject: str
    staff: str


class TakenCode(msgspec.Struct, frozen=True):
    """That an administrator took away someone's one-time code, and how they knew who it was."""

    staff: str
    by: str
    reason: str
    at: datetime


class Errand(msgspec.Struct, frozen=True):
    """Something begun in one request and finished in another, as a challenge; ``given`` is what it takes along."""

    key: str
    what: str
    staff: str
    given: dict[str, str]
    expires_at: datetime
