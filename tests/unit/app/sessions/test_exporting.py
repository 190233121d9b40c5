"""A run leaves the clinic as a recording that replays elsewhere, without anyone's name."""

import pytest

from samspill.app.refusals import Missing, Refusal
from samspill.app.sessions.exporting import export_run
from samspill.authoring.recording import read_recording, replay
from samspill.model.events import Calm
from tests.packs import shipped_library
from tests.unit.app.house import House


def test_an_exported_run_replays_elsewhere_and_names_nobody() -> None:
    house = House()
    kari = house.staff()
    session, ear = house.running(kari, level=2)
    house.wait(1_000)
    house.live.steer(session, Calm(), kari.id)
    house.play(session, ear)
    text = export_run(house.clinic, kari, session, 1)
    assert kari.id not in text
    assert "care worker" in text
    assert replay(shipped_library().pack, read_recording(text)).difference is None


def test_only_who_follows_up_may_export() -> None:
    house = House()
    session, _ = house.running(house.staff())
    with pytest.raises(Refusal):
        export_run(house.clinic, house.staff("Per (syntetisk)"), session, 1)


def test_a_run_that_never_was_is_missing() -> None:
    house = House()
    kari = house.staff()
    session, _ = house.running(kari)
    with pytest.raises(Missing):
        export_run(house.clinic, kari, session, 7)
