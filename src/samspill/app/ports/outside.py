"""A sign-in service elsewhere that vouches for who someone is (OpenID Connect)."""

from collections.abc import Mapping
from typing import Protocol

import msgspec


class NotProven(Exception):
    """The service did not show who it is; the message is for the log of whoever runs the server, not for the page."""


class Departure(msgspec.Struct, frozen=True):
    """Where to send the browser, and what has to be the same when it comes back."""

    address: str
    kept: dict[str, str]


class OutsideSignIn(Protocol):
    """Asks the service and checks its answer. Every call may take as long as the network does."""

    @property
    def name(self) -> str:
        """What people call the service."""

    @property
    def issuer(self) -> str:
        """Who vouches, as an address."""

    def leave(self, back: str) -> Departure:
        """Where to go, with ``back`` as the address to come back to; raises ``NotProven`` when nobody answers there."""

    def returned(self, back: str, kept: Mapping[str, str], given: Mapping[str, str]) -> str:
        """The subject: who this is to the service. ``given`` is what the browser brought. Raises ``NotProven``."""
