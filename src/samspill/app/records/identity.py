"""Who someone is outside: their own name and how to reach them, apart from everything clinical."""

from datetime import datetime

import msgspec


class OwnName(msgspec.Struct, frozen=True):
    """All of it may be empty. Kept sealed as one piece; nothing is ever looked up by it."""

    name: str = ""
    born: str = ""
    phone: str = ""
    contact: str = ""
    kin_name: str = ""
    kin_phone: str = ""


class Identity(msgspec.Struct, frozen=True):
    """The own-name data of one participant, and who wrote them last."""

    participant: str
    details: OwnName
    by: str
    at: datetime
