"""When something is due to go: laws that hold for every day and every time that can be set."""

from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from samspill.app.records.retention import KeepTimes
from samspill.app.retention.rule import GRACE, events_go, not_before, record_goes, sign_in_goes, years_before

DAYS = st.dates(date(2020, 1, 1), date(2100, 12, 31))
TIMES = st.builds(KeepTimes, st.integers(1, 120), st.integers(1, 120), st.integers(1, 3650))


def test_a_record_is_kept_ten_whole_years_after_its_last_entry() -> None:
    assert record_goes(date(2026, 3, 31), KeepTimes()) == date(2036, 4, 1)
    assert record_goes(date(2024, 2, 29), KeepTimes(record_years=1)) == date(2025, 3, 2), "never a day too soon"


@given(DAYS, DAYS, TIMES)
def test_what_was_touched_later_goes_no_sooner(one: date, other: date, times: KeepTimes) -> None:
    early, late = sorted((one, other))
    for rule in (record_goes, events_go, sign_in_goes):
        assert rule(early, times) <= rule(late, times)
        assert rule(early, times) > early


@given(DAYS, TIMES)
@example(date(2020, 2, 28), KeepTimes(record_years=4))
@example(date(2023, 2, 28), KeepTimes(record_years=1))
def test_the_whole_time_has_passed_when_it_goes(last: date, times: KeepTimes) -> None:
    goes = record_goes(last, times)
    assert (goes - timedelta(days=1)).year - last.year == times.record_years
    assert (goes.year - last.year, goes.month, goes.day) > (times.record_years, last.month, last.day)


@given(DAYS, TIMES, st.integers(0, 900))
@example(date(2020, 2, 28), KeepTimes(events_years=4), 0)
@example(date(2023, 2, 28), KeepTimes(events_years=1), 0)
def test_whoever_looks_so_many_years_back_finds_all_that_is_due(closed: date, times: KeepTimes, late: int) -> None:
    today = events_go(closed, times) + timedelta(days=late)
    assert years_before(today, times.events_years) >= closed


@given(DAYS, st.none() | DAYS, st.none() | DAYS)
def test_a_hold_and_the_first_days_only_ever_make_it_later(goes: date, held: date | None, on: date | None) -> None:
    really = not_before(goes, held, on)
    assert really >= goes
    assert held is None or really > held
    assert on is None or really >= on + GRACE
    assert not_before(goes, None, None) == goes
