"""Run time may go by faster where everybody is made up, so that a demo or a test need not last as long as life."""

import msgspec
import pytest

from samspill.app.live.feed import Directions, Heartbeat, Pace, Welcome
from samspill.app.records.people import Synthetic
from samspill.model.events import Pause, Resume
from tests.unit.app.house import CAFE, Ear, House

PACE = 4


@pytest.fixture
def house() -> House:
    """A clinic whose runs are hurried."""
    return House(pace=PACE)


def running(house: House, synthetic: Synthetic) -> tuple[str, Ear]:
    """A session under way with somebody who is made up, or not."""
    actor = house.staff()
    person, session = house.ready(actor)
    with house.store.begin() as unit:
        known = unit.people.participant(person)
        assert known is not None
        unit.people.keep(msgspec.structs.replace(known, synthetic=synthetic))
    ear = Ear()
    assert house.live.attach(session, "device", ear).result()
    house.begin(actor, session, 1, CAFE)
    return session, ear


def run_time(house: House, session: str, ear: Ear) -> int:
    house.live.heard(session, "device", 0)
    return ear.of(Heartbeat)[-1].t


@pytest.mark.parametrize("synthetic", [Synthetic.DEMO, Synthetic.PRACTICE])
def test_run_time_goes_by_faster_for_somebody_made_up(house: House, synthetic: Synthetic) -> None:
    session, ear = running(house, synthetic)
    house.wait(2_000)
    assert run_time(house, session, ear) == 2_000 * PACE


def test_nobody_real_is_ever_hurried(house: House) -> None:
    session, ear = running(house, Synthetic.NO)
    house.wait(2_000)
    assert run_time(house, session, ear) == 2_000
    assert ear.of(Pace) == []


def test_a_device_is_told_the_pace_before_anything_that_happens(house: House) -> None:
    session, ear = running(house, Synthetic.DEMO)
    assert isinstance(ear.heard[0], Welcome)
    assert ear.heard[1] == Pace(PACE, 0)
    house.wait(1_000)
    again = Ear()
    house.live.attach(session, "tablet", again, observer=True)
    assert again.of(Pace) == [Pace(PACE, 1_000 * PACE)]


def test_it_stands_still_in_a_pause_and_goes_on_from_there(house: House) -> None:
    session, ear = running(house, Synthetic.DEMO)
    house.wait(1_000)
    house.live.happened(session, "device", 1, Pause())
    house.wait(1_000)
    assert run_time(house, session, ear) == 1_000 * PACE
    house.live.happened(session, "device", 2, Resume())
    house.wait(500)
    assert run_time(house, session, ear) == 1_500 * PACE


def test_the_same_things_happen_at_the_same_run_times(house: House) -> None:
    """A run that is hurried and one that is not are told alike, one only sooner."""
    hurried, slow = house, House()
    heard = []
    for where, ms in ((hurried, 10_000), (slow, 10_000 * PACE)):
        session, ear = running(where, Synthetic.DEMO)
        for _ in range(0, ms, 1_000):
            where.live.heard(session, "device", 0)
            where.wait(1_000)
        heard.append([(told.t, [type(output) for output in told.outputs]) for told in ear.of(Directions)])
    quick, real = heard
    assert len(quick) > 1
    assert [outputs for _, outputs in quick] == [outputs for _, outputs in real]
    assert all(abs(here - there) <= 250 * PACE for (here, _), (there, _) in zip(quick, real, strict=True))
