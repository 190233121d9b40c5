"""Eight weeks of care, as each role sees them on a 10-inch screen and in part on a phone. Nothing is drawn in 3D."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import NamedTuple
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, BrowserContext, Page, Route

from samspill.app.actor import Actor
from samspill.app.demo import Diary, course
from samspill.app.demo.diary import Past
from samspill.app.demo.names import DEMO_NAME, PARTICIPANT_NAME, WELL
from samspill.app.signing_in.own_sign_in import bind_phone, make_card
from samspill.app.signing_in.staff_sessions import open_staff_session
from samspill.web.app import create_app
from tests.e2e.house import listening
from tests.unit.app.house import House

from .camera import Camera
from .course_pages import MOMENTS, Moment, Shot

TABLET = {"width": 800, "height": 1100}
LOCALES = {"nb": "nb-NO", "en": "en-GB"}
SIZES = {
    "phone": {"width": 360, "height": 740},
    "wide": {"width": 1280, "height": 800},
    "twice": {"width": 400, "height": 550},
    "print": {"width": 720, "height": 1000},
}
FAULT = 500
A_SHEET = 36
MANY = """
body { grid-template-columns: repeat(6, 1fr); }
figure { position: relative; height: 32rem; overflow: hidden; }
figcaption { position: absolute; bottom: 0; width: 100%; background: #fff; }
"""
"""A sheet with the beginning of each page, six beside each other."""


class Visit(NamedTuple):
    """The clinic on one evening, where it is served, and in which language it is read."""

    past: Past
    address: str
    language: str


def photograph_course(browser: Browser, camera: Camera, language: str) -> None:
    """Let the weeks go by, and picture what everyone sees at the moments that matter."""
    with lived() as (diary, address):
        for moment in MOMENTS:
            visit = Visit(diary.until(moment.week, moment.day), address, language)
            addresses, taken = moment.names(visit.past), list[str]()
            for who in dict.fromkeys(shot.who for shot in moment.shots):
                context = _come(browser, visit, who)
                for shot in (shot for shot in moment.shots if shot.who == who):
                    taken += _take(context.pages[0], camera, visit, moment, shot, addresses)
                context.close()
            _lay_out(browser, camera, f"course-{language}-{moment.name}", taken)


def _lay_out(browser: Browser, camera: Camera, name: str, taken: list[str]) -> None:
    """The pictures of one moment on sheets: a browser pictures no page of any height."""
    sheet = browser.new_page(viewport={"width": 2000, "height": 1000})
    for first in range(0, len(taken), A_SHEET):
        camera.contact_sheet(sheet, f"{name}-{first // A_SHEET + 1}", taken[first : first + A_SHEET], MANY)
    sheet.close()


@contextmanager
def lived() -> Iterator[tuple[Diary, str]]:
    """The demo clinic in memory, on the clock of its own past, and its address."""
    house = House()
    diary = course(replace(house.clinic, zone=ZoneInfo("Europe/Oslo")))
    try:
        with listening(create_app(diary.past.clinic)) as address:
            yield diary, address
    finally:
        diary.close()


def _come(browser: Browser, visit: Visit, who: str) -> BrowserContext:
    context = browser.new_context(viewport=TABLET, reduced_motion="reduce", locale=LOCALES[visit.language])  # type: ignore[arg-type]
    given = {"language": visit.language}
    if who == PARTICIPANT_NAME:
        given |= _own_phone(visit.past)
    elif who:
        given["staff"] = open_staff_session(visit.past.clinic, _actor(visit.past, who))
    context.add_cookies([{"name": name, "value": value, "url": visit.address} for name, value in given.items()])
    context.route(re.compile(r"/static/assets/(surroundings|participant|observer|preview)-.*\.js"), _undrawn)
    context.new_page()
    return context


def _own_phone(past: Past) -> dict[str, str]:
    """The card was used on this phone, and the page is open."""
    card = make_card(past.clinic, past.staff[DEMO_NAME], past.people[WELL])
    phone, opened = bind_phone(past.clinic, card.code, "2580", "2580")
    return {"own-phone": phone, "own-visit": opened}


def _actor(past: Past, who: str) -> Actor:
    with past.clinic.store.look() as unit:
        known = unit.staff.named(who)
    assert known is not None, who
    return Actor(known.id, known.name, known.role, known.participant)


def _undrawn(route: Route) -> None:
    route.fulfill(body="", content_type="text/javascript")


def _take(page: Page, camera: Camera, visit: Visit, moment: Moment, shot: Shot, names: dict[str, str]) -> list[str]:
    """The names of the pictures of one page, in each size and look it is seen in."""
    page.set_viewport_size(TABLET)  # type: ignore[arg-type]
    shown = page.goto(visit.address + shot.address.format(**names), wait_until="load")
    assert shown is not None and shown.status < FAULT, f"{shot.address} failed for {shot.who}: {shown}"
    for field, words in shot.fill.items():
        page.fill(f"[name={field}]", words)
    if shot.press:
        page.locator(shot.press).first.click()
        page.wait_for_load_state()
    name = f"course-{visit.language}-{moment.name}-{shot.who or 'nobody'}-{shot.name}"
    camera.take(page, name, whole=shot.whole)
    taken = [name]
    for look in shot.looks:
        _look(page, look)
        camera.take(page, f"{name}-{look}", whole=shot.whole)
        taken.append(f"{name}-{look}")
        page.emulate_media(media="screen", color_scheme="light", contrast="no-preference")
    return taken


def _look(page: Page, look: str) -> None:
    """Turn the tablet, take a phone, dim the light, ask for contrast, enlarge all to twice its size, or print."""
    page.set_viewport_size(SIZES.get(look, TABLET))  # type: ignore[arg-type]
    if look == "dark":
        page.emulate_media(color_scheme="dark")
    elif look == "contrast":
        page.emulate_media(contrast="more")
    elif look == "print":
        page.emulate_media(media="print")
