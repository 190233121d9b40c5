"""Nothing is fetched from anywhere else; every test here holds that for the pages it opens."""

import pytest

from .conftest import Cast

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def test_no_page_asks_another_server_for_anything(cast: Cast) -> None:
    care_worker = cast.care_worker(watches=True)
    for path in ("/today", "/participants", "/help", "/headset", "/check"):
        care_worker.tablet.go(path)
        care_worker.page.wait_for_load_state(
            "networkidle"
        ) if path != "/headset" else care_worker.page.wait_for_selector("#code")
    assert care_worker.tablet.strayed == []


def test_a_request_to_another_server_would_be_noticed(cast: Cast) -> None:
    care_worker = cast.care_worker()
    care_worker.page.evaluate("new Image().src = 'https://elsewhere.invalid/pixel.png'")
    care_worker.page.wait_for_timeout(300)
    blocked = care_worker.page.evaluate("fetch('https://elsewhere.invalid/').then(() => 'reached', () => 'blocked')")
    assert blocked == "blocked"
    care_worker.tablet.strayed.clear()
