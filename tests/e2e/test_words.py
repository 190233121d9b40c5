"""However large the text: the face of whoever speaks is free of it, and every answer and every spot can be reached."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from samspill.model.words import Language
from tests.screens.looking import served
from tests.screens.words import SIZES, TEXTS, Talk, open_talk

from .browser import Sight

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600), pytest.mark.xdist_group("words")]

DESK = Talk("waiting.room", 3, "desk")
"""Kari sits behind her desk and they stand before it, so that her face is low in the picture."""
LETTER = Talk("benefits.meeting", 3, "letter")
"""Hodan sits behind a table, and what is to be done is longer than a small picture is high."""
LONGER = """() => {
  const scrolling = [...document.querySelectorAll('.task, .task-fields')];
  return scrolling.some((one) => one.scrollHeight > one.clientHeight + 1);
}"""
"""Is there more of the task than there is room for?"""
ARROW = """async () => {
  const shown = () => Number(getComputedStyle(document.querySelector('.task [type=submit]'), '::after').opacity);
  const drawn = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  const found = [];
  for (const top of [0, 9999]) {
    for (const one of document.querySelectorAll('.task, .task-fields')) one.scrollTo({ top, behavior: 'instant' });
    await drawn();
    found.push(shown());
  }
  return found;
}"""
"""How much of the arrow is seen at the beginning of the task, and at its end."""


@pytest.fixture(params=[DESK, LETTER], ids=["desk", "letter"], scope="module")
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """The talk, with an answer awaited; where words lie says nothing of what is drawn beneath, so nothing is."""
    with served() as address:
        page = browser.new_page()
        page.add_init_script(Sight.NONE.value)
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


@pytest.mark.parametrize("page", [LETTER], ids=["letter"], indirect=True)
def test_an_arrow_says_that_more_of_a_task_lies_below_until_its_end_is_seen(page: Page) -> None:
    longer = []
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        for text in TEXTS:
            page.evaluate("(text) => layOver(text, false)", text)
            more, seen = page.evaluate(ARROW)
            assert (more, seen) == (int(page.evaluate(LONGER)), 0)
            longer += [size] * more
    assert "small" in longer, "or nothing was asked"
