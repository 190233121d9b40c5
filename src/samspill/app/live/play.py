"""A run as it is being played: the engine's state, fed one event at a time, and everything it has shown so far."""

import logging
from collections.abc import Mapping

import msgspec

from samspill.app.records.sessions import Run
from samspill.model.events import SYSTEM, AnyEvent, Rate
from samspill.model.evidence import Evidence
from samspill.model.outputs import AnyOutput, Choices, Ending, Entered, Option, RunStatus, Shown, Status
from samspill.model.ratings import Rating, RatingKind
from samspill.scenario import RunState, Script, begin, next_due, step, understood

from .feed import Directions
from .standstill import Still, still_after
from .turns import Turn, own_turn, turns_of

_log = logging.getLogger("samspill.live")


class Play:
    """One run in memory. Feeding the same events gives the same play, so it is never stored.

    ``beat`` and ``flags`` are where an author's preview begins; every other run begins at the start.
    """

    def __init__(
        self, run: Run, script: Script, beat: str = "", flags: Mapping[str, bool | int | str] | None = None
    ) -> None:
        self.run = run
        self.script = script
        self.status = RunStatus.RUNNING
        self.ending: Ending | None = None
        self.evidence: tuple[Evidence, ...] = ()
        self.ratings: tuple[Rating, ...] = ()
        self.beat = ""
        self.options: tuple[Option, ...] = ()
        self.triggers: tuple[Option, ...] = ()
        self.t = 0
        self.shown: list[Directions] = []
        self.turns: list[Turn] = []
        self.still: Still = {}
        self._state: RunState | None = None
        self._from = beat, flags
        self._take(run.seq, 0, None)

    def feed(self, seq: int, event: AnyEvent) -> Directions:
        """Take one event; a fault inside the engine ends the run kindly instead of raising."""
        if isinstance(event, Rate):
            self.ratings += (Rating(event.rating, event.value, event.t),)
        return self._take(seq, max(self.t, event.t), event)

    @property
    def due(self) -> int | None:
        """Run time of the next timer."""
        if self._state is None or self.status is not RunStatus.RUNNING:
            return None
        return next_due(self._state)

    @property
    def answers(self) -> tuple[Option, ...]:
        """What may be said for the participant now: all that the beat understands."""
        return understood(self.script, self._state) if self._state is not None else ()

    @property
    def state(self) -> RunState | None:
        """The engine's state; ``None`` after a fault."""
        return self._state

    def record(self) -> Run:
        """The run as it is to be kept, apart from when it ended."""
        peaks = [rating.value for rating in self.ratings if rating.kind is RatingKind.DISTRESS]
        return msgspec.structs.replace(
            self.run, ending=self.ending, evidence=self.evidence, distress_peak=max(peaks, default=None)
        )

    def _take(self, seq: int, t: int, event: AnyEvent | None) -> Directions:
        self.t = t
        own = tuple(own_turn(self.script, self._state, event)) if event is not None and self._state is not None else ()
        said = next((turn.said for turn in own if turn.said), "")
        directions = Directions(seq, self.run.number, t, self._outputs(t, event), said=said)
        self.turns += (*own, *turns_of(directions.outputs, event))
        for output in directions.outputs:
            self._note(output)
        self.still = still_after(self.still, event) if self.status is RunStatus.PAUSED else {}
        if directions.outputs:
            self.shown.append(directions)
        return directions

    def _outputs(self, t: int, event: AnyEvent | None) -> tuple[AnyOutput, ...]:
        if event is not None and self._state is None:
            return ()
        try:
            if event is None or self._state is None:
                made = begin(self.script, *self._from)
            else:
                made = step(self.script, self._state, event)
        except Exception:
            _log.exception(
                "run %s of session %s: the engine failed on %s", self.run.number, self.run.session, type(event).__name__
            )
            self._state = None
            return (Status(t, RunStatus.ENDED, SYSTEM, Ending.FAULT),)
        self._state = made.state
        if made.state.fault:
            _log.error("run %s of session %s ended by a fault: %s", self.run.number, self.run.session, made.state.fault)
        return made.outputs

    def _note(self, output: AnyOutput) -> None:
        match output:
            case Status(status=status, ending=ending):
                self.status, self.ending = status, ending
            case Shown(evidence=evidence):
                self.evidence += (evidence,)
            case Entered(beat=beat, triggers=triggers):
                self.beat, self.triggers = beat, triggers
            case Choices(options=options):
                self.options = options
