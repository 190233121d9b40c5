"""Who follows up whom, as a supervisor sees it."""

from datetime import datetime

import msgspec

from samspill.app.actor import Role


class Follower(msgspec.Struct, frozen=True):
    """One stretch of time; ``since`` is ``None`` where the beginning is not known, ``until`` while it goes on."""

    staff: str
    name: str
    role: Role | None
    since: datetime | None
    until: datetime | None


class Followed(msgspec.Struct, frozen=True):
    """One participant with those who follow them up now and those who did before."""

    participant: str
    alias: str
    now: tuple[Follower, ...]
    before: tuple[Follower, ...]


class Relations(msgspec.Struct, frozen=True):
    """Everyone by alias, the colleagues who can be given, and those who follow somebody up now, locked out or not."""

    people: tuple[Followed, ...]
    colleagues: tuple[tuple[str, str], ...]
    following: tuple[tuple[str, str], ...]
