"""Who is asking: a member of staff with a role."""

from enum import StrEnum

import msgspec


class Role(StrEnum):
    """What a member of staff is here to do."""

    CARE_WORKER = "care_worker"
    ADMIN = "admin"


class Actor(msgspec.Struct, frozen=True):
    """The signed-in member of staff on whose behalf a use case runs."""

    id: str
    name: str
    role: Role
