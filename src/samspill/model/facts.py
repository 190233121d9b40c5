"""Facts of everyday life that a pack takes for granted: prices, rules and names, which grow old where it is used."""

from typing import Annotated

import msgspec

from .words import Text

_YEAR, _LEAP = r"20\d\d", r"20([02468][048]|[13579][26])"
_DAY = r"(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8])"
Day = Annotated[str, msgspec.Meta(pattern=f"^({_YEAR}-({_DAY})|{_LEAP}-02-29)$")]
"""A day of this century as ISO 8601 writes it, ``2026-05-17``: earlier ones come first as text, too."""


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ``scenarios`` take for granted, what that rests on, and when it was ``written``.

    ``read`` is the day somebody who lives where the pack is used last held it against life; nobody has, where there is
    none.
    """

    id: str
    nb: str
    en: str
    scenarios: tuple[str, ...]
    source: Text
    written: Day
    read: Day | None = None

    @property
    def text(self) -> Text:
        """The fact in both languages."""
        return Text(nb=self.nb, en=self.en)

    @property
    def seen(self) -> str:
        """The day it was last read, or else written."""
        return max(self.written, self.read or self.written)
