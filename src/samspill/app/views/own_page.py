"""What a participant sees of themselves: steps in life, and no score."""

from datetime import date, datetime

import msgspec

from samspill.app.records.missions import MissionOutcome, PartOfDay
from samspill.model.goals import GoalState
from samspill.model.words import Language, Text

from .stories import StoryView


class LifeStep(msgspec.Struct, frozen=True):
    """One thing they learn, in plain words: how it was when they began, and how far they have come."""

    name: Text
    state: GoalState
    before: Text
    now: Text


class OwnMission(msgspec.Struct, frozen=True):
    """One real-life mission of theirs: what, when and with whom, how it went, and whether it waits to be tried."""

    id: str
    text: Text
    day: date | None
    part: PartOfDay | None
    with_whom: str
    outcome: MissionOutcome | None
    words: str
    is_open: bool


class OwnNext(msgspec.Struct, frozen=True):
    """What may come next, said to them; ``chosen_by`` is the name of who chose it, where it was not the proposal."""

    title: Text
    summary: Text
    why: Text | None
    chosen_by: str | None


class OwnLead(msgspec.Struct, frozen=True):
    """What their practice leads towards; ``own``: it is what they have chosen themselves."""

    names: tuple[Text, ...]
    own: bool


class OwnPage(msgspec.Struct, frozen=True):
    """Everything on a participant's own page. ``called`` may be empty."""

    participant: str
    alias: str
    called: str
    language: Language
    own_goal: str
    calm_room: str
    steps: tuple[LifeStep, ...]
    went_well: tuple[str, ...]
    missions: tuple[OwnMission, ...]
    next: OwnNext | None
    next_appointment: datetime | None
    sessions: int
    stories: tuple[StoryView, ...] = ()
    lead: OwnLead | None = None

    @property
    def open_missions(self) -> tuple[OwnMission, ...]:
        """Missions that wait to be tried."""
        return tuple(mission for mission in self.missions if mission.is_open)

    @property
    def earlier_missions(self) -> tuple[OwnMission, ...]:
        """Missions that have been tried or let go."""
        return tuple(mission for mission in self.missions if not mission.is_open)
