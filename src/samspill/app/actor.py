"""Who is asking, in which role."""

from datetime import datetime
from enum import StrEnum

import msgspec


class Role(StrEnum):
    """What someone is here to do."""

    PARTICIPANT = "participant"
    """Practises, and sees their own page only."""
    CARE_WORKER = "care_worker"
    """Follows up participants."""
    PEER_SUPPORTER = "peer_supporter"
    """Has been through it, and runs sessions together with those they follow up."""
    SUPERVISOR = "supervisor"
    """Answers for the clinic: who follows up whom, adverse events, who opened which record."""
    RESEARCHER = "researcher"
    """Gets pseudonymous data, and never a record."""
    AUTHOR = "author"
    """Writes scenarios."""
    ADMIN = "admin"
    """The IT administrator: lets people in and keeps the house running, without any clinical content."""
    AUDITOR = "auditor"
    """Looks at who did what, and never into a record."""


class Opened(msgspec.Struct, frozen=True):
    """A record that is open in an emergency, for a while."""

    participant: str
    alias: str
    closes_at: datetime


class Actor(msgspec.Struct, frozen=True):
    """Whoever is signed in, on whose behalf a use case runs; ``participant`` is their own record, if they have one.

    ``emergencies`` are the records that are open to them in an emergency at this moment; ``practice`` is the made-up
    person they learn with, while there is one.
    """

    id: str
    name: str
    role: Role
    participant: str | None = None
    emergencies: tuple[Opened, ...] = ()
    practice: str = ""
