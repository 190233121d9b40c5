"""One live session in memory. Only the host's thread touches it."""

from dataclasses import dataclass, field
from datetime import datetime

from samspill.app.records.log import Lease
from samspill.app.records.sessions import Run, Session
from samspill.model.comfort import Comfort
from samspill.model.outputs import RunStatus

from .feed import FeedMessage
from .follower import Follower
from .play import Play
from .run_clock import RunClock


@dataclass
class Room:
    """A session with its latest run and those who follow it; ``acked`` maps each client's own counts to ``seq``.

    ``stopped`` are the numbers of runs that were ended because they took too long, ``calm_room`` the look they chose,
    ``comfort`` how their device begins.
    """

    session: Session
    lease: Lease
    seq: int = 0
    acked: dict[str, dict[int, int]] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    play: Play | None = None
    clock: RunClock = RunClock.held_at(0)  # noqa: RUF009 - a NamedTuple never changes
    participant: Follower | None = None
    observers: dict[str, Follower] = field(default_factory=dict)
    stopped: set[int] = field(default_factory=set)
    calm_room: str = "calm"
    comfort: Comfort | None = None

    @property
    def id(self) -> str:
        """The session's id."""
        return self.session.id

    @property
    def online(self) -> bool:
        """Whether the participant's device is on the line."""
        return self.participant is not None and self.participant.online

    @property
    def going(self) -> bool:
        """Whether a run is neither paused nor ended."""
        return self.play is not None and self.play.status is RunStatus.RUNNING

    @property
    def open_run(self) -> Play | None:
        """The run that has not ended."""
        return self.play if self.play is not None and self.play.status is not RunStatus.ENDED else None

    @property
    def deserted(self) -> bool:
        """Whether nobody follows and nothing moves, so that the log alone can keep it."""
        return self.participant is None and not self.observers and not self.going

    def t(self, elapsed: int) -> int:
        """Run time now; never before what has happened already."""
        return max(self.clock.t(elapsed), self.play.t if self.play is not None else 0)

    def due(self) -> int | None:
        """The elapsed ms at which the run's next timer is due."""
        due = self.play.due if self.play is not None else None
        return None if due is None else self.clock.when(due)

    def headset_ms(self, now: datetime) -> int:
        """Wall-clock time spent in runs."""
        return sum(int(((run.ended_at or now) - run.started_at).total_seconds() * 1000) for run in self.runs)

    def keep_time(self, elapsed: int) -> None:
        """Let the run clock stand still or go as the run does."""
        if self.going and self.clock.held is not None:
            self.clock = self.clock.going(elapsed)
        elif not self.going and self.clock.held is None:
            self.clock = self.clock.stopped(elapsed)

    def tell(self, message: FeedMessage) -> None:
        """Tell everyone."""
        if self.participant is not None:
            self.participant.sink(message)
        self.tell_observers(message)

    def tell_observers(self, message: FeedMessage) -> None:
        """Tell observers; those who do not keep up have closed their own line and are let go."""
        for client, observer in list(self.observers.items()):
            if not observer.sink(message):
                del self.observers[client]

    def follower(self, client: str) -> Follower | None:
        """The participant's device or observer that calls itself ``client``."""
        if self.participant is not None and self.participant.client == client:
            return self.participant
        return self.observers.get(client)
