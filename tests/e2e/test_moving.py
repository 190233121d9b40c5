"""One moves to a mark by whatever one points with, and is still there when the line was lost meanwhile."""

from typing import Any
from urllib.parse import urlsplit

import pytest

from . import pointing
from .care_worker import CareWorker
from .conftest import Cast, begin
from .participant import Participant
from .server import Server
from .test_observer import SCENE

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

TABLE, WALL = "participant.table", "participant.wall"
BY_EYES = "document.querySelector('#setting-gaze').click()"


def test_marks_are_chosen_by_mouse_ray_pinch_and_eyes_and_a_lost_line_moves_nobody(cast: Cast, server: Server) -> None:
    care_worker, participant = begin(cast, "cafe.chat", 1, headset=True, worn=False, watches=True)
    care_worker.tablet.go(urlsplit(care_worker.page.url).path + "?probe")
    _by_mouse(participant)
    care_worker.sees_where("standing by the wall")
    _puts_on_the_headset(participant)
    _by_ray(participant)
    _by_pinch(participant)
    _by_ray(participant)
    _by_eyes(participant)
    _loses_the_line(care_worker, participant, server)


def _mark(participant: Participant, spot: str) -> dict[str, Any]:
    """Ask where else to be, and wait until the spot is marked."""
    found: dict[str, Any] = {}

    def is_marked() -> bool:
        if not participant.state()["visit"]["moving"]:
            participant.page.evaluate("document.querySelector('#move')?.click()")
        found.update(participant.page.evaluate("(spot) => window.__samspill.mark(spot)", spot) or {})
        return bool(found)

    participant.comes_to(is_marked, f"{spot or 'the way back'} is marked")
    return found


def _is_at(participant: Participant, spot: str) -> None:
    participant.comes_to(lambda: participant.stage()["participant"] == spot, f"they are at {spot}")


def _by_mouse(participant: Participant) -> None:
    """The mark is behind them: its name says so, resting on the name turns the picture there, and it is pressed."""
    assert _mark(participant, WALL)["on"] is None
    button = participant.page.locator(f"[data-spot='relocate:{WALL}']")
    way = button.locator(".bearing")
    participant.until(lambda: bool(way.inner_text()), "its name says which way it is", seconds=10)
    button.hover()
    seen: list[tuple[float, float] | None] = []

    def is_ahead() -> bool:
        seen.append(_mark(participant, WALL)["on"])
        return seen[-1] is not None and not way.inner_text()

    participant.until(is_ahead, "the picture has turned to it, and there is no way left to say", seconds=30)
    x, y = seen[-1] or (0.0, 0.0)
    size = participant.page.viewport_size or {"width": 0, "height": 0}
    participant.page.mouse.click((x + 1) / 2 * size["width"], (1 - y) / 2 * size["height"])
    _is_at(participant, WALL)


def _puts_on_the_headset(participant: Participant) -> None:
    participant.page.evaluate("document.querySelector('#pause').click()")
    participant.until(lambda: bool(participant.page.locator("#enter-vr").count()), "they may go on in the headset")
    participant.enter(headset=True)


def _by_ray(participant: Participant) -> None:
    pointing.point(participant, _mark(participant, "")["at"], "right")
    pointing.press(participant, "trigger", "right")
    _is_at(participant, TABLE)


def _by_pinch(participant: Participant) -> None:
    """The controllers are laid down for it, and taken up again after it."""
    pointing.hold(participant, "hand")
    pointing.point(participant, _mark(participant, WALL)["at"], "right")
    pointing.pinch(participant, "right")
    _is_at(participant, WALL)
    pointing.hold(participant, "controller")


def _by_eyes(participant: Participant) -> None:
    participant.page.evaluate(BY_EYES)
    mark = _mark(participant, WALL)
    pointing.point(participant, mark["at"], None)
    _is_at(participant, WALL)


def _loses_the_line(care_worker: CareWorker, participant: Participant, server: Server) -> None:
    participant.until(lambda: participant.state()["pending"] == 0, "the server knows")
    server.kill()
    participant.until(lambda: participant.state()["visit"]["hold"] == "cut", "the scene holds", seconds=20)
    server.start()
    participant.comes_to(lambda: participant.scene()["status"] == "running", "it goes on")
    assert (participant.stage()["participant"], participant.stage()["given"]) == (WALL, TABLE)
    participant.until(lambda: _seen(care_worker) == WALL, "who watches sees them there, too")
    care_worker.page.reload()
    care_worker.sees_where("standing by the wall")


def _seen(care_worker: CareWorker) -> str | None:
    """Where the participant is in the picture on the tablet."""
    where: str | None = care_worker.page.evaluate(f"({SCENE})?.stage?.participant ?? null")
    return where
