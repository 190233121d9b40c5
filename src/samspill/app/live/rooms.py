"""All live sessions of this node, and everything that can happen to one. Only the host's thread is ever in here."""

from typing import NamedTuple

import msgspec

from samspill.app.packs.in_use import CannotReplay, Library
from samspill.app.ports.clock import Clock
from samspill.app.ports.store import Store
from samspill.app.records.sessions import Run, SessionPhase
from samspill.model.events import PARTICIPANT, SYSTEM, AnyEvent, Finish, Resume, StaffEvent, Tick
from samspill.model.run import RunHeader

from .batch import Batch, Staged
from .dressing import Dresser
from .feed import Heartbeat, Pace, Phase, Pose, Presence, Welcome
from .follower import Follower, Reply, Sink, refused
from .happenings import Happenings, started
from .loading import load_room
from .room import Room
from .standstill import ASKED_FOR, asked_to_go_on, is_nobodys

CUT_MS = 5_000
"""A device that has been silent for this long is off the line: the scene holds."""
HARD_STOP_MS = 30 * 60_000
"""Nobody is in a headset for longer than this in one session."""


class Joining(NamedTuple):
    """Someone who wants to follow a session, and the last ``seq`` they have seen."""

    session: str
    client: str
    sink: Sink
    observer: bool
    last_seq: int


class Rooms:
    """The rooms in memory; each method stages into ``batch`` and tells nobody before it is kept."""

    def __init__(
        self, store: Store, clock: Clock, library: Library, dresser: Dresser, node: str, pace: int = 1
    ) -> None:
        self._store = store
        self._clock = clock
        self._library = library
        self._dresser = dresser
        self._node = node
        self._pace = pace
        self._rooms: dict[str, Room] = {}
        self._happenings = Happenings(clock, library, dresser)

    def room(self, session: str) -> Room | None:
        """The room, if it is in memory."""
        return self._rooms.get(session)

    def join(self, batch: Batch, joining: Joining) -> bool:
        """Let someone follow: they are welcomed, told what they have missed, and then everything as it comes."""
        batch.flush()
        room = self._entered(batch, joining.session)
        if room is None or room.session.phase is SessionPhase.CLOSED:
            joining.sink(refused("unknown_session" if room is None else "closed", final=True))
            return False
        follower = Follower(joining.client, joining.sink, self._clock.elapsed())
        if joining.observer:
            room.observers[joining.client] = follower
        else:
            self._replace_participant(room, follower)
        elapsed = self._clock.elapsed()
        phase, language = room.session.phase.value, room.session.language
        told = (room.seq, room.t(elapsed), joining.observer, room.calm_room, room.comfort)
        joining.sink(Welcome(room.id, language, phase, *told))
        if room.clock.pace != 1:
            joining.sink(Pace(room.clock.pace, room.t(elapsed)))
        self._catch_up(room, joining)
        return True

    def leave(self, batch: Batch, session: str, client: str, sink: Sink | None = None) -> None:
        """Somebody's line has closed; without the participant's device the scene holds."""
        room = self._rooms.get(session)
        follower = room.follower(client) if room is not None else None
        if room is None or follower is None or (sink is not None and sink is not follower.sink):
            return
        room.observers.pop(client, None)
        if follower is room.participant:
            room.participant = None
            self._happenings.hold(batch, room)

    def happened(self, batch: Batch, session: str, reply: Reply, client: str, event: AnyEvent) -> None:
        """The participant did something; each client's own count must go up one by one."""
        room = self._rooms.get(session)
        if room is None or room.participant is None or room.participant.client != client:
            reply.refuse("not_attached")
            return
        self._alive(room, room.participant)
        acked = room.acked.setdefault(client, {})
        if reply.client_seq in acked:
            batch.add(Staged(room, reply, acked[reply.client_seq]))
        elif reply.client_seq != (expected := len(acked) + 1):
            reply.refuse("out_of_order", expected=expected)
        else:
            own = _owned(room, event)
            acked[reply.client_seq] = self._happenings.stage(batch, room, reply, own, client=client)

    def steer(self, batch: Batch, session: str, reply: Reply, event: StaffEvent, by: str) -> None:
        """A care worker does something to the running scene."""
        room = self._entered(batch, session)
        if room is None or room.open_run is None:
            reply.refuse("no_run")
            return
        kept = msgspec.structs.replace(event, by=by)
        if isinstance(kept, Resume):
            kept = asked_to_go_on(room.open_run.still, kept, online=room.online)
            if kept.held_by and not ASKED_FOR & room.open_run.still.keys():
                reply.refuse("not_ready" if room.online else "offline")
                return
        self._happenings.stage(batch, room, reply, kept)

    def begin(self, batch: Batch, session: str, reply: Reply, header: RunHeader, expected_distress: int | None) -> None:
        """A run begins. Without the participant's device on the line it holds from the start."""
        batch.flush()
        room = self._entered(batch, session)
        if room is None or room.session.phase is SessionPhase.CLOSED or room.open_run is not None:
            reply.refuse("unknown_session" if room is None else "closed" if room.open_run is None else "going_on")
            return
        try:
            script = self._library.script(header)
        except CannotReplay:
            reply.refuse("other_pack")
            return
        self._happenings.begin(
            batch,
            room,
            reply,
            Run(session, len(room.runs) + 1, room.seq + 1, header, expected_distress, self._clock.now()),
            script,
        )

    def move_on(self, batch: Batch, session: str, phase: SessionPhase) -> None:
        """The session is in another phase now (the use case has kept that already)."""
        room = self._rooms.get(session)
        if room is None:
            return
        batch.flush()
        room.session = msgspec.structs.replace(room.session, phase=phase)
        room.tell(Phase(phase.value))
        if phase is SessionPhase.CLOSED:
            room.tell(refused("closed", final=True))
            del self._rooms[session]

    def unpair(self, batch: Batch, session: str) -> None:
        """Another device takes the session: the line of the earlier one is closed."""
        room = self._rooms.get(session)
        if room is not None and room.participant is not None:
            room.participant.sink(refused("replaced", final=True))
            self.leave(batch, session, room.participant.client)

    def heard(self, session: str, client: str, echo: int, battery: int | None = None) -> None:
        """A sign of life, answered with one; ``battery`` is not kept."""
        room = self._rooms.get(session)
        follower = room.follower(client) if room is not None else None
        if room is not None and follower is not None:
            self._alive(room, follower)
            follower.battery = battery
            follower.sink(Heartbeat(echo, room.t(self._clock.elapsed())))

    def pose(self, session: str, client: str, frame: bytes) -> None:
        """Pass the participant's head on to observers."""
        room = self._rooms.get(session)
        if room is not None and room.participant is not None and room.participant.client == client:
            self._alive(room, room.participant)
            room.tell_observers(Pose(frame))

    def pass_time(self, batch: Batch) -> None:
        """Fire timers that are due."""
        elapsed = self._clock.elapsed()
        for session in self._happenings.due_sessions():
            room = self._rooms.get(session)
            when = room.due() if room is not None else None
            if room is not None and when is not None and when <= elapsed:
                self._happenings.stage(batch, room, Reply(), Tick(by=SYSTEM))

    def look_around(self, batch: Batch) -> None:
        """Find devices that have gone silent, people who have been in the headset too long, and deserted rooms."""
        elapsed, now = self._clock.elapsed(), self._clock.now()
        for session, room in list(self._rooms.items()):
            device = room.participant
            if device is not None and device.online and elapsed - device.heard_at > CUT_MS:
                device.online = False
                self._happenings.hold(batch, room)
            run = room.open_run
            if run is not None and run.run.number not in room.stopped and room.headset_ms(now) >= HARD_STOP_MS:
                room.stopped.add(run.run.number)
                self._happenings.stage(batch, room, Reply(), Finish(by=SYSTEM))
            if room.deserted:
                batch.flush()
                del self._rooms[session]

    def wakes_at(self) -> int | None:
        """The elapsed ms of the next timer."""
        return self._happenings.wakes_at()

    def lose(self, room: Room, code: str) -> None:
        """What is in memory is not what is kept: everyone is asked to connect again, and the log is read anew."""
        room.tell(refused(code, final=True))
        if self._rooms.get(room.id) is room:
            del self._rooms[room.id]

    def stop(self, batch: Batch) -> None:
        """Hold every scene and ask everyone to connect again."""
        for room in list(self._rooms.values()):
            self._happenings.hold(batch, room)
        batch.flush()
        for room in list(self._rooms.values()):
            self.lose(room, "stopping")

    def _entered(self, batch: Batch, session: str) -> Room | None:
        if session in self._rooms:
            return self._rooms[session]
        with self._store.begin() as unit:
            room = load_room(unit, self._library, session, self._node, self._pace)
        if room is not None:
            self._rooms[session] = room
            self._happenings.hold(batch, room)
            self._happenings.give_up_unreplayable(batch, room)
            batch.flush()
            if session not in self._rooms:
                raise ConnectionError(f"session {session} was read but could not be held; the store did not keep it")
        return room

    def _replace_participant(self, room: Room, follower: Follower) -> None:
        if room.participant is not None:
            room.participant.sink(refused("replaced", final=True))
        room.participant = follower
        room.tell_observers(Presence(online=True))

    def _catch_up(self, room: Room, joining: Joining) -> None:
        if joining.observer:
            joining.sink(Presence(room.online))
        if room.play is None:
            return
        if joining.last_seq < room.play.run.seq:
            joining.sink(started(room.play, self._library))
        for shown in room.play.shown:
            if shown.seq > joining.last_seq:
                dressed = self._dresser.dress(shown, room.session.language)
                joining.sink(msgspec.structs.replace(dressed, past=True))

    def _alive(self, room: Room, follower: Follower) -> None:
        follower.heard_at = self._clock.elapsed()
        if not follower.online:
            follower.online = True
            room.tell_observers(Presence(online=True))


def _owned(room: Room, event: AnyEvent) -> AnyEvent:
    """The event as its owner's, whatever the client claims: the participant's, or the device's own waiting."""
    own = msgspec.structs.replace(event, by=SYSTEM if is_nobodys(event) else PARTICIPANT)
    if isinstance(own, Resume):
        return asked_to_go_on(room.play.still if room.play is not None else {}, own, online=True)
    return own
