"""While a scene goes on, frames of a headset take no memory of ours, so that nothing has to be swept up and stalls."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from .browser import ARGUMENTS, Sight, chromium_path
from .conftest import Cast, begin
from .heap import of_own, taken
from .participant import Participant
from .server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

EAGER = "--js-flags=--invocation-count-for-maglev=20 --invocation-count-for-turbofan=200"
WARM, SAMPLED, ROUNDS = 2_500, 1_500, 6
"""What runs in each frame is compiled sooner than usual; frames until it is, frames looked at, and how often they are
looked at until all is compiled: what takes memory in each frame takes it in every round."""
MOST_OF_ONE, MOST_BYTES = 64, 400
"""In a frame, of one function and of all. A fraction takes 12; when all is compiled no function takes one, and all take
70 now and then, as when a line is said. A slow machine compiles some of it late."""
AT_ONCE = """
(() => {
  const line = new MessageChannel();
  let waiting = [];
  window.__frames = 0;
  line.port1.onmessage = () => {
    const frames = waiting;
    waiting = [];
    for (const frame of frames) frame(performance.now());
    window.__frames += 1;
  };
  window.requestAnimationFrame = (frame) => {
    waiting.push(frame);
    if (waiting.length === 1) line.port2.postMessage(null);
    return 0;
  };
})();
"""
"""No frame waits for a screen."""


@pytest.fixture
def eager(browser: Browser, server: Server) -> Iterator[Cast]:
    """People in a browser that compiles early, as another one has after minutes."""
    chromium = browser.browser_type.launch(executable_path=chromium_path(), headless=True, args=[*ARGUMENTS, EAGER])
    people = Cast(chromium, server, Sight.NONE)
    yield people
    people.leave()
    chromium.close()


def test_frames_in_a_headset_take_no_memory_of_ours(eager: Cast) -> None:
    _, participant = begin(eager, "cafe.chat", 1, headset=True)
    participant.page.evaluate(AT_ONCE)
    _frames(participant, WARM)
    found = _once_compiled(participant)
    assert participant.state()["presenting"] and participant.state()["place"] == "cafe"
    assert max(found.values()) / SAMPLED < MOST_OF_ONE, list(found.items())[:5]
    assert sum(found.values()) / SAMPLED <= MOST_BYTES, list(found.items())[:5]


def _once_compiled(participant: Participant) -> dict[str, int]:
    """What our functions take in the first round in which none takes much, or in the last."""
    for _ in range(ROUNDS):
        found = of_own(taken(participant.page, lambda: _frames(participant, SAMPLED)))
        if max(found.values()) / SAMPLED < MOST_OF_ONE:
            break
    return found


def _frames(participant: Participant, wanted: int) -> None:
    """Let ``wanted`` frames go by."""
    begun = participant.page.evaluate("window.__frames")
    while participant.page.evaluate("window.__frames") < begun + wanted:
        time.sleep(0.2)
