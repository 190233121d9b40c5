"""One session as the console shows it."""

from datetime import datetime

import msgspec

from samspill.app.access import Action
from samspill.app.live.standstill import Standstill
from samspill.app.records.missions import AgreedMission
from samspill.app.records.sessions import CheckInRecord, DebriefRecord, SessionPhase
from samspill.model.directions import Channel
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending, Option, RunStatus
from samspill.model.ratings import Rating
from samspill.model.scenario import DebriefGuide
from samspill.model.words import Language, Text


class TurnView(msgspec.Struct, frozen=True):
    """One thing said or done in a run. ``who`` is empty for the participant.

    ``said`` are the words; else ``did`` is the kind of event (use, approach, relocate, go_back, pause, resume,
    repeat, leave), and
    ``target`` the name of whom or what it was done to, if anything. ``helped``: a care worker had a hand in it.
    ``via``: how the words came.
    """

    who: str
    said: str
    did: str
    target: Text
    helped: bool
    via: Channel = Channel.ROOM


class RunView(msgspec.Struct, frozen=True):
    """One run of the session: pinned scenario and level, how it stands, and what it has shown so far.

    ``t`` is run time in ms, ``beat`` the title of the beat now, ``answers`` what can be said for the participant now
    (for ``Force``), ``triggers`` what can be set off now (for ``Trigger``), ``turns`` the last things said and done,
    ``cast`` the ids and names of those who can be made to say a line (for ``SayLine``), ``goals`` the ids and names of
    goals that can be observed (for ``Observe``): the target goal first. ``still`` is all that it stands still
    for, while it is paused. ``moved`` is where the participant has chosen to be instead of where the scene has them.
    """

    number: int
    scenario: str
    title: Text
    level: int
    status: RunStatus
    ending: Ending | None
    started_at: datetime
    t: int
    beat: Text
    answers: tuple[Option, ...]
    triggers: tuple[Option, ...]
    turns: tuple[TurnView, ...]
    cast: tuple[tuple[str, Text], ...]
    goals: tuple[tuple[str, Text], ...]
    evidence: tuple[Evidence, ...]
    ratings: tuple[Rating, ...]
    expected_distress: int | None
    distress_peak: int | None
    goes_well: Text
    debrief: DebriefGuide | None = None
    still: frozenset[Standstill] = frozenset()
    moved: Text | None = None


class MissionChoice(msgspec.Struct, frozen=True):
    """A real-life task that may be agreed now; ``size`` 1-3."""

    goal: str
    mission: str
    size: int
    text: Text


class DebriefVersion(msgspec.Struct, frozen=True):
    """One version of a debrief, the name of who wrote it, and the mission; ``settled``: that was talked about since.

    ``agreed`` is the mission as it stands now, with its day and company.
    """

    said: DebriefRecord
    by: str
    mission: Text | None
    settled: bool
    agreed: AgreedMission | None = None


class FollowUp(msgspec.Struct, frozen=True):
    """One mission to follow up at check-in."""

    mission: str
    goal: str
    text: Text
    agreed_at: datetime


class NoteView(msgspec.Struct, frozen=True):
    """One quick note, with the name of who wrote it."""

    number: int
    text: str
    by: str
    at: datetime


class Steering(msgspec.Struct, frozen=True):
    """Who steers a session, by id and name, and the word they took over with, if any."""

    by: str
    name: str
    word: str


class SessionView(msgspec.Struct, frozen=True):
    """Everything the session pages need; ``run`` is the latest run, ``headset_ms`` the wall-clock time in runs so far.

    ``next_scenario`` and ``next_level`` are the care worker's choice or the proposal. ``follow_up`` is the last mission
    that is still open, ``older`` those before it. ``battery`` is what the device has left in percent, where that is
    known. ``checked_in_by`` is the name of who asked; ``may`` is what whoever looks may do to this participant.
    """

    id: str
    participant: str
    alias: str
    language: Language
    phase: SessionPhase
    opened_at: datetime
    device: str | None
    online: bool
    battery: int | None
    run: RunView | None
    runs: tuple[RunView, ...]
    check_in: CheckInRecord | None
    checked_in_by: str
    debrief: DebriefRecord | None
    follow_up: FollowUp | None
    older: tuple[FollowUp, ...]
    missions: tuple[MissionChoice, ...]
    next_scenario: str | None
    next_level: int | None
    headset_ms: int
    steering: Steering
    notes: tuple[NoteView, ...]
    may: frozenset[Action]
