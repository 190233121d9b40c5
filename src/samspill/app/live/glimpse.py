"""How a run stands at one moment, for those who look without following."""

from typing import NamedTuple

from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending, Option, RunStatus
from samspill.model.ratings import Rating

from .play import Play
from .standstill import Standstill
from .turns import Turn

MOST_TURNS = 6
"""As many as can be taken in at a glance."""
SOON_MS = 1_000
"""A line that is about to be said is told; one that waits behind others or a pause is not."""


class Glimpse(NamedTuple):
    """Whether the device is on the line, and how the run stands at run time ``t``; 0 means no run.

    ``options`` are on offer to the participant, ``answers`` are all that the beat understands, ``triggers`` what a care
    worker may set off, ``turns`` the last ones, ``battery`` what the device has left in percent, where that is known.
    ``still`` is all that it stands still for, while it is paused.
    ``spot`` is where the participant has moved to by their own choice.
    """

    online: bool
    run: int = 0
    t: int = 0
    status: RunStatus = RunStatus.ENDED
    ending: Ending | None = None
    beat: str = ""
    level: int = 0
    options: tuple[Option, ...] = ()
    answers: tuple[Option, ...] = ()
    triggers: tuple[Option, ...] = ()
    turns: tuple[Turn, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    ratings: tuple[Rating, ...] = ()
    battery: int | None = None
    still: frozenset[Standstill] = frozenset()
    spot: str = ""


def glimpse_of(play: Play | None, t: int, *, online: bool) -> Glimpse:
    """The glimpse of a play."""
    if play is None:
        return Glimpse(online)
    return Glimpse(
        online,
        play.run.number,
        t,
        play.status,
        play.ending,
        play.beat,
        play.state.level if play.state is not None else play.run.header.level,
        play.options if play.status is not RunStatus.ENDED else (),
        play.answers,
        play.triggers if play.status is not RunStatus.ENDED else (),
        tuple([turn for turn in play.turns if turn.t <= t + SOON_MS][-MOST_TURNS:]),
        play.evidence,
        play.ratings,
        still=frozenset(play.still),
        spot=play.state.spot if play.state is not None and play.status is not RunStatus.ENDED else "",
    )
