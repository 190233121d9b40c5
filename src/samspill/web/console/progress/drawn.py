"""The charts of the page, all over the same time."""

from collections.abc import Mapping
from datetime import date, tzinfo
from typing import NamedTuple

from samspill.app.records.missions import MissionOutcome
from samspill.app.views.progress import GoalDay, GoalProgress, Progress, Support
from samspill.web.charts import (
    PAGE,
    Frame,
    LaneChart,
    MinuteChart,
    RatingChart,
    Timeline,
    lane_chart,
    minute_chart,
    rating_chart,
    timeline,
)

NOT_ASKED = "not_asked"
CAME, STAYED_AWAY = "came", "stayed_away"


class Drawn(NamedTuple):
    """Every chart of the page; one for each goal by its id."""

    goals: dict[str, LaneChart]
    distress: RatingChart
    minutes: MinuteChart
    missions: LaneChart
    sessions: LaneChart


def drawn(seen: Progress, zone: tzinfo, frame: Frame = PAGE) -> Drawn:
    """Draw what has been seen in ``frame``; days are those of the clinic's ``zone``."""
    held = [session.at.astimezone(zone).date() for session in seen.sessions]
    agreed = [mission.agreed_at.astimezone(zone).date() for mission in seen.missions]
    expected = [one.day for one in seen.expected]
    line = timeline(seen.enrolled, seen.today, {*held, *agreed, *expected}, frame)
    return Drawn(
        goals={one.goal.id: _goal(line, one) for one in seen.goals},
        distress=rating_chart(
            line,
            [(day, s.before, s.expected, s.highest, s.after) for day, s in zip(held, seen.sessions, strict=True)],
        ),
        minutes=minute_chart(
            line, [(day, s.minutes) for day, s in zip(held, seen.sessions, strict=True) if s.minutes is not None]
        ),
        missions=_missions(line, seen, agreed),
        sessions=_sessions(line, held, seen),
    )


def _goal(line: Timeline, one: GoalProgress) -> LaneChart:
    counts: Mapping[date, Mapping[str, int]] = {
        day.day: {kind.value: count for kind, count in day.counts.items()} for day in one.days
    }
    return lane_chart(line, [kind.value for kind in Support], counts, _levels(line, one.days))


def _levels(line: Timeline, days: tuple[GoalDay, ...]) -> dict[date, str]:
    found: dict[date, set[int]] = {}
    for day in days:
        found.setdefault(line.begins(day.day), set()).update(day.levels)
    return {day: spanned(sorted(levels)) for day, levels in found.items()}


def spanned(levels: list[int]) -> str:
    """Levels as one writes them: 2, 2–4, or 1, 3."""
    together = levels == list(range(levels[0], levels[-1] + 1))
    return f"{levels[0]}–{levels[-1]}" if together and len(levels) > 1 else ", ".join(map(str, levels))


def _missions(line: Timeline, seen: Progress, agreed: list[date]) -> LaneChart:
    counts: dict[date, dict[str, int]] = {}
    for day, mission in zip(agreed, seen.missions, strict=True):
        kind = mission.outcome.value if mission.outcome is not None else NOT_ASKED
        counts.setdefault(day, {}).setdefault(kind, 0)
        counts[day][kind] += 1
    return lane_chart(line, [*(outcome.value for outcome in MissionOutcome), NOT_ASKED], counts)


def _sessions(line: Timeline, held: list[date], seen: Progress) -> LaneChart:
    counts = {day: {CAME: held.count(day)} for day in held}
    counts |= {one.day: {STAYED_AWAY: 1} for one in seen.expected if not one.came}
    return lane_chart(line, [CAME, STAYED_AWAY], counts)
