"""A real Chromium, with or without an emulated headset; a request that leaves the own origin is a failure."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route

ROOT = Path(__file__).resolve().parents[2]
IWER = ROOT / "client/node_modules/iwer/build/iwer.min.js"
TABLET = {"width": 1024, "height": 768}
LAPTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
SMALL = {"width": 480, "height": 320}
ARGUMENTS = [
    "--no-sandbox",  # tests may run as root
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
    "--disable-gpu-compositing",  # a page is put together faster without the graphics card that is only emulated
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--autoplay-policy=no-user-gesture-required",
]
# Desktop Chromium has a native navigator.xr on localhost, so the emulation must be forced.
HEADSET = """
(() => {
  const device = new IWER.XRDevice(IWER.metaQuest3, { stereoEnabled: STEREO });
  device.installRuntime({ forceInstall: true });
  window.__headset = device;
})();
"""
# Drawing in software takes most of a core, so pages draw only now and then here, and not at all while they rest; time
# and people go on as ever.
SELDOM = """
(() => {
  const draw = window.requestAnimationFrame.bind(window);
  const later = (frame) => (window.__resting ? setTimeout(() => later(frame), 200) : draw(frame));
  window.requestAnimationFrame = (frame) => setTimeout(() => later(frame), window.__every ?? EVERY);
  window.cancelAnimationFrame = (frame) => clearTimeout(frame);
})();
"""
# Each of those pictures costs far more than all else in a frame. Where nobody looks at them, most or all are left out:
# whatever leads to one is done as ever, and only what draws in the end does nothing. Where few are drawn, what is shown
# for the first time is always among them, and takes the time it takes.
CLOSED = """
(() => {
  const gl = WebGL2RenderingContext.prototype;
  gl.drawArrays = gl.drawArraysInstanced = gl.drawElements = gl.drawElementsInstanced = () => undefined;
})();
"""
UNSEEN = """
(() => {
  const gl = WebGL2RenderingContext.prototype;
  for (const name of ['drawArrays', 'drawArraysInstanced', 'drawElements', 'drawElementsInstanced']) {
    const draw = gl[name];
    gl[name] = function (...what) { if (!window.__unseen) draw.apply(this, what); };
  }
})();
"""
BLINKING = """
(() => {
  const gl = WebGL2RenderingContext.prototype;
  const around = (name, act) => {
    const was = gl[name];
    gl[name] = function (...what) { return act() ? was.apply(this, what) : undefined; };
  };
  let blind = false, opened = -Infinity, time = 0;
  const look = () => { blind = false; opened = time; return true; };
  for (const name of ['linkProgram', 'texStorage2D', 'texStorage3D']) around(name, look);
  const draws = ['drawArrays', 'drawArraysInstanced', 'drawElements', 'drawElementsInstanced'];
  for (const name of draws) around(name, () => !blind);
  const next = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (frame) => next((now, ...more) => {
    time = now;
    blind = now - opened < PICTURE;
    if (!blind) look();
    try { frame(now, ...more); } finally { blind = false; }
  });
})();
"""
SCREEN_MS, HEADSET_MS, TABLET_MS = 250, 700, 1500
FRAME_MS, PICTURE_MS = 200, 10_000
"""Where pictures are left out: between two frames, and between two that are drawn."""


BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first there is is used; the one without windows shows the same pages with a third less work."""


class Sight(Enum):
    """How many of the pictures on a device are drawn: ``EVERY`` one for cameras, ``FEW`` or ``NONE`` for tests.

    Where every one is, a device can still be ``Person.unseen`` for a while.
    """

    EVERY = UNSEEN
    FEW = BLINKING.replace("PICTURE", str(PICTURE_MS))
    NONE = CLOSED


def chromium_path() -> str:
    """The browser to use: ``SAMSPILL_TEST_CHROMIUM``, or the system's."""
    named = os.environ.get("SAMSPILL_TEST_CHROMIUM")
    mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    found = named or next(filter(None, map(shutil.which, BROWSERS)), None)
    path = found or (mac if Path(mac).exists() else None)
    assert path, (
        "The browser tests need Chromium. Debian/Ubuntu: apt-get install chromium. macOS: brew install chromium."
    )
    return path


def launch(playwright: Playwright) -> Browser:
    """Start the browser, drawing in software so that every machine draws the same."""
    return playwright.chromium.launch(executable_path=chromium_path(), headless=True, args=ARGUMENTS)


def draw_nothing(context: BrowserContext) -> None:
    """Leave out what draws in 3D on the pages of whoever works here: everything else on them is as ever."""
    context.route(
        re.compile(r"/static/assets/(surroundings|participant|observer|preview)-.*\.js"),
        lambda route: route.fulfill(body="", content_type="text/javascript"),
    )


class Person:
    """Somebody at a screen or in a headset: a browser context of their own and its page."""

    def __init__(self, context: BrowserContext, origin: str) -> None:
        self.origin = origin
        self.strayed: list[str] = []
        self.troubles: list[str] = []
        self.sent: list[str] = []
        """The text frames their device has sent on its line."""
        context.route("**/*", self._stay_home)
        self.page: Page = context.new_page()
        self.page.set_default_timeout(60_000)
        self.page.on("websocket", lambda line: line.on("framesent", self._keep))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))

    def go(self, path: str) -> None:
        """Open a page of the own origin."""
        self.page.goto(self.origin + path)

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """Draw nothing meanwhile, so that somebody else's page has the machine to itself."""
        self.page.evaluate("window.__resting = true")
        try:
            yield
        finally:
            self.page.evaluate("window.__resting = false")

    @contextmanager
    def unseen(self) -> Iterator[None]:
        """Go on without drawing what nobody photographs, so that answers come in time where drawing is slow."""
        self.page.evaluate("window.__unseen = true")
        try:
            yield
        finally:
            self.page.evaluate("window.__unseen = false")

    def _keep(self, frame: str | bytes) -> None:
        if isinstance(frame, str):
            self.sent.append(frame)

    def _stay_home(self, route: Route) -> None:
        url = route.request.url
        if url.startswith(("data:", "blob:")) or urlsplit(url).netloc == urlsplit(self.origin).netloc:
            route.continue_()
        else:
            self.strayed.append(url)
            route.abort()


@contextmanager
def person(  # noqa: PLR0913 - each says one thing about the device
    browser: Browser,
    origin: str,
    size: dict[str, int],
    *,
    headset: bool = False,
    stereo: bool = False,
    touch: bool = False,
    language: str = "en",
    sight: Sight = Sight.EVERY,
    keeps: bool = False,
) -> Iterator[Person]:
    """Give somebody a device of ``size``; at the end nothing may have left the origin and no script may have failed.

    One that ``keeps`` may keep files and answer from them, and what it then asks for is not seen by ``strayed``.
    """
    context = browser.new_context(
        viewport=size,  # type: ignore[arg-type]
        has_touch=touch,
        locale={"en": "en-GB", "nb": "nb-NO"}[language],
        reduced_motion="no-preference",
        service_workers="allow" if keeps else "block",
    )
    seldom = TABLET_MS if size is TABLET else HEADSET_MS if headset else SCREEN_MS
    pause = seldom if sight is Sight.EVERY else FRAME_MS
    context.add_init_script(sight.value)
    context.add_init_script(SELDOM.replace("EVERY", str(pause)))
    if headset:
        device = HEADSET.replace("STEREO", "true" if stereo else "false")
        context.add_init_script(IWER.read_text(encoding="utf-8") + device)
    somebody = Person(context, origin)
    try:
        yield somebody
        assert somebody.strayed == [], f"requests left the own origin: {somebody.strayed}"
        assert somebody.troubles == [], f"scripts failed: {somebody.troubles}"
    finally:
        context.close()
