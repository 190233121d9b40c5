"""A device keeps what it has once fetched: a later visit needs no download, and a calm room no network."""

import pytest
from playwright.sync_api import Browser, Response, expect

from .browser import SMALL, Sight, person
from .participant import Participant
from .server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

KEPT = """async () => {
  const kept = await (await caches.open('samspill-kept-1')).keys();
  return kept.map(({ url }) => new URL(url).pathname);
}"""


def test_a_device_needs_no_download_again_and_no_network_for_the_calm_room(browser: Browser, server: Server) -> None:
    with person(browser, server.address, SMALL, sight=Sight.NONE, keeps=True) as device:
        page, participant = device.page, Participant(device)
        fetched: list[str] = []

        def count(response: Response) -> None:
            if not response.from_service_worker and any(part in response.url for part in ("/static/assets/", "/pack/")):
                fetched.append(response.url)

        participant.open()
        room = "/pack/everyday/places/calm-plain/room.glb"
        participant.until(lambda: room in page.evaluate(KEPT), "a room to wait in is kept", seconds=60)
        assert not [path for path in page.evaluate(KEPT) if not path.startswith(("/static/", "/pack/", "/headset/"))]

        page.context.set_offline(True)
        device.go("/headset?probe")
        expect(page.locator(".alone")).to_contain_text("Vi får ikke kontakt akkurat nå.")
        expect(page.locator(".alone")).to_contain_text("We cannot get through right now.")
        expect(page.locator("#app")).to_have_attribute("data-there", "calm-plain")
        page.locator("#back").click()
        expect(page.locator(".alone")).to_be_visible()

        page.context.set_offline(False)
        page.on("response", count)
        page.locator("#back").click()
        expect(page.locator("#code")).to_be_visible(timeout=60_000)
        assert fetched == []
