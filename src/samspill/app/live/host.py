"""Runs live sessions on one thread of its own.

Every method may be called from any thread and from an event loop; it puts a job on the host's queue and returns at
once. The thread takes all jobs that wait, stages what they bring, keeps it in one group commit, and only then answers
and tells. What was told can therefore never be lost, and as many events as come while one commit is made share the
next.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import RLock, Thread
from typing import TypeVar

from samspill.app.packs.in_use import CannotReplay, Library
from samspill.app.ports.clock import Clock
from samspill.app.ports.store import Store
from samspill.app.ports.voice import Voice
from samspill.app.records.sessions import SessionPhase
from samspill.model.events import ParticipantEvent, SayLine, StaffEvent
from samspill.model.run import RunHeader

from .batch import Batch
from .dressing import Dresser
from .feed import Ack, Refused
from .follower import Reply, Sink, refused
from .glimpse import Glimpse, glimpse_of
from .rooms import Joining, Rooms

LOOK_AROUND_MS = 500
MOST_JOBS = 512
SOUND_PATIENCE_MS = 900
"""How long a line typed by a care worker waits for its sound: a voice that has just been started takes most of it."""

_log = logging.getLogger("samspill.live")
_T = TypeVar("_T")
_Job = Callable[[Batch], None]


class LiveHost:
    """The live sessions of this node. Before ``start`` gives it its thread, each call is done before it returns.

    ``pace`` is how fast run time goes by for those who are made up; for anybody else it goes by as in life.
    """

    def __init__(self, store: Store, clock: Clock, library: Library, voice: Voice, node: str, pace: int = 1) -> None:
        self._clock = clock
        self._library = library
        self._dresser = Dresser(library, voice)
        self._rooms = Rooms(store, clock, library, self._dresser, node, pace)
        self._round = Batch(store, self._rooms.lose)
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._later: list[tuple[int, _Job]] = []
        self._looked_at = 0
        self._thread: Thread | None = None
        self._inline = RLock()
        self._working = False
        self._closed = False

    def start(self) -> None:
        """Begin to work on a thread of its own."""
        self._thread = Thread(target=self._run, name="samspill-live", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Hold every scene, ask everyone to connect again, and stop."""
        if self._closed:
            return
        self._do(self._rooms.stop)
        self._closed = True
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join()

    def attach(
        self, session: str, client: str, sink: Sink, *, observer: bool = False, last_seq: int = 0
    ) -> "Future[bool]":
        """Follow a session from ``last_seq`` on; everything comes through ``sink``, beginning with ``Welcome``.

        ``False`` when it was refused, which the sink is told too. A second participant line takes the first one's
        place.
        """
        joining = Joining(session, client, sink, observer, last_seq)

        def job(batch: Batch) -> bool:
            try:
                return self._rooms.join(batch, joining)
            except Exception:
                sink(refused("not_kept", final=True))
                raise

        return self._ask(job)

    def detach(self, session: str, client: str, sink: Sink | None = None) -> None:
        """The line of ``client`` has closed. With ``sink``, only that one: a newer line of the same client stays."""
        self._do(lambda batch: self._rooms.leave(batch, session, client, sink))

    def happened(
        self, session: str, client: str, client_seq: int, event: ParticipantEvent, sink: Sink | None = None
    ) -> "Future[Ack | Refused]":
        """The participant did something; the answer comes once it is committed, to the line of ``client`` too.

        ``client_seq`` counts from 1 without gaps for each ``client``. One that was committed before is acknowledged
        again with its old ``seq`` and does nothing; one that leaves a gap is refused as ``out_of_order``, with
        ``expected``.
        """

        def job(batch: Batch) -> None:
            room = self._rooms.room(session)
            follower = room.follower(client) if room is not None else None
            told = Reply(follower.sink if follower is not None else sink, client_seq, future)
            self._answering(told, lambda: self._rooms.happened(batch, session, told, client, event))

        future: Future[Ack | Refused] = Future()
        self._do(job)
        return future

    def heard(self, session: str, client: str, echo: int, battery: int | None = None) -> None:
        """A heartbeat of ``client``, whose own clock shows ``echo``; it is answered through its sink.

        ``battery`` is what its device has left in percent; ``None`` where nobody knows, or while it is charged.
        """
        self._do(lambda _: self._rooms.heard(session, client, echo, battery))

    def pose(self, session: str, client: str, frame: bytes) -> None:
        """Pass the participant's head pose on to observers; it is never kept."""
        self._do(lambda _: self._rooms.pose(session, client, frame))

    def steer(self, session: str, event: StaffEvent, by: str) -> "Future[Ack | Refused]":
        """A care worker, whose id is ``by``, does something to the running scene."""
        reply = Reply()
        until = self._clock.elapsed() + SOUND_PATIENCE_MS

        def job(batch: Batch) -> None:
            if isinstance(event, SayLine) and self._clock.elapsed() < until and not self._sounds(session, event):
                self._later.append((self._clock.elapsed() + 40, job))
            else:
                self._answering(reply, lambda: self._rooms.steer(batch, session, reply, event, by))

        self._do(job)
        return reply.future

    def begin(self, session: str, header: RunHeader, expected_distress: int | None = None) -> "Future[Ack | Refused]":
        """Begin a run; its lines get their sound in the background."""
        reply = Reply()
        self.prepare(header)
        self._do(
            lambda batch: self._answering(
                reply, lambda: self._rooms.begin(batch, session, reply, header, expected_distress)
            )
        )
        return reply.future

    def prepare(self, header: RunHeader) -> None:
        """Begin to make the sound of every line that such a run can say."""
        with suppress(CannotReplay):
            self._dresser.prepare(self._library.script(header))

    def move_on(self, session: str, phase: SessionPhase) -> "Future[None]":
        """Tell everyone that the session is in another phase, which the use case has kept."""
        return self._ask(lambda batch: self._rooms.move_on(batch, session, phase))

    def unpair(self, session: str) -> "Future[None]":
        """Close the line of the session's earlier device."""
        return self._ask(lambda batch: self._rooms.unpair(batch, session))

    def glimpse(self, session: str) -> "Future[Glimpse | None]":
        """How the session stands, or ``None`` when it is not in memory here."""
        return self._ask(lambda batch: self._glimpse(batch, session))

    def work(self) -> None:
        """Do what waits and what time has brought; only needed where there is no thread."""
        with self._inline:
            if self._working:
                return
            self._working = True
            try:
                self._work(None)
                while not self._jobs.empty():
                    self._work(None)
            finally:
                self._working = False

    def _run(self) -> None:
        while True:
            try:
                job = self._jobs.get(timeout=self._patience())
            except Empty:
                self._work(None)
                continue
            if job is None:
                return
            self._work(job)

    def _work(self, first: _Job | None) -> None:
        try:
            self._try(self._rooms.pass_time)
            if first is not None:
                self._try(first)
            for _ in range(min(self._jobs.qsize(), MOST_JOBS)):
                job = self._jobs.get_nowait()
                if job is None:
                    self._jobs.put(None)
                    break
                self._try(job)
            self._do_later()
        finally:
            self._round.flush()

    def _try(self, job: _Job) -> None:
        try:
            job(self._round)
        except Exception:
            _log.exception("a live session's job failed; the others go on")

    def _do_later(self) -> None:
        now = self._clock.elapsed()
        ripe, self._later = [j for at, j in self._later if at <= now], [(at, j) for at, j in self._later if at > now]
        for job in ripe:
            self._try(job)
        if now - self._looked_at >= LOOK_AROUND_MS:
            self._looked_at = now
            self._try(self._rooms.look_around)

    def _patience(self) -> float:
        now = self._clock.elapsed()
        moments = [now + LOOK_AROUND_MS, *(at for at, _ in self._later)]
        timer = self._rooms.wakes_at()
        return max(min([*moments, timer] if timer is not None else moments) - now, 0) / 1000

    def _do(self, job: _Job) -> None:
        self._jobs.put(job)
        if self._thread is None:
            self.work()

    def _ask(self, question: Callable[[Batch], _T]) -> "Future[_T]":
        future: Future[_T] = Future()

        def job(batch: Batch) -> None:
            try:
                answer = question(batch)
            except Exception as broken:
                with suppress(InvalidStateError):
                    future.set_exception(broken)
                raise
            with suppress(InvalidStateError):
                future.set_result(answer)

        self._do(job)
        return future

    def _answering(self, reply: Reply, act: Callable[[], None]) -> None:
        try:
            act()
        except Exception:
            reply.refuse("not_kept")
            raise

    def _sounds(self, session: str, event: SayLine) -> bool:
        room = self._rooms.room(session)
        return room is None or self._dresser.ready(event.who, event.text, room.session.language)

    def _glimpse(self, batch: Batch, session: str) -> Glimpse | None:
        batch.flush()
        room = self._rooms.room(session)
        if room is None:
            return None
        now = glimpse_of(room.play, room.t(self._clock.elapsed()), online=room.online)
        return now._replace(battery=room.participant.battery if room.participant is not None else None)
