"""Facts of everyday life that a pack takes for granted: prices, rules and names, which grow old where it is used."""

from datetime import date

import msgspec

from .words import Text


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
    written: date
    read: date | None = None

    @property
    def text(self) -> Text:
        """The fact in both languages."""
        return Text(nb=self.nb, en=self.en)

    @property
    def seen(self) -> date:
        """The day it was last read, or else written."""
        return max(self.written, self.read or self.written)
