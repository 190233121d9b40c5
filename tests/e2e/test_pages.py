"""Every page of the console, found by itself: for anyone, in both languages, narrow, without scripts, and light."""

import json
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from .browser import ROOT, draw_nothing
from .house import House, served
from .pages import Found, Walk, weight

pytestmark = [pytest.mark.timeout(300), pytest.mark.xdist_group("pages")]

AXE = ROOT / "client/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHECK = """
([rules, contrast]) => axe.run(document, {
  runOnly: rules, rules: { 'color-contrast': { enabled: contrast } }, resultTypes: ['violations'], iframes: false,
}).then(({ violations }) =>
  violations.map(({ id, help, nodes }) => `${id}, ${help}: ${nodes.slice(0, 3).map(({ target }) => target).join(' · ')}`
    + (nodes.length > 3 ? ` and ${nodes.length - 3} more` : '')))
"""
DRAWN = {
    "/headset/offline",
    "/headset",
    "/own/calm",
    "/sessions/{session:str}/live",
    "/previews/{preview:str}",
    "/previews/{preview:str}/stage",
}
"""Pages that draw in 3D: nothing is drawn here, and they weigh more."""
NEEDS_SCRIPTS = DRAWN | {"/check"}
LIGHT = 60_000
NARROW = {"width": 320, "height": 640}
WIDE = {"width": 800, "height": 1100}


@pytest.fixture(scope="module")
def house(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The demo clinic, with a session at every step."""
    with served(shutil.copytree(seeded, tmp_path_factory.mktemp("house") / "data")) as house:
        yield house


@pytest.fixture(scope="module")
def walk(house: House) -> Walk:
    """Every page, found."""
    walk = Walk(house)
    walk.go()
    return walk


def test_every_page_was_come_to(walk: Walk) -> None:
    assert walk.missing == [], (
        "no page leads there: link to it, seed something in the demo, or say in APART who looks at it"
    )


def test_every_page_is_light(walk: Walk, house: House) -> None:
    weights = {page.route: weight(house, page) for page in walk.found.values() if page.route not in DRAWN}
    assert {route: weighs for route, weighs in weights.items() if weighs > LIGHT} == {}


def test_every_form_can_be_sent_without_scripts(walk: Walk) -> None:
    pages = [page for page in walk.found.values() if page.route not in NEEDS_SCRIPTS]
    assert [f"{page.route}: {trouble}" for page in pages for trouble in Forms(page.html).troubles] == []


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_page_can_be_used_by_anyone(language: str, walk: Walk, house: House, browser: Browser) -> None:
    troubles = []
    for who in sorted({page.who for page in walk.found.values()}):
        context = visitor(browser, house, who, language)
        page = context.new_page()
        for found in [found for found in walk.found.values() if found.who == who]:
            told = looked_at(page, house, found, colours=language == "nb")
            troubles += [f"{found.address} ({who}): {trouble}" for trouble in told]
        context.close()
    assert troubles == [], json.dumps(troubles, indent=1, ensure_ascii=False)


def visitor(browser: Browser, house: House, who: str, language: str) -> BrowserContext:
    """Somebody at a tablet held upright, with the rules for accessibility in the browser and nothing drawn in 3D."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce", bypass_csp=True)  # type: ignore[arg-type]
    given = {"language": language, **({"staff": house.tokens[who]} if who else {})}
    context.add_cookies([{"name": name, "value": value, "url": house.address} for name, value in given.items()])
    context.add_init_script(path=str(AXE))
    draw_nothing(context)
    return context


def looked_at(page: Page, house: House, found: Found, *, colours: bool) -> list[str]:
    """What is wrong with one page, on a tablet and at 320 px; its ``colours`` are the same in every language."""
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    page.goto(house.address + found.address, wait_until="load")
    page.evaluate("document.querySelectorAll('details:not(.menu)').forEach((part) => { part.open = true; })")
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    sideways = [f"{over} px too wide at 320 px: {page.evaluate(WIDEST)}"] if over > 0 else []
    return [*page.evaluate(CHECK, [RULES, colours]), *sideways]


WIDEST = """
[...document.querySelectorAll('main *, header *')]
  .filter((one) => one.getBoundingClientRect().right > window.innerWidth)
  .slice(0, 4).map((one) => one.tagName + '.' + one.className).join(', ')
"""


class Forms(HTMLParser):
    """What a page asks for that only a script could do."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.troubles: list[str] = []
        self._form: dict[str, str | None] | None = None
        self._sends = False
        self._sent_from_afar = set(re.findall(r'<button[^>]* form="([^"]+)"', html))
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self._form, self._sends = given, given.get("id") in self._sent_from_afar
        sends = given.get("type", "submit" if tag == "button" else "text") in {"submit", "image"}
        if tag in {"button", "input"} and sends:
            self._sends = True
            if self._form is None and not given.get("form"):
                self.troubles.append(f"a button that sends no form: {given}")
        if self._form is None and {"hx-post", "hx-put", "hx-delete"} & set(given):
            self.troubles.append(f"<{tag}> sends something only with scripts")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self._form is not None:
            if not self._sends:
                self.troubles.append(f"a form without a button: {self._form.get('action')}")
            if (
                (self._form.get("method") or "get") != "get"
                and not self._form.get("action")
                and "hx-post" in self._form
            ):
                self.troubles.append("a form that goes nowhere without scripts")
            self._form = None
