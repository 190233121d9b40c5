"""Whether a headset may be too much for a body or a mind now: asked when someone comes in, and when it changes."""

from datetime import datetime

import msgspec


class Screening(msgspec.Struct, frozen=True):
    """The answers at one time, ``True`` for a yes; a newer one follows, none is changed.

    ``override_reason`` says why practising is all right although there is a yes, and who decided it.
    """

    participant: str
    answers: dict[str, bool]
    by: str
    at: datetime
    override_reason: str = ""
    overridden_by: str = ""
