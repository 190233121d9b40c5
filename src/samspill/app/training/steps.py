"""The steps of the first session, and how the record tells that each was really done."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from itertools import pairwise

from samspill.app.access import Action, Relation, may
from samspill.app.actor import Role
from samspill.app.ports.store import Unit
from samspill.app.records.log import LogEntry
from samspill.app.records.sessions import CheckInRecord, Run, Session, SessionPhase
from samspill.app.records.training import Training
from samspill.curriculum.results import HIGH_DISTRESS
from samspill.model.events import PARTICIPANT, SYSTEM, AnyEvent, ChangeLevel, Finish, Observe, Pause, Resume, SayLine

FEW_BARRIERS = 3


class Step(StrEnum):
    """One thing to do oneself, in the order one meets them."""

    MEET = "meet"
    BARRIERS = "barriers"
    REASON = "reason"
    SESSION = "session"
    DEVICE = "device"
    HARD_DAY = "hard_day"
    EASED = "eased"
    RUN = "run"
    STEER = "steer"
    STOP = "stop"
    DEBRIEF = "debrief"
    NEXT = "next"


class Part(StrEnum):
    """One of the small things to try while a run goes on."""

    PAUSE = "pause"
    RESUME = "resume"
    EASIER = "easier"
    SAY = "say"
    TICK = "tick"


class Look(StrEnum):
    """A page that was read; no other record tells that."""

    PERSON = "person"
    REASON = "why"
    GATE = "gate"
    """What the check-in of a hard day holds back."""
    REASON_AFTERWARDS = "next"


def steps_of(role: Role) -> tuple[Step, ...]:
    """The steps of someone in this role: nobody learns what they may not do with anyone."""
    rates = may(role, Action.RATE_BARRIERS, Relation.PRACTICE).allowed
    return tuple(step for step in Step if step is not Step.BARRIERS or rates)


class Done:
    """What the record of a practice person tells; read once."""

    def __init__(self, unit: Unit, participant: str, training: Training) -> None:
        self.looked = frozenset(training.looked)
        self.sessions: tuple[Session, ...] = unit.sessions.of(participant)
        latest = self.sessions[-1].id if self.sessions else ""
        self.check_in: CheckInRecord | None = unit.sessions.check_in(latest)
        talked = [one for one in self.sessions if unit.sessions.debrief(one.id) is not None]
        self.talked_through = bool(talked)
        self.closed = any(one.phase is SessionPhase.CLOSED for one in talked)
        self.runs: tuple[Run, ...] = unit.sessions.runs_of(participant)
        self.paired = unit.pairing.of(latest) is not None
        self.mission = bool(unit.missions.of(participant))
        self.barriers = len({rating.barrier for rating in unit.profile.ratings(participant)})
        logs = {one.id: unit.log.entries(one.id) for one in self.sessions} if self.runs else {}
        events = [entry.event for entries in logs.values() for entry in entries if entry.event is not None]
        tried = {part for part, is_it in _PARTS.items() if any(map(is_it, events))}
        easier = any(_made_easier(run, logs[run.session]) for run in self.runs)
        self.stopped = any(isinstance(event, Finish) and _by_staff(event) for event in events)
        self.parts = frozenset(tried | {Part.EASIER} if easier else tried)

    @property
    def session(self) -> Session | None:
        """The latest session."""
        return self.sessions[-1] if self.sessions else None

    @property
    def hard_day(self) -> bool:
        """Whether the check-in that stands now holds practice back."""
        return self.check_in is not None and self.check_in.distress >= HIGH_DISTRESS

    @property
    def steps(self) -> frozenset[Step]:
        """What was done, whatever the order."""
        return frozenset(step for step, is_done in _STEPS.items() if is_done(self))


_STEPS: Mapping[Step, Callable[[Done], bool]] = {
    Step.MEET: lambda done: Look.PERSON in done.looked,
    Step.BARRIERS: lambda done: done.barriers >= FEW_BARRIERS,
    Step.REASON: lambda done: Look.REASON in done.looked,
    Step.SESSION: lambda done: bool(done.sessions),
    Step.DEVICE: lambda done: done.paired or bool(done.runs),
    Step.HARD_DAY: lambda done: Look.GATE in done.looked,
    Step.EASED: lambda done: Look.GATE in done.looked and done.check_in is not None and not done.hard_day,
    Step.RUN: lambda done: bool(done.runs),
    Step.STEER: lambda done: done.parts == frozenset(Part),
    Step.STOP: lambda done: done.stopped,
    Step.DEBRIEF: lambda done: done.talked_through and done.mission,
    Step.NEXT: lambda done: done.closed and Look.REASON_AFTERWARDS in done.looked,
}


def _made_easier(run: Run, entries: tuple[LogEntry, ...]) -> bool:
    """Whether somebody stepped down a level in this run; one that begins at the easiest goes up first."""
    levels = [run.header.level]
    levels += [e.event.level for e in entries if e.run == run.number and isinstance(e.event, ChangeLevel)]
    return any(after < before for before, after in pairwise(levels))


def _by_staff(event: AnyEvent) -> bool:
    return event.by not in {PARTICIPANT, SYSTEM}


_PARTS: Mapping[Part, Callable[[AnyEvent], bool]] = {
    Part.PAUSE: lambda event: isinstance(event, Pause) and _by_staff(event),
    Part.RESUME: lambda event: isinstance(event, Resume) and _by_staff(event),
    Part.SAY: lambda event: isinstance(event, SayLine),
    Part.TICK: lambda event: isinstance(event, Observe),
}
