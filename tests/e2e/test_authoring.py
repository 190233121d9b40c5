"""An author previews a scenario in the browser, changes a line, sees what that does, and takes it back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from samspill.app.staff.authors import AUTHOR_NAME, AUTHOR_PASSWORD
from samspill.cli.pack_source import shipped_pack
from tests.packs import keep_shipped_proof

from .browser import SMALL, TABLET, Person, Sight, person
from .care_worker import CareWorker
from .server import Server
from .test_pages import NARROW

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

SLOW = 120_000
PICTURES = ("*.glb", "*.webp", "*.mp3", "*.ktx2")
NEW, NY = "Good day! What can I get for you?", "God dag! Hva kan jeg by deg på?"
"""Both languages: a text changed in one only would make the other stale."""


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """The pack of everyday life without its pictures, which take long to draw in software."""
    shutil.copytree(shipped_pack(), tmp_path / "packs" / "everyday", ignore=shutil.ignore_patterns(*PICTURES))
    return tmp_path / "packs"


@pytest.fixture
def author(tmp_path: Path, packs: Path, browser: Browser) -> Iterator[Person]:
    """Somebody who writes the pack on their own machine, signed in."""
    server = Server(tmp_path / "server", packs=packs, author=packs / "everyday")
    keep_shipped_proof(server.proofs)
    server.start()
    try:
        with person(browser, server.address, TABLET) as somebody:
            somebody.go("/sign-in?next=/library")
            somebody.page.fill("#field-name", AUTHOR_NAME)
            somebody.page.fill("#field-password", AUTHOR_PASSWORD)
            somebody.page.click("#sign-in button")
            expect(somebody.page.locator("#scenarios")).to_be_visible(timeout=SLOW)
            yield somebody
    finally:
        server.stop()
    said = (tmp_path / "server" / "server.log").read_text(encoding="utf-8")
    assert "Traceback" not in said


def picture(page: Page) -> FrameLocator:
    return page.frame_locator("#stage")


def test_an_author_plays_changes_sees_and_undoes(author: Person, packs: Path) -> None:
    page, file = author.page, packs / "everyday" / "scenarios" / "cafe.order.yaml"
    before = file.read_bytes()
    preview = _plays_from_the_order(page)
    _changes_a_line(author, file, before)
    page.goto(preview)
    page.click("#controls button[value='next']")
    expect(page.locator("#story")).to_contain_text(NEW, timeout=SLOW)
    _saves_in_another_editor(page, file)
    author.go("/library/cafe.order")
    page.click("#undo")
    expect(page.locator("#undo")).to_have_count(0)
    assert file.read_bytes() == before
    _all_of_it_fits_a_narrow_screen(author)


def _all_of_it_fits_a_narrow_screen(author: Person) -> None:
    author.page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    for part in ("", "/cafe.order", *(f"/cafe.order/edit/{part}" for part in ("beats/order", "levels", "words"))):
        author.go(f"/library{part}")
        over = author.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert over <= 0, f"{over} px too wide: /library{part}"


def _plays_from_the_order(page: Page) -> str:
    """Preview level 4 from the order, answer, and begin again; the preview's address, with time standing still."""
    page.click("[data-scenario='cafe.order'] a")
    page.select_option("#field-level", "4")
    page.select_option("#field-beat", "order")
    expect(page.locator("#preview")).to_contain_text("no picture yet")
    page.click("#begin")
    page.wait_for_url("**/previews/*")
    expect(page.locator("#status")).to_have_attribute("data-beat", "order")
    answer = picture(page).locator("#answers button").first
    expect(answer).to_be_visible(timeout=SLOW)
    page.locator("#pace input[value='0']").check(force=True)
    expect(page.locator("#status")).to_have_attribute("data-pace", "0", timeout=SLOW)
    answer.dispatch_event("click")
    expect(page.locator("#evidence li").first).to_be_visible(timeout=SLOW)
    expect(page.locator("#status")).not_to_have_attribute("data-beat", "order")
    page.click("#controls button[value='restart']")
    expect(page.locator("#status")).to_have_attribute("data-beat", "order", timeout=SLOW)
    return page.url


def _changes_a_line(author: Person, file: Path, before: bytes) -> None:
    """Write another line in the form, look at the difference, and save it."""
    page = author.page
    author.go("/library/cafe.order/edit/beats/order")
    page.fill("[id='field-say.0.nb']", NY)
    page.fill("[id='field-say.0.en']", NEW)
    page.click("#see")
    page.wait_for_url("**/drafts/*")
    written = page.locator("#diff .in").all_inner_texts()
    assert all(any(words in row for row in written) for words in (NY, NEW))
    expect(page.locator("#well")).to_be_visible()
    assert file.read_bytes() == before
    page.click("#save")
    page.wait_for_url("**/library/cafe.order*")
    assert NEW in file.read_text(encoding="utf-8")


def _saves_in_another_editor(page: Page, file: Path) -> None:
    """Save the file from elsewhere, and back: the preview follows, at the same beat."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("en: Orders}", "en: Asks for a coffee}"), encoding="utf-8")
    expect(page.locator("#beat")).to_have_text("Asks for a coffee", timeout=SLOW)
    expect(page.locator("#status")).to_have_attribute("data-beat", "order")
    file.write_text(text, encoding="utf-8")
    expect(page.locator("#beat")).to_have_text("Orders", timeout=SLOW)


def test_the_picture_is_what_a_participant_sees(server: Server, browser: Browser) -> None:
    with person(browser, server.address, SMALL, sight=Sight.NONE) as tablet:
        care_worker = CareWorker(tablet)
        care_worker.sign_in()
        page = tablet.page
        tablet.go("/library/calm.room")
        page.click("#begin")
        page.wait_for_url("**/previews/*")
        page.locator("#pace input[value='4']").check(force=True)
        expect(picture(page).locator("#answers button").first).to_be_visible(timeout=2 * SLOW)
        state = page.frames[1].evaluate("window.__samspill.state()")
        assert (state["place"], state["ready"]) == ("calm", 1)
        picture(page).locator("#answers button").first.dispatch_event("click")
        expect(page.locator("#story .did").first).to_be_visible(timeout=SLOW)
