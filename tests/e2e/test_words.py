"""However large the text: the face of whoever speaks is free of it, and every answer and every spot can be reached."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from samspill.model.words import Language
from tests.screens.looking import served
from tests.screens.words import SIZES, TEXTS, Talk, open_talk

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600), pytest.mark.xdist_group("words")]

DESK = Talk("waiting.room", 3, "desk")
"""Kari sits behind her desk and they stand before it, so that her face is low in the picture."""
LETTER = Talk("benefits.meeting", 3, "letter")
"""Hodan sits behind a table, and what is to be done is longer than a small picture is high."""


@pytest.fixture(params=[DESK, LETTER], ids=["desk", "letter"], scope="module")
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """The talk, with an answer awaited."""
    with served() as address:
        page = browser.new_page()
        try:
            open_talk(page, address, request.param, Language.NB)
            yield page
        finally:
            page.close()


@pytest.mark.parametrize("size", SIZES)
def test_words_leave_the_face_of_whoever_speaks_free_and_every_answer_is_reached(page: Page, size: str) -> None:
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    for moving in (False, True):
        laid = page.evaluate("([text, moving]) => layOver(text, moving)", [TEXTS[-1], moving])
        assert 0 < laid["eyes"] < laid["chin"] < height
        assert laid["free"]
        last = page.locator("#answers:not([hidden]) button, #spots:not([hidden]) button, .task-entry").last
        last.scroll_into_view_if_needed()
        expect(last).to_be_in_viewport(ratio=0.99)
        last.click(trial=True)
