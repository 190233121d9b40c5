"""Passkeys (WebAuthn): what to ask a browser for, and whether its answer holds. Nothing here is remembered."""

from typing import Protocol

import msgspec


class PasskeyRefused(Exception):
    """The answer does not hold; the message is for the log, not for the page."""


class Site(msgspec.Struct, frozen=True):
    """Where the page was opened: passkeys belong to a ``host`` with a name, and answers name their ``origin``."""

    host: str
    origin: str


class NewKey(msgspec.Struct, frozen=True):
    """What is kept of a passkey that was just made, as base64url text."""

    credential: str
    public_key: str
    counter: int


class Asked(msgspec.Struct, frozen=True):
    """What to ask the browser for, as JSON, and the challenge that its answer has to have signed."""

    options: str
    challenge: str


class Passkeys(Protocol):
    """Asks and checks; a passkey always shows that its owner was there and unlocked it (user verification)."""

    def ask_new(self, site: Site, member: str, name: str, known: tuple[str, ...]) -> Asked:
        """Ask for a new passkey for this member, on a device that has none of the ``known`` ones."""

    def new(self, site: Site, challenge: str, answer: str) -> NewKey:
        """The passkey that was made; raises ``PasskeyRefused``."""

    def ask(self, site: Site) -> Asked:
        """Ask for any passkey the browser has for this site."""

    def credential(self, answer: str) -> str:
        """Which passkey an answer says it is from; raises ``PasskeyRefused`` when it says nothing."""

    def used(self, site: Site, challenge: str, answer: str, key: NewKey) -> int:
        """How often the passkey has been used now; raises ``PasskeyRefused``, also when it seems to be a copy."""
