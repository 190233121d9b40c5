"""Charts: true time, true counts, and marks that can be read."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from samspill.web.charts import PAGE, PHONE, Frame, Step, lane_chart, minute_chart, rating_chart, timeline
from samspill.web.charts.timeline import ROOM

FIRST = date(2026, 1, 5)
SPANS = st.integers(0, 900)
FRAMES = st.sampled_from([PAGE, PHONE])
DAYS = st.lists(st.integers(0, 900), max_size=80).map(lambda days: {FIRST + timedelta(days=n) for n in days})


@given(SPANS, DAYS, FRAMES)
def test_marks_lie_inside_and_in_the_order_of_time(span: int, days: set[date], frame: Frame) -> None:
    line = timeline(FIRST, max({FIRST + timedelta(days=span), *days}), days, frame)
    places = [line.at(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(frame.left <= x <= frame.width - frame.right for x in places)
    assert all(frame.left <= tick.x <= frame.width - frame.right for tick in line.ticks)
    assert len(line.ticks) >= 1


@given(SPANS, DAYS, FRAMES)
def test_days_too_close_to_read_are_gathered_and_no_count_is_lost(span: int, days: set[date], frame: Frame) -> None:
    line = timeline(FIRST, max({FIRST + timedelta(days=span), *days}), days, frame)
    chart = lane_chart(line, ["alone", "hint"], {day: {"alone": 2, "hint": 1} for day in days})
    assert [lane.total for lane in chart.lanes] == [2 * len(days), len(days)]
    if line.step is not Step.MONTH:
        assert all(other.x - one.x >= ROOM for one, other in pairwise(chart.lanes[0].marks))


def test_a_gap_in_time_is_a_gap_in_the_picture() -> None:
    days = [FIRST, FIRST + timedelta(days=7), FIRST + timedelta(days=77)]
    line = timeline(FIRST, days[-1], days)
    near, far = line.at(days[1]) - line.at(days[0]), line.at(days[2]) - line.at(days[1])
    assert round(far / near) == 10


def test_weeks_of_two_sessions_over_half_a_year_become_one_mark_a_week_or_month() -> None:
    days = {FIRST + timedelta(days=7 * week + day) for week in range(26) for day in (0, 3)}
    assert timeline(FIRST, max(days), days).step is Step.MONTH
    assert timeline(FIRST, FIRST + timedelta(days=80), {d for d in days if (d - FIRST).days < 80}).step is Step.WEEK


def test_on_a_phone_names_stand_above_their_lanes_and_dates_do_not_touch() -> None:
    line = timeline(FIRST, FIRST + timedelta(days=60), {FIRST}, PHONE)
    chart = lane_chart(line, ["alone", "hint"], {FIRST: {"alone": 1, "hint": 1}})
    wide = lane_chart(timeline(FIRST, FIRST + timedelta(days=60), {FIRST}), ["alone", "hint"], {})
    assert chart.lanes[1].y - chart.lanes[0].y == wide.lanes[1].y - wide.lanes[0].y + PHONE.above
    assert all(other.x - one.x >= PHONE.dates for one, other in pairwise(line.ticks))
    assert [lane.y for lane in wide.lanes] == [19.0, 49.0], "paper stays as it was"


def test_what_nobody_asked_is_no_mark_and_zero_is_one() -> None:
    line = timeline(FIRST, FIRST, {FIRST})
    day = rating_chart(line, [(FIRST, 0, None, 10, None)]).days[0]
    assert (day.expected, day.after) == (None, None)
    assert day.before is not None and day.highest is not None and day.before > day.highest


def test_minutes_have_a_scale_from_zero_that_holds_the_limits_and_the_longest() -> None:
    line = timeline(FIRST, FIRST + timedelta(days=7), {FIRST})
    chart = minute_chart(line, [(FIRST, 0.4), (FIRST + timedelta(days=7), 90.0)])
    heights = [chart.floor - column.y for column in chart.columns]
    assert abs(heights[1] / heights[0] - 90 / 0.4) < 60
    assert all(0 < y < chart.floor for y, _ in chart.limits)
    assert chart.columns[1].y >= 0
