"""The plan: where a participant stands with every goal, and what to do next."""

from datetime import datetime

import msgspec

from samspill.app.access import Action
from samspill.curriculum import Cause, Part
from samspill.model.evidence import Evidence
from samspill.model.goals import Goal, GoalState
from samspill.model.themes import Domain
from samspill.model.words import Language, Text

from .entry import NotReady
from .lead import LeadView


class EvidenceView(msgspec.Struct, frozen=True):
    """One piece of evidence, and where and when it was shown."""

    evidence: Evidence
    session: str
    run: int
    scenario: str
    scenario_title: Text
    at: datetime


class GoalView(msgspec.Struct, frozen=True):
    """A goal, its state, how likely it is that the participant can do it (0-1), and the evidence, newest first."""

    goal: Goal
    state: GoalState
    estimate: float
    evidence: tuple[EvidenceView, ...]


class DomainView(msgspec.Struct, frozen=True):
    """One domain of functioning and its goals, in the order of the pack."""

    domain: Domain
    goals: tuple[GoalView, ...]


class NextStep(msgspec.Struct, frozen=True):
    """A scenario and level with its one-sentence reason, and what to expect of it.

    ``trade`` says what it gives up against the first choice; ``to_participant`` is the reason as said to them.
    """

    goal: str
    goal_name: Text
    scenario: str
    title: Text
    level: int
    reason: Text
    forecast: Text
    trade: Text | None
    cause: Cause
    to_participant: Text


class PlannedRun(msgspec.Struct, frozen=True):
    """One run of the session as it is planned, and what it is for."""

    part: Part
    scenario: str
    title: Text
    level: int


class ComingSession(msgspec.Struct, frozen=True):
    """A later session, so many days from today, if all goes well until then."""

    in_days: int
    runs: tuple[PlannedRun, ...]


class Course(msgspec.Struct, frozen=True):
    """The rest of today's session; ``done`` runs of today are over.

    Only the first run is proposed; the others follow if each goes well.
    """

    done: int
    today: tuple[PlannedRun, ...]


class AdviceView(msgspec.Struct, frozen=True):
    """A reason to stop and think; ``grave`` where practice cannot carry it."""

    text: Text
    grave: bool


class LeftOut(msgspec.Struct, frozen=True):
    """Levels of a scenario that safety or an opt-out keeps away now, and why; ``of_today``: how it is today says so."""

    scenario: str
    title: Text
    levels: tuple[int, ...]
    reason: Text
    of_today: bool = False


class SessionRow(msgspec.Struct, frozen=True):
    """One session in the list on a participant's page."""

    id: str
    opened_at: datetime
    phase: str
    runs: int
    scenarios: tuple[Text, ...]


class MissionRow(msgspec.Struct, frozen=True):
    """One real-life mission, with its outcome once followed up."""

    goal: str
    text: Text
    agreed_at: datetime
    outcome: str | None


class ScenarioRow(msgspec.Struct, frozen=True):
    """A scenario a care worker can choose instead of the proposed one, or leave out."""

    scenario: str
    title: Text
    summary: Text
    goal_name: Text
    levels: tuple[int, ...]


class OptOuts(msgspec.Struct, frozen=True):
    """What a participant does not want to meet: sights of alcohol and drugs (off until turned on), and scenarios."""

    substance_cues: bool
    scenarios: frozenset[str]


class Chosen(msgspec.Struct, frozen=True):
    """The care worker's own choice that stands until it is practised; ``by`` is a name."""

    scenario: str
    title: Text
    level: int
    reason: str
    by: str
    at: datetime


class OwnWords(msgspec.Struct, frozen=True):
    """What they want to be called, what they practise for in their own words, whether they sit, and where it is calm.

    ``calm_rooms`` are the ids and names of the looks to choose from; ``towards`` the learning goals nearest to theirs.
    """

    called: str
    own_goal: str
    seated: bool
    calm_room: str
    calm_rooms: tuple[tuple[str, Text], ...]
    towards: tuple[str, ...] = ()


class Held(msgspec.Struct, frozen=True):
    """The serious adverse event that holds practice back, and why in words."""

    event: str
    why: Text


class Plan(msgspec.Struct, frozen=True):
    """Everything the participant's page needs; ``may`` is what whoever looks may do to them.

    ``not_ready`` says what is missing before a first session, ``helps`` what else makes practising work for them,
    ``lead`` where practice leads.
    """

    participant: str
    alias: str
    language: Language
    domains: tuple[DomainView, ...]
    proposal: NextStep | None
    alternatives: tuple[NextStep, ...]
    left_out: tuple[LeftOut, ...]
    course: Course
    advice: tuple[AdviceView, ...]
    opt_outs: OptOuts
    own: OwnWords
    chosen: Chosen | None
    scenarios: tuple[ScenarioRow, ...]
    sessions: tuple[SessionRow, ...]
    missions: tuple[MissionRow, ...]
    open_session: str | None
    may: frozenset[Action]
    held: Held | None = None
    next_appointment: datetime | None = None
    not_ready: NotReady | None = None
    helps: str = ""
    missed: datetime | None = None
    lead: LeadView | None = None
