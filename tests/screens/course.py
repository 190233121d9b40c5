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
from samspill.app.own_sign_in import bind_phone, make_card
from samspill.app.staff_sessions import open_staff_session
from samspill.web.app import create_app
from tests.e2e.house import listening
from tests.unit.app.house import House

from .camera import Camera
from .course_pages import MOMENTS, Moment, Shot

TABLET = {"width": 800, "height": 1100}
LOCALES = {"nb": "nb-NO", "en": "en-GB"}
PHONE = {"width": 360, "height": 740}


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
            addresses = moment.names(visit.past)
            for who in dict.fromkeys(shot.who for shot in moment.shots):
                context = _come(browser, visit, who)
                for shot in (shot for shot in moment.shots if shot.who == who):
                    _take(context.pages[0], camera, visit, moment, shot, addresses)
                context.close()


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


def _take(page: Page, camera: Camera, visit: Visit, moment: Moment, shot: Shot, names: dict[str, str]) -> None:
    page.set_viewport_size(TABLET)  # type: ignore[arg-type]
    page.goto(visit.address + shot.address.format(**names), wait_until="load")
    for field, words in shot.fill.items():
        page.fill(f"[name={field}]", words)
    if shot.press:
        page.locator(shot.press).first.click()
        page.wait_for_load_state()
    name = f"course-{visit.language}-{moment.name}-{shot.who or 'nobody'}-{shot.name}"
    camera.take(page, name, whole=shot.whole)
    if shot.phone:
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        camera.take(page, f"{name}-phone", whole=shot.whole)
