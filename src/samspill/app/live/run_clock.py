"""Run time: milliseconds since a run began, standing still while it is paused."""

from typing import NamedTuple


class RunClock(NamedTuple):
    """Turns the machine's elapsed ms into run time; ``held`` is the run time while it stands still.

    ``pace`` is how many ms of run time go by in one: 1 in every session with somebody real, more only where an author
    hurries a preview, or where everybody is made up and the demo was asked to be quick.
    """

    origin: int
    held: int | None = None
    pace: int = 1

    @classmethod
    def begun(cls, elapsed: int, pace: int = 1) -> "RunClock":
        """A clock that shows 0 now and goes."""
        return cls(elapsed, None, pace)

    @classmethod
    def held_at(cls, t: int, pace: int = 1) -> "RunClock":
        """A clock that stands still at ``t``, as after a restart."""
        return cls(0, t, pace)

    def t(self, elapsed: int) -> int:
        """Run time now."""
        return self.held if self.held is not None else (elapsed - self.origin) * self.pace

    def stopped(self, elapsed: int) -> "RunClock":
        """The same clock, standing still from now on."""
        return RunClock(self.origin, self.t(elapsed), self.pace)

    def going(self, elapsed: int) -> "RunClock":
        """The same clock, going on from the run time it stands at."""
        return RunClock(elapsed - self.t(elapsed) // self.pace, None, self.pace)

    def when(self, t: int) -> int | None:
        """The elapsed ms at which run time reaches ``t``, or ``None`` while the clock stands still."""
        return None if self.held is not None else self.origin - (-t // self.pace)
