"""The state of a run between two events: frozen, and the same after a trip through JSON."""

from typing import NamedTuple

import msgspec

from samspill.model.outputs import AnyOutput, Ending, RunStatus

from .mending import Astray

Timer = tuple[int, str]
"""When it is due (ms of run time) and which it is."""


class RunState(msgspec.Struct, frozen=True, gc=False):
    """Where a run is.

    ``values`` holds the level and then the flags in the scenario's order. ``visit`` counts beats entered; ``line`` is
    the next line to say, ``floor`` whether it is the participant's turn, ``rung`` the next step of the silence ladder.
    ``seen`` has a bit for each reaction that has come during this visit, ``filled`` a number for each field of its
    task. ``scene`` is the scene it is in (empty: the scenario's own place), ``speaking`` the block whose end the next
    line waits for, ``spot`` where the participant has chosen to be instead of ``at`` (empty: they have not).
    ``astray`` is what was asked for and not shown in full, and may still be mended in the next beat.
    ``closing`` is the ending the last line leads to. ``fault`` says what went wrong inside, for the host's log.
    """

    t: int
    status: RunStatus
    values: tuple[int, ...]
    beat: str
    at: str
    visit: int = 0
    line: int = 0
    floor: bool = False
    rung: int = 0
    hinted: bool = False
    modelled: bool = False
    seen: int = 0
    calm: bool = False
    timers: tuple[Timer, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    spoken: str = ""
    seq: int = 0
    blocks: int = 0
    closing: Ending | None = None
    ending: Ending | None = None
    fault: str = ""
    scene: str = ""
    filled: tuple[int, ...] = ()
    speaking: str = ""
    spot: str = ""
    astray: tuple[Astray, ...] = ()

    @property
    def level(self) -> int:
        """The level the run is at now."""
        return self.values[0]


class Step(NamedTuple):
    """What one event brought: the new state and what to show."""

    state: RunState
    outputs: tuple[AnyOutput, ...]
