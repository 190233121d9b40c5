"""Missions with all that was told about them, and which of them somebody should ask about."""

from datetime import date, datetime, timedelta

import msgspec

from samspill.app.ports.store import Unit
from samspill.app.records.missions import AgreedMission, MissionOutcome, ToldMission
from samspill.app.refusals import Missing

THREE_MONTHS = timedelta(days=91)
"""So long after a mission was first done, somebody asks whether it is still part of life (Trondheim, step 8)."""

DONE_SOMEHOW = frozenset({MissionOutcome.DONE, MissionOutcome.PARTLY})


class KnownMission(msgspec.Struct, frozen=True):
    """One agreed mission and everything that was told about it, oldest first."""

    agreed: AgreedMission
    told: tuple[ToldMission, ...] = ()

    @property
    def standing(self) -> tuple[ToldMission, ...]:
        """What counts: not corrected since; by the day it is about."""
        corrected = {told.corrects for told in self.told}
        return tuple(sorted((t for t in self.told if t.number not in corrected), key=lambda t: (t.day, t.number)))

    @property
    def last(self) -> ToldMission | None:
        """The latest that counts."""
        return self.standing[-1] if self.standing else None

    @property
    def outcome(self) -> MissionOutcome | None:
        """How it went, by the latest that counts."""
        return self.last.outcome if self.last is not None else None

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be tried: nothing was told, or *not yet*, and nobody let it go."""
        return self.agreed.let_go_at is None and self.outcome in {None, MissionOutcome.NOT_YET}

    @property
    def first_done(self) -> date | None:
        """The day it was first done, wholly or partly."""
        return next((told.day for told in self.standing if told.outcome in DONE_SOMEHOW), None)


def known_missions(unit: Unit, participant: str) -> tuple[KnownMission, ...]:
    """All missions of a participant, oldest first."""
    return missions_from(unit.missions.of(participant), unit.missions.told(participant))


def known_mission(unit: Unit, mission: str) -> KnownMission:
    """One mission by its id; raises ``Missing``."""
    agreed = unit.missions.mission(mission)
    if agreed is None:
        raise Missing("mission", mission)
    return next(known for known in known_missions(unit, agreed.participant) if known.agreed.id == mission)


def missions_from(agreed: tuple[AgreedMission, ...], told: tuple[ToldMission, ...]) -> tuple[KnownMission, ...]:
    """The same from records that have been read already."""
    by_mission: dict[str, list[ToldMission]] = {}
    for one in told:
        by_mission.setdefault(one.mission, []).append(one)
    return tuple(KnownMission(mission, tuple(by_mission.get(mission.id, ()))) for mission in agreed)


def to_ask_about(missions: tuple[KnownMission, ...], since: datetime, session: str) -> tuple[KnownMission, ...]:
    """The open missions of earlier days that nobody has been asked about in this ``session``, opened at ``since``."""
    return tuple(
        m for m in missions if m.is_open and m.agreed.session != session and (m.last is None or m.told[-1].at < since)
    )


def three_months_on(missions: tuple[KnownMission, ...], today: date) -> tuple[KnownMission, ...]:
    """For each goal, the last mission that was done, if that began three months ago and nobody has asked since."""
    by_goal: dict[str, list[KnownMission]] = {}
    for mission in missions:
        by_goal.setdefault(mission.agreed.goal, []).append(mission)
    return tuple(found for same in by_goal.values() if (found := _due_of(same, today)) is not None)


def three_months_day(mission: KnownMission) -> date | None:
    """The day from which one should ask about this mission again."""
    return mission.first_done + THREE_MONTHS if mission.first_done is not None else None


def _due_of(same: list[KnownMission], today: date) -> KnownMission | None:
    done = [m for m in same if m.first_done is not None and m.agreed.let_go_at is None]
    if not done:
        return None
    due = min(m.first_done for m in done if m.first_done is not None) + THREE_MONTHS
    asked = any(told.day >= due for m in same for told in m.standing)
    return max(done, key=lambda m: m.first_done or date.min) if due <= today and not asked else None
