"""One preview in memory: a run that begins anew as often as wanted, and those who follow it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import msgspec

from samspill.app.live.dressing import Dresser
from samspill.app.live.feed import Directions, FeedMessage, Pace, RunStarted
from samspill.app.live.follower import Sink
from samspill.app.live.happenings import started
from samspill.app.live.play import Play
from samspill.app.live.run_clock import RunClock
from samspill.app.packs.in_use import Library
from samspill.app.records.sessions import Run
from samspill.model.events import AnyEvent
from samspill.model.outputs import RunStatus
from samspill.model.run import RunHeader
from samspill.scenario import ENGINE_VERSION

from .story import MOST, Entry, deeds, tellings
from .wanted import STILL, FlagValue, Wanted

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
"""A preview belongs to no day: it is no session."""


@dataclass
class Preview:
    """What ``owner`` plays. ``seq`` goes on over every new beginning, so that a client knows what it has seen.

    ``players`` are the followers who show the scene and can answer; while there is none, time stands still. A picture
    that still loads or is out of sight makes no pause, as it does in a session: whoever writes may step on meanwhile.
    """

    id: str
    owner: str
    library: Library
    dresser: Dresser
    wanted: Wanted
    used_at: int = 0
    pace: int = 1
    seq: int = 0
    number: int = 0
    clock: RunClock = RunClock.held_at(0)  # noqa: RUF009 - a NamedTuple never changes
    acked: dict[str, int] = field(default_factory=dict)
    followers: dict[str, Sink] = field(default_factory=dict)
    players: set[str] = field(default_factory=set)
    away: set[str] = field(default_factory=set)
    story: list[Entry] = field(default_factory=list)
    play: Play = field(init=False)

    def begin(self, elapsed: int) -> None:
        """Begin, or begin anew, as ``wanted`` says."""
        wanted, pack = self.wanted, self.library.pack
        header = RunHeader(
            wanted.scenario, wanted.level, wanted.language, wanted.seed, ENGINE_VERSION, pack.id, pack.digest
        )
        script = self.library.script(header)
        self.seq, self.number = self.seq + 1, self.number + 1
        self.play = Play(Run(self.id, self.number, self.seq, header, None, _NO_DATE), script, wanted.beat, wanted.flags)
        self.story = []
        self.clock = RunClock.begun(elapsed, self.pace or 1)
        self.dresser.prepare(script)
        self.tell(self.started())
        self.tell(Pace(self.pace, 0))
        self._tell_shown(self.play.shown[0])
        self.keep_time(elapsed)

    def from_here(self) -> Wanted:
        """What is played now, from this moment on: the same beat, with the flags as they are."""
        state = self.play.state
        if state is None:
            return msgspec.structs.replace(self.wanted, beat=self.play.beat)
        return msgspec.structs.replace(self.wanted, level=state.level, beat=self.play.beat, flags=self.flags())

    def flags(self) -> dict[str, FlagValue]:
        """Every flag and what it is now."""
        state, slots = self.play.state, self.play.script.slots
        if state is None:
            return {}
        return {name: slots.words(name)[state.values[slots.index[name]]] for name in slots.kinds}

    def renew(self, library: Library, dresser: Dresser, elapsed: int) -> None:
        """Take the pack as it is now; if this scenario has changed, begin it again where it is."""
        before, now = (some.pack.scenarios[self.wanted.scenario] for some in (self.library, library))
        self.library, self.dresser = library, dresser
        if before != now:
            self.wanted = self.from_here() if self.play.status is not RunStatus.ENDED else self.wanted
            self.begin(elapsed)

    def feed(self, event: AnyEvent, elapsed: int) -> None:
        """Let something happen now."""
        event = msgspec.structs.replace(event, t=self.t(elapsed))
        self._note(deeds(self.play, event))
        self.seq += 1
        directions = self.play.feed(self.seq, event)
        self._tell_shown(directions)
        self.keep_time(elapsed)

    def jump(self, t: int, elapsed: int) -> None:
        """Let run time be ``t`` from now on."""
        held = RunClock.held_at(t, self.clock.pace)
        self.clock = held if self.clock.held is not None else held.going(elapsed)

    def go_at(self, pace: int, elapsed: int) -> None:
        """Let time go by at another pace from now on."""
        self.clock = self.clock.stopped(elapsed)._replace(pace=pace or 1)
        self.pace = pace
        self.keep_time(elapsed)
        self.tell(Pace(pace, self.t(elapsed)))

    def t(self, elapsed: int) -> int:
        """Run time now; never before what has happened already."""
        return max(self.clock.t(elapsed), self.play.t)

    @property
    def going(self) -> bool:
        """Whether time goes by: somebody plays, and the run neither stands still nor is over."""
        return self.play.status is RunStatus.RUNNING and self.pace != STILL and bool(self.players - self.away)

    def due(self) -> int | None:
        """The elapsed ms at which the next timer is due."""
        due = self.play.due
        return None if due is None else self.clock.when(due)

    def keep_time(self, elapsed: int) -> None:
        """Let the run clock stand still or go as the preview does."""
        if self.going and self.clock.held is not None:
            self.clock = self.clock.going(elapsed)
        elif not self.going and self.clock.held is None:
            self.clock = self.clock.stopped(elapsed)

    def started(self) -> RunStarted:
        """What a client must know to load the run."""
        return started(self.play, self.library)

    def dressed(self, shown: Directions) -> Directions:
        """``shown`` with its sound, unless time is hurried: nobody talks four times as fast."""
        return self.dresser.dress(shown, self.wanted.language) if self.pace == 1 else shown

    def follow(self, client: str, sink: Sink, elapsed: int, *, plays: bool) -> None:
        """Let ``client`` hear everything from now on."""
        self.followers[client] = sink
        if plays:
            self.players.add(client)
        self.keep_time(elapsed)

    def is_there(self, client: str, elapsed: int, *, there: bool) -> None:
        """Whether the picture of ``client`` is there to be seen; while none is, time stands still."""
        if there:
            self.away.discard(client)
        else:
            self.away.add(client)
        self.keep_time(elapsed)

    def let_go(self, client: str, elapsed: int) -> None:
        """``client`` follows no more."""
        self.followers.pop(client, None)
        self.players.discard(client)
        self.away.discard(client)
        self.keep_time(elapsed)

    def tell(self, message: FeedMessage) -> None:
        """Tell everyone who follows; those who do not keep up are let go."""
        for client, sink in list(self.followers.items()):
            if not sink(message):
                del self.followers[client]
                self.players.discard(client)

    def _tell_shown(self, shown: Directions) -> None:
        self._note(tellings(shown.t, shown.outputs))
        if shown.outputs:
            self.tell(self.dressed(shown))

    def _note(self, entries: Iterable[Entry]) -> None:
        self.story = [*self.story, *entries][-MOST:]
