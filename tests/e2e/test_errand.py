"""A task, a call and messages in a real browser, and the way from one place to another."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.packs import ERRAND, errand_packs, keep_errand_proof

from .conftest import Cast, begin
from .participant import Participant
from .server import Server

RINGS = re.compile("Det ringer i dørklokka|The bell on the door rings")

pytestmark = [pytest.mark.browser, pytest.mark.drawn, pytest.mark.timeout(600)]


@pytest.fixture
def server(tmp_path: Path, seeded: Path) -> Iterator[Server]:
    """A server whose pack has the errand too."""
    running = Server(tmp_path, packs=errand_packs(tmp_path))
    shutil.copytree(seeded, running.data)
    keep_errand_proof(running.proofs)
    running.start()
    yield running
    running.stop()


def test_a_small_errand_from_the_list_to_the_way_home(cast: Cast) -> None:
    care_worker, participant = begin(cast, ERRAND, level=1)
    page = participant.page
    participant.comes_to(participant.has_task, "the list lies there")
    expect(page.locator("[aria-current=step]")).to_have_attribute("data-field", "fish")
    participant.fill("fish")
    expect(page.locator("[aria-current=step]")).to_have_attribute("data-field", "carrots")
    expect(page.locator("[data-field=fish]")).to_be_checked()

    participant.comes_to(lambda: care_worker.page.locator("#triggers").count() == 1, "something can be set off")
    care_worker.page.click("#triggers button[value=phone_rings]")
    participant.comes_to(
        lambda: bool(RINGS.search(page.locator("#heard").text_content() or "")), "it is heard in words"
    )
    assert [sound["name"] for sound in participant.scene()["heard"]] == ["bell"]
    expect(page.locator("#call")).to_contain_text("Lars")
    participant.comes_to(lambda: participant.options() == ["soon"], "an answer on the phone")
    assert not participant.has_task()
    participant.choose("soon")

    participant.comes_to(lambda: participant.options() == ["yes_please"], "an answer in writing")
    assert participant.bubbles() == 2
    participant.choose("yes_please")
    expect(page.locator("#thread .own .bubble")).to_have_count(1)

    participant.is_in("calm")
    participant.play_to_the_end()
    assert participant.ending() == "done"
    told = [event["sync"] for event in _happened(participant) if event["kind"] == "realized"]
    assert {"start", "end"} <= set(told), "the device says when a voice has really begun and ended"
    assert len(told) <= 2 * 3, "only of lines that are heard"


def _happened(participant: Participant) -> list[dict[str, Any]]:
    """The events their device has told the server of."""
    frames = [json.loads(frame) for frame in participant.device.sent]
    return [frame["event"] for frame in frames if frame["type"] == "happened"]
