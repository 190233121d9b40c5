"""Keeps previews in memory, within limits, and lets their timers fire."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition, Thread
from typing import TypeVar

import msgspec

from samspill.app.live.dressing import Dresser
from samspill.app.live.feed import Ack, Heartbeat, Pace, Phase, Welcome
from samspill.app.live.follower import Sink, refused
from samspill.app.live.standstill import is_nobodys
from samspill.app.packs.in_use import Library
from samspill.app.ports.clock import Clock
from samspill.app.ports.voice import Voice
from samspill.app.records.sessions import SessionPhase
from samspill.app.refusals import Missing
from samspill.model.events import PARTICIPANT, SYSTEM, AnyEvent, ParticipantEvent, Pause, Resume, Tick

from .preview import Preview
from .wanted import Wanted

MOST_EACH, MOST = 4, 64
"""Previews of one member of staff, and of everyone together; the one longest unused goes first."""
IDLE_MS = 30 * 60_000
"""A preview nobody follows is let go after this."""
_LONGEST_SLEEP = 60.0

_T = TypeVar("_T")


class PreviewHost:
    """Every preview of this node. All methods may be called from any thread; the engine takes microseconds.

    Before ``start`` gives it a thread, timers fire only when ``pass_time`` is called.
    """

    def __init__(self, clock: Clock, voice: Voice) -> None:
        self._clock = clock
        self._voice = voice
        self._previews: dict[str, Preview] = {}
        self._changed = Condition()
        self._thread: Thread | None = None
        self._closed = False

    def start(self) -> None:
        """Let timers fire by themselves."""
        self._thread = Thread(target=self._run, name="samspill-previews", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Let everything go."""
        with self._changed:
            self._closed = True
            for preview in self._previews.values():
                preview.tell(refused("stopping", final=True))
            self._previews.clear()
            self._changed.notify_all()
        if self._thread is not None and self._thread.is_alive():
            self._thread.join(timeout=5)

    @property
    def closed(self) -> bool:
        """Whether the house is closing, so that nobody need wait for more."""
        return self._closed

    def open(self, id: str, owner: str, library: Library, wanted: Wanted) -> None:
        """Begin a preview called ``id`` that only ``owner`` may see."""
        with self._changed:
            self._make_room(owner)
            now = self._clock.elapsed()
            preview = Preview(id, owner, library, Dresser(library, self._voice), wanted, used_at=now)
            preview.begin(now)
            self._previews[id] = preview
            self._changed.notify_all()

    def begin_anew(self, id: str, owner: str, change: Callable[[Wanted, Preview], Wanted], library: Library) -> None:
        """Begin again, as ``change`` makes of what is wanted now, from ``library`` as it is now."""
        with self._mine(id, owner) as preview:
            before, preview.wanted = preview.wanted.language, change(preview.wanted, preview)
            if preview.wanted.language != before:
                _welcome_again(preview, self._clock.elapsed())
            if library is not preview.library:
                preview.library, preview.dresser = library, Dresser(library, self._voice)
            preview.begin(self._clock.elapsed())

    def renew(self, library: Library) -> None:
        """The pack has been written on: what has changed begins again where it was, from ``library``.

        A scenario that can no longer be read goes on as it was.
        """
        with self._changed:
            for preview in self._previews.values():
                if preview.wanted.scenario in library.pack.scenarios:
                    preview.renew(library, Dresser(library, self._voice), self._clock.elapsed())
            self._changed.notify_all()

    def let_happen(self, id: str, owner: str, event: AnyEvent) -> None:
        """Let something happen in the scene that was asked for beside it."""
        with self._mine(id, owner) as preview:
            preview.feed(event, self._clock.elapsed())

    def next_moment(self, id: str, owner: str) -> None:
        """Go to the next thing that time brings, at once."""
        with self._mine(id, owner) as preview:
            due, elapsed = preview.play.due, self._clock.elapsed()
            if due is not None:
                preview.jump(max(due, preview.t(elapsed)), elapsed)
                preview.feed(Tick(by=SYSTEM), elapsed)

    def go_at(self, id: str, owner: str, pace: int) -> None:
        """Let time go by at another pace; ``STILL`` lets it stand."""
        with self._mine(id, owner) as preview:
            preview.go_at(pace, self._clock.elapsed())

    def look(self, id: str, owner: str, at: Callable[[Preview, int], _T]) -> _T:
        """What ``at`` sees of a preview and its run time; it must not keep the preview."""
        with self._mine(id, owner) as preview:
            return at(preview, preview.t(self._clock.elapsed()))

    def of(self, owner: str) -> tuple[str, ...]:
        """The previews of one member of staff."""
        with self._changed:
            return tuple(preview.id for preview in self._previews.values() if preview.owner == owner)

    def attach(self, id: str, owner: str, client: str, sink: Sink, *, observer: bool, last_seq: int = 0) -> bool:
        """Follow a preview; everything comes through ``sink``, beginning with ``Welcome``. ``False`` when refused."""
        try:
            with self._mine(id, owner) as preview:
                elapsed = self._clock.elapsed()
                sink(_welcome(preview, elapsed, observer=observer))
                sink(Phase(SessionPhase.RUNNING.value))
                _catch_up(preview, sink, last_seq, elapsed)
                preview.follow(client, sink, elapsed, plays=not observer)
                return True
        except Missing:
            sink(refused("unknown_session", final=True))
            return False

    def detach(self, id: str, client: str, sink: Sink) -> None:
        """The line of ``client`` has closed."""
        with self._changed:
            preview = self._previews.get(id)
            if preview is not None and preview.followers.get(client) is sink:
                preview.used_at = self._clock.elapsed()
                preview.let_go(client, preview.used_at)

    def happened(self, id: str, owner: str, client: str, client_seq: int, event: ParticipantEvent, sink: Sink) -> None:
        """Somebody did something in the picture; each client's own count goes up one by one."""
        try:
            with self._mine(id, owner) as preview:
                done = preview.acked.get(client, 0)
                if client_seq > done + 1:
                    sink(refused("out_of_order", final=False, client_seq=client_seq, expected=done + 1))
                    return
                if client_seq == done + 1:
                    preview.acked[client] = client_seq
                    _take(preview, client, event, self._clock.elapsed())
                sink(Ack(client_seq, preview.seq))
        except Missing:
            sink(refused("unknown_session", final=True))

    def heard(self, id: str, owner: str, echo: int, sink: Sink) -> None:
        """A sign of life, answered with one."""
        try:
            with self._mine(id, owner) as preview:
                sink(Heartbeat(echo, preview.t(self._clock.elapsed())))
        except Missing:
            sink(refused("unknown_session", final=True))

    def pass_time(self) -> int | None:
        """Fire what is due and let go of what is forgotten; the elapsed ms of the next timer."""
        with self._changed:
            elapsed = self._clock.elapsed()
            for preview in list(self._previews.values()):
                when = preview.due()
                if when is not None and when <= elapsed:
                    preview.feed(Tick(by=SYSTEM), elapsed)
                if not preview.followers and elapsed - preview.used_at > IDLE_MS:
                    del self._previews[preview.id]
            moments = (preview.due() for preview in self._previews.values())
            return min((when for when in moments if when is not None), default=None)

    @contextmanager
    def _mine(self, id: str, owner: str) -> Iterator[Preview]:
        """The preview, with nobody else at it; raises ``Missing`` for one of somebody else's too."""
        with self._changed:
            preview = self._previews.get(id)
            if preview is None or preview.owner != owner:
                raise Missing("preview", id)
            preview.used_at = self._clock.elapsed()
            yield preview
            self._changed.notify_all()

    def _make_room(self, owner: str) -> None:
        mine = [preview for preview in self._previews.values() if preview.owner == owner]
        while len(mine) >= MOST_EACH:
            self._drop(mine)
        everyone = list(self._previews.values())
        while len(everyone) >= MOST:
            self._drop(everyone)

    def _drop(self, among: list[Preview]) -> None:
        oldest = min(among, key=lambda preview: (bool(preview.followers), preview.used_at))
        oldest.tell(refused("replaced", final=True))
        among.remove(oldest)
        del self._previews[oldest.id]

    def _run(self) -> None:
        while True:
            when = self.pass_time()
            with self._changed:
                if self._closed:
                    return
                now = self._clock.elapsed()
                self._changed.wait(_LONGEST_SLEEP if when is None else max(0.001, (when - now) / 1000))


def _take(preview: Preview, client: str, event: ParticipantEvent, elapsed: int) -> None:
    """What was done in the picture; that it is not there to be seen, or is again, is nobody's deed."""
    if isinstance(event, Pause | Resume):
        preview.is_there(client, elapsed, there=isinstance(event, Resume))
    if not is_nobodys(event):
        preview.feed(msgspec.structs.replace(event, by=PARTICIPANT), elapsed)


def _welcome(preview: Preview, elapsed: int, *, observer: bool) -> Welcome:
    language, phase = preview.wanted.language, SessionPhase.RUNNING.value
    return Welcome(preview.id, language, phase, preview.seq, preview.t(elapsed), observer)


def _welcome_again(preview: Preview, elapsed: int) -> None:
    """Say to all who follow that it is another language from now on: their own words are in it, too."""
    for client, sink in list(preview.followers.items()):
        sink(_welcome(preview, elapsed, observer=client not in preview.players))


def _catch_up(preview: Preview, sink: Sink, last_seq: int, elapsed: int) -> None:
    run = preview.play.run
    if last_seq < run.seq:
        sink(preview.started())
    sink(Pace(preview.pace, preview.t(elapsed)))
    for shown in preview.play.shown:
        if shown.seq > last_seq:
            sink(msgspec.structs.replace(preview.dressed(shown), past=True))
