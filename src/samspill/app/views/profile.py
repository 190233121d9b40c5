"""The barrier profile as a page shows it."""

from datetime import datetime

import msgspec

from samspill.model.barriers import Barrier
from samspill.model.themes import BarrierTheme


class RatedBarrier(msgspec.Struct, frozen=True):
    """A barrier with its latest rating, 0-4, or ``None`` when nobody has rated it; ``by`` is a name."""

    barrier: Barrier
    value: int | None = None
    by: str | None = None
    at: datetime | None = None


class ThemeView(msgspec.Struct, frozen=True):
    """One theme and the barriers under it, in the order of the pack."""

    theme: BarrierTheme
    barriers: tuple[RatedBarrier, ...]


class ProfileView(msgspec.Struct, frozen=True):
    """The barrier profile of one participant."""

    participant: str
    alias: str
    themes: tuple[ThemeView, ...]
