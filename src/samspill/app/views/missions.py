"""A participant's missions as the console shows them."""

from datetime import date, datetime

import msgspec

from samspill.app.records.missions import MissionOutcome, PartOfDay
from samspill.model.words import Text


class ToldView(msgspec.Struct, frozen=True):
    """What was told once; ``by`` is a name, ``stands`` whether it has not been corrected since."""

    number: int
    outcome: MissionOutcome
    day: date
    words: str
    by: str
    own: bool
    at: datetime
    corrects: int | None
    stands: bool


class MissionView(msgspec.Struct, frozen=True):
    """One mission: what, when, with whom, and what was told, latest first; ``since`` is when it was first done."""

    id: str
    goal: str
    goal_name: Text
    text: Text
    agreed_at: datetime
    day: date | None
    part: PartOfDay | None
    with_whom: str
    outcome: MissionOutcome | None
    told: tuple[ToldView, ...]
    since: date | None
    let_go: bool


class ToAgree(msgspec.Struct, frozen=True):
    """A goal that is being practised, and its missions, smallest first."""

    goal: str
    name: Text
    missions: tuple[tuple[str, Text, int], ...]


class Missions(msgspec.Struct, frozen=True):
    """Everything the missions' page needs: ``open`` wait to be tried, ``later`` are asked about three months on."""

    participant: str
    alias: str
    today: date
    open: tuple[MissionView, ...]
    later: tuple[MissionView, ...]
    earlier: tuple[MissionView, ...]
    to_agree: tuple[ToAgree, ...]
