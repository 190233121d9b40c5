"""The barrier profile as a page shows it."""

from datetime import datetime
from enum import StrEnum

import msgspec

from samspill.model.barriers import Barrier
from samspill.model.themes import BarrierTheme


class Agreement(StrEnum):
    """How two views of one barrier stand to each other."""

    SAME = "same"
    NEAR = "near"
    APART = "apart"
    ONE_VIEW = "one_view"
    UNRATED = "unrated"


class Move(StrEnum):
    """What has become of a barrier since it was rated before."""

    EASIER = "easier"
    HEAVIER = "heavier"
    UNCHANGED = "unchanged"


class RatedThen(msgspec.Struct, frozen=True):
    """Both views of a barrier at the end of one day, 0-4 each, and what they come to."""

    at: datetime
    own: int | None
    care: int | None
    value: int | None


class RatedBarrier(msgspec.Struct, frozen=True):
    """A barrier with both its ratings, what they come to (``value``), and how it was before, the oldest first.

    ``by`` is the name of who wrote the latest rating down; ``earlier`` holds one entry for each earlier day.
    """

    barrier: Barrier
    own: int | None = None
    care: int | None = None
    value: int | None = None
    agreement: Agreement = Agreement.UNRATED
    by: str | None = None
    at: datetime | None = None
    earlier: tuple[RatedThen, ...] = ()

    @property
    def before(self) -> RatedThen | None:
        """How it was when it was rated before, if it was rated at all then."""
        return self.earlier[-1] if self.earlier and self.earlier[-1].value is not None else None

    @property
    def move(self) -> Move | None:
        """Easier, heavier or unchanged since before; ``None`` where there is nothing to compare."""
        if self.before is None or self.before.value is None or self.value is None:
            return None
        if self.value == self.before.value:
            return Move.UNCHANGED
        return Move.EASIER if self.value < self.before.value else Move.HEAVIER


class ThemeView(msgspec.Struct, frozen=True):
    """One theme and the barriers under it, in the order of the pack."""

    theme: BarrierTheme
    barriers: tuple[RatedBarrier, ...]

    @property
    def rated(self) -> int:
        """How many barriers of it have a rating."""
        return sum(one.value is not None for one in self.barriers)

    @property
    def heaviest(self) -> RatedBarrier | None:
        """The barrier that weighs most, if any weighs."""
        heavy = [one for one in self.barriers if one.value]
        return max(heavy, key=lambda one: one.value or 0, default=None)

    @property
    def in_question(self) -> bool:
        """Whether something in it has moved, or is seen differently."""
        moved = {Move.EASIER, Move.HEAVIER}
        return any(one.move in moved or one.agreement is Agreement.APART for one in self.barriers)


class ProfileView(msgspec.Struct, frozen=True):
    """The barrier profile of one participant; ``days`` are when it was rated, the latest first.

    ``may_rate``: whoever looks may change it.
    """

    participant: str
    alias: str
    themes: tuple[ThemeView, ...]
    days: tuple[datetime, ...] = ()
    may_rate: bool = True

    @property
    def barriers(self) -> tuple[RatedBarrier, ...]:
        """Every barrier, theme by theme."""
        return tuple(rated for theme in self.themes for rated in theme.barriers)

    @property
    def rated(self) -> int:
        """How many barriers have a rating."""
        return sum(one.value is not None for one in self.barriers)

    @property
    def to_talk_about(self) -> frozenset[BarrierTheme]:
        """The themes in question; where there are none, the first in which something is not rated yet."""
        if found := frozenset(one.theme for one in self.themes if one.in_question):
            return found
        return frozenset([one.theme for one in self.themes if one.rated < len(one.barriers)][:1])

    @property
    def apart(self) -> tuple[RatedBarrier, ...]:
        """What is seen so differently that it is worth a talk."""
        return tuple(one for one in self.barriers if one.agreement is Agreement.APART)

    def moved(self, move: str) -> tuple[RatedBarrier, ...]:
        """The barriers that have moved this way since they were rated before."""
        return tuple(one for one in self.barriers if one.move == move)
