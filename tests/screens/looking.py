"""The pages made only for looking at people and places, served by the client's own build tool."""

import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page
from tools.cast.description import people

from .camera import ROOT, SLOW_MS, Camera
from .rooms import pictures

CAST = tuple(people())
HALVES = CAST[::2], CAST[1::2]
PEOPLE = {
    **{f"people-line-{k}": f"mode=line&who={','.join(half)}" for k, half in enumerate(HALVES, 1)},
    **{f"people-heads-{k}": f"mode=heads&who={','.join(half)}" for k, half in enumerate(HALVES, 1)},
    **{f"people-seated-{k}": f"mode=sit&who={','.join(half)}" for k, half in enumerate(HALVES, 1)},
    **{f"people-far-{k}": f"mode=line&light=yes&who={','.join(half)}" for k, half in enumerate(HALVES, 1)},
    "bearings-women": "mode=bearings&who=ingrid,astrid,kari",
    "bearings-men": "mode=bearings&who=omar,bjorn,samuel",
    **{f"faces-{who}": f"mode=faces&who={who}&amounts=0.35,0.7,1" for who in CAST},
    "visemes-ingrid": "mode=visemes&who=ingrid",
    "talk-ingrid": "mode=talk&who=ingrid",
    "talk-samuel": "mode=talk&who=samuel",
    "gestures-leila": "mode=gestures&who=leila",
    "gestures-seated-omar": "mode=gestures&who=omar&kind=sit",
    "walk-jonas": "mode=walk&who=jonas",
}
PLACES = pictures(CAST)
WORN = "place=cafe&anchor=participant.counter&people=barista:ingrid"
BOARDS = {
    "boards-heard": f"{WORN}&boards=both&heard=yes",
    "boards-left": f"{WORN}&boards=left&text=1.5&contrast=yes",
    "boards-changed": f"{WORN}&boards=right&note=yes",
    **{
        f"boards-{card}-{language}-{text}": f"place=calm&boards=both&card={card}&in={language}&text={text}"
        for card in ("after", "calm", "closed")
        for language in ("nb", "en")
        for text in (1, 1.5)
    },
}
EYES, PHONE = {"width": 900, "height": 900}, {"width": 360, "height": 740}
TABLE = "place=cafe&anchor=participant.wall&people=coach.table:ingrid,guest.4:omar&marks=participant.table:Bordet"
MARKS = {
    "ring-quarter": (EYES, f"{TABLE}&filled=0.25"),
    "ring-half": (EYES, "place=friends-flat&anchor=participant.door&marks=participant.sofa:Sofaen&filled=0.5"),
    "ring-nearly": (EYES, "place=bus-evening&anchor=participant.standing&marks=participant.seat:Setet&filled=0.9"),
    "marks-phone": (PHONE, f"{TABLE},participant.counter:Disken"),
}
"""Where else one may be: the ring that fills over a mark one looks at, as eyes see it, and the marks on a telephone."""


def photograph_people(browser: Browser, camera: Camera) -> None:
    """Every person with every expression."""
    with served() as address:
        page = browser.new_page(viewport={"width": 1680, "height": 640})
        _each(page, camera, f"{address}/dev/people.html", PEOPLE)
        camera.contact_sheet(page, "people", list(PEOPLE))
        page.close()


def photograph_places(browser: Browser, camera: Camera) -> None:
    """Every place from where the participant is and with all its guests, the boards of a headset, and marks."""
    with served() as address:
        page = browser.new_page(viewport={"width": 1680, "height": 640})
        _each(page, camera, f"{address}/dev/place.html", PLACES)
        camera.contact_sheet(page, "places", list(PLACES))
        _each(page, camera, f"{address}/dev/words.html", BOARDS)
        for name, (size, query) in MARKS.items():
            page.set_viewport_size(size)  # type: ignore[arg-type]
            _each(page, camera, f"{address}/dev/words.html", {name: query})
        page.close()


def _each(page: Page, camera: Camera, shown: str, queries: dict[str, str]) -> None:
    page.set_default_timeout(SLOW_MS)
    for name, query in queries.items():
        page.goto(f"{shown}?{query}", timeout=SLOW_MS)
        page.wait_for_function("window.READY === true", timeout=SLOW_MS)
        camera.take(page, name)


@contextmanager
def served() -> Iterator[str]:
    """The address of the development pages while they are served."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = ["node", "node_modules/vite/bin/vite.js", "--port", str(port), "--strictPort", "--host", "127.0.0.1"]
    process = subprocess.Popen(command, cwd=ROOT / "client", stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/static"
    try:
        _wait_for(f"{address}/dev/people.html")
        yield address
    finally:
        process.terminate()
        process.wait()


def _wait_for(address: str) -> None:
    until = time.monotonic() + SLOW_MS / 1000
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(address, timeout=2).close()  # noqa: S310
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"nothing answers at {address}")
