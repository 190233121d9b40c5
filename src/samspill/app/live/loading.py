"""A session comes to memory from the log: the same events through the same engine give the same run."""

from samspill.app.packs.in_use import CannotReplay, Library
from samspill.app.ports.store import Unit
from samspill.app.records.log import LogEntry
from samspill.app.records.needs import Needs
from samspill.app.records.people import Participant, Synthetic
from samspill.app.records.sessions import Run, Session, SessionPhase
from samspill.model.comfort import Comfort, Hand

from .play import Play
from .room import Room
from .run_clock import RunClock

LARGE_TEXT, LARGEST_TEXT = 1.25, 1.5


def load_room(unit: Unit, library: Library, session: str, node: str, pace: int = 1) -> Room | None:
    """Take the session for this node and replay its latest run; ``None`` when there is no such session.

    The run clock stands still at the last event. It will go at ``pace`` for somebody made up, and as in life for
    anybody else. A run pinned to another engine or pack cannot be replayed: it stays in the log, and ``play`` is
    ``None``.
    """
    known = unit.sessions.session(session)
    if known is None:
        return None
    room = Room(known, unit.log.claim(session, node))
    person = unit.people.participant(known.participant)
    room.calm_room = person.calm_room if person is not None else room.calm_room
    room.comfort = _comfort(person, unit.entry.needs(known.participant))
    entries = unit.log.entries(session)
    room.seq = entries[-1].seq if entries else 0
    for entry in entries:
        if entry.client is not None and entry.client_seq is not None:
            room.acked.setdefault(entry.client, {})[entry.client_seq] = entry.seq
    room.runs = list(unit.sessions.runs(session))
    room.play = _latest(library, room.runs, entries)
    room.clock = RunClock.held_at(room.play.t if room.play is not None else 0, pace if _made_up(person) else 1)
    return room


def replay(library: Library, run: Run, entries: tuple[LogEntry, ...]) -> Play:
    """Play ``run`` again from the log; raises ``CannotReplay``."""
    play = Play(run, library.script(run.header))
    for entry in entries:
        if entry.run == run.number and entry.event is not None:
            play.feed(entry.seq, entry.event)
    return play


def _made_up(person: Participant | None) -> bool:
    return person is not None and person.synthetic is not Synthetic.NO


def _comfort(person: Participant | None, needs: Needs | None) -> Comfort | None:
    """How the device begins for this person; nothing before their needs have been asked about."""
    if person is None or needs is None:
        return None
    large, largest = needs.large_text or needs.hard_of_hearing, needs.low_sight
    size = LARGEST_TEXT if largest else LARGE_TEXT if large else 1
    return Comfort(
        size,
        contrast=needs.low_sight,
        less_motion=needs.less_motion,
        seated=person.seated,
        gaze=needs.by_gaze,
        hand=Hand.LEFT if needs.left_handed else Hand.RIGHT if needs.one_hand else Hand.BOTH,
    )


def closed(session: Session) -> bool:
    """Whether nothing more can happen in the session."""
    return session.phase is SessionPhase.CLOSED


def _latest(library: Library, runs: list[Run], entries: tuple[LogEntry, ...]) -> Play | None:
    if not runs:
        return None
    try:
        return replay(library, runs[-1], entries)
    except CannotReplay:
        return None
