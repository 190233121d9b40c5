"""The library, the preview and authoring mode, page by page."""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from samspill.app.staff.authors import AUTHOR_NAME, AUTHOR_PASSWORD
from samspill.cli.pack_source import shipped_pack
from tests.e2e.browser import PHONE, TABLET, Person, person
from tests.e2e.server import Server

from .camera import SLOW_MS, Camera

SCENARIO = "/library/cafe.order"
SETTLE_MS = 2_000


def photograph_library(browser: Browser, camera: Camera, language: str) -> None:
    """Walk through everything an author sees, with the console in ``language``."""
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "everyday"
        shutil.copytree(shipped_pack(), pack)
        server = Server(Path(folder) / "server", author=pack)
        server.start()
        try:
            with person(browser, server.address, TABLET, language=language) as author:
                _sign_in(author)
                _library(author, camera, language)
                _forms(author, camera, language)
                _mistakes(author, pack, camera, language)
                _preview(author, camera, language)
        finally:
            server.stop()


def _sign_in(author: Person) -> None:
    author.page.set_default_timeout(SLOW_MS)
    author.go("/sign-in?next=/library")
    author.page.fill("#field-name", AUTHOR_NAME)
    author.page.fill("#field-password", AUTHOR_PASSWORD)
    author.page.click("#sign-in button")
    expect(author.page.locator("#scenarios")).to_be_visible()


def _library(author: Person, camera: Camera, language: str) -> None:
    page = author.page
    camera.take(page, f"{language}-30-library", whole=True)
    author.go(SCENARIO)
    camera.take(page, f"{language}-31-scenario", whole=True)
    _on_a_phone(page, camera, f"{language}-31-scenario-phone")


def _forms(author: Person, camera: Camera, language: str) -> None:
    page = author.page
    author.go(f"{SCENARIO}/edit/beats/order")
    page.locator("[id='field-say.0.en']").press_sequentially(" And would you like anything to eat with that, perhaps?")
    camera.take(page, f"{language}-32-beat", whole=True)
    _on_a_phone(page, camera, f"{language}-32-beat-phone")
    answer = page.locator("[id='field-expect.0.en']")
    written = answer.input_value()
    answer.fill("")
    page.click("#see")
    camera.take(page, f"{language}-33-beat-problem")
    answer.fill(written)  # what is being written is kept, so it would be missing the next time too
    author.go(f"{SCENARIO}/edit/levels")
    page.locator("details").first.locator("summary").click()
    camera.take(page, f"{language}-34-levels", whole=True)
    author.go(f"{SCENARIO}/edit/words")
    camera.take(page, f"{language}-35-words")
    author.go(f"{SCENARIO}/edit/beats/order")
    page.fill("[id='field-say.0.nb']", "God dag! Hva får det være?")
    page.fill("[id='field-say.0.en']", "Good day! What can I get you?")
    page.click("#see")
    camera.take(page, f"{language}-36-change", whole=True)
    page.click("#save")
    page.wait_for_url(f"**{SCENARIO}*")
    camera.take(page, f"{language}-37-saved")


def _mistakes(author: Person, pack: Path, camera: Camera, language: str) -> None:
    page, file = author.page, pack / "scenarios" / "cafe.order.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("go: arrive_ready", "go: arrive_redy").replace("who: omar", "who: oma"), "utf-8")
    author.go(SCENARIO)
    expect(page.locator("#problems")).to_contain_text("arrive_redy", timeout=SLOW_MS)
    camera.take(page, f"{language}-38-mistakes", whole=True)
    file.write_text(text, encoding="utf-8")
    expect(page.locator("#all-well")).to_be_visible(timeout=SLOW_MS)


def _preview(author: Person, camera: Camera, language: str) -> None:
    page = author.page
    author.go(SCENARIO)
    page.select_option("#field-level", "4")
    page.select_option("#field-beat", "greet")
    page.click("#begin")
    page.wait_for_url("**/previews/*")
    answers = page.frame_locator("#stage").locator("#answers button")
    expect(answers.first).to_be_visible(timeout=5 * SLOW_MS)
    page.locator("#pace input[value='0']").check(force=True)
    answers.first.dispatch_event("click")
    expect(page.locator("#evidence li").first).to_be_visible(timeout=SLOW_MS)
    for _ in range(3):
        page.click("#controls button[value='next']")
    expect(answers.first).to_be_visible(timeout=SLOW_MS)
    page.wait_for_timeout(SETTLE_MS)
    camera.take(page, f"{language}-39-preview", whole=True)
    _on_a_phone(page, camera, f"{language}-39-preview-phone")


def _on_a_phone(page: Page, camera: Camera, name: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    camera.take(page, name, whole=True)
    page.set_viewport_size(TABLET)  # type: ignore[arg-type]
