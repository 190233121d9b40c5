"""Turns what happens in a room into what is kept, and what is told once it is."""

import logging
from collections.abc import Callable
from heapq import heappop, heappush

import msgspec

from samspill.app.packs.in_use import Library
from samspill.app.ports.clock import Clock
from samspill.app.records.log import LogEntry
from samspill.app.records.sessions import Run, SessionPhase
from samspill.model.events import SYSTEM, AnyEvent, Pause
from samspill.model.outputs import Ending, RunStatus
from samspill.scenario import Script

from .batch import Batch, Staged
from .dressing import Dresser
from .feed import Directions, Phase, Presence, RunStarted
from .follower import Reply
from .play import Play
from .room import Room
from .run_clock import RunClock
from .standstill import Standstill

_log = logging.getLogger("samspill.live")


class Happenings:
    """Stamps, stages and tells events, and remembers when the next timers are due."""

    def __init__(self, clock: Clock, library: Library, dresser: Dresser) -> None:
        self._clock = clock
        self._library = library
        self._dresser = dresser
        self._timers: list[tuple[int, str]] = []

    def stage(self, batch: Batch, room: Room, reply: Reply, event: AnyEvent, client: str | None = None) -> int:
        """Keep an event, stamped with the run time now, and tell what it brings: its ``seq``."""
        event = msgspec.structs.replace(event, t=room.t(self._clock.elapsed()))
        room.seq += 1
        now, number = self._clock.now(), room.play.run.number if room.play is not None else 0
        entry = LogEntry(room.id, room.seq, number, event, now, client, reply.client_seq if client else None)
        was_open, run, phase = room.open_run is not None, None, None
        directions = room.play.feed(room.seq, event) if room.play is not None else None
        if room.play is not None and was_open and room.play.status is RunStatus.ENDED:
            run = room.runs[-1] = msgspec.structs.replace(room.play.record(), ended_at=now)
            phase = SessionPhase.DEBRIEF
        batch.add(Staged(room, reply, room.seq, self._telling(room, directions, phase), entry, run, phase))
        self._keep_time(room)
        return room.seq

    def begin(self, batch: Batch, room: Room, reply: Reply, run: Run, script: Script) -> None:
        """A run begins; without the participant's device on the line it holds from the start."""
        room.seq = run.seq
        room.runs.append(run)
        room.play = Play(run, script)
        room.clock = RunClock.begun(self._clock.elapsed(), room.clock.pace)
        entry = LogEntry(room.id, run.seq, run.number, None, run.started_at)
        tell = self._telling_begin(room, room.play)
        batch.add(Staged(room, reply, run.seq, tell, entry, run, SessionPhase.RUNNING))
        self._keep_time(room)
        if not room.online:
            self.hold(batch, room)

    def hold(self, batch: Batch, room: Room) -> None:
        """Let the scene stand still until someone says go on, also one that somebody has paused already."""
        room.tell_observers(Presence(room.online))
        if room.open_run is not None and Standstill.LINE not in room.open_run.still:
            self.stage(batch, room, Reply(), Pause(by=SYSTEM))

    def give_up_unreplayable(self, batch: Batch, room: Room) -> None:
        """End a run that another engine or pack began, as nobody can go on with it."""
        if room.play is None and room.runs and room.runs[-1].ending is None:
            _log.error(
                "run %s of session %s is pinned to another engine or pack and was ended", len(room.runs), room.id
            )
            ended = msgspec.structs.replace(room.runs[-1], ending=Ending.FAULT, ended_at=self._clock.now())
            room.runs[-1] = ended
            tell = self._telling(room, None, SessionPhase.DEBRIEF)
            batch.add(Staged(room, Reply(), room.seq, tell, None, ended, SessionPhase.DEBRIEF))

    def due_sessions(self) -> list[str]:
        """The sessions with a timer that may be due now; each is named once."""
        elapsed, due = self._clock.elapsed(), set()
        while self._timers and self._timers[0][0] <= elapsed:
            due.add(heappop(self._timers)[1])
        return sorted(due)

    def wakes_at(self) -> int | None:
        """The elapsed ms of the next timer."""
        return self._timers[0][0] if self._timers else None

    def _keep_time(self, room: Room) -> None:
        room.keep_time(self._clock.elapsed())
        due = room.due()
        if due is not None:
            heappush(self._timers, (due, room.id))

    def _telling(self, room: Room, shown: Directions | None, phase: SessionPhase | None) -> Callable[[], None]:
        def tell() -> None:
            if shown is not None and shown.outputs:
                room.tell(self._dresser.dress(shown, room.session.language))
            if phase is not None:
                room.session = msgspec.structs.replace(room.session, phase=phase)
                room.tell(Phase(phase.value))

        return tell

    def _telling_begin(self, room: Room, play: Play) -> Callable[[], None]:
        def tell() -> None:
            room.session = msgspec.structs.replace(room.session, phase=SessionPhase.RUNNING)
            room.tell(Phase(SessionPhase.RUNNING.value))
            room.tell(started(play, self._library))
            for shown in play.shown[:1]:
                room.tell(self._dresser.dress(shown, room.session.language))

        return tell


def started(play: Play, library: Library) -> RunStarted:
    """What a client must know to load a run."""
    header, scenario = play.run.header, play.script.scenario
    cast = scenario.cast if scenario.coach in scenario.cast else (*scenario.cast, scenario.coach)
    return RunStarted(
        seq=play.run.seq,
        run=play.run.number,
        pack=header.pack,
        scenario=scenario.id,
        title=scenario.title.spoken(header.language),
        level=header.level,
        place=scenario.place,
        places=tuple(dict.fromkeys((scenario.place, *(scene.place for scene in scenario.scenes.values())))),
        cast=tuple(library.member(member) for member in cast),
        seed=header.seed,
        steps=tuple(step.spoken(header.language) for step in scenario.rehearsal),
        guests=library.guests(scenario, header.seed),
        name=header.settings.name,
    )
