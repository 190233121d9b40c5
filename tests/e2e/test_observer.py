"""The care worker sees the scene that the participant is in."""

from typing import Any

import pytest
from playwright.sync_api import Page

from .conftest import Cast, begin
from .participant import Participant
from .test_budget import MOST_PROGRAMS

SCENE = "window.__samspill?.scene() ?? null"
FOLLOWS = "Boolean(window.__samspill?.scene().stage)"
"""The page is there before it has been told of a stage: it opens its line once the place's files have names."""
NEAR = 0.05
"""Metres: the head is sent ten times a second and followed softly."""

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def test_the_tablet_shows_the_same_state_as_the_headset(cast: Cast) -> None:
    care_worker, participant = begin(cast, "cafe.chat", 3, headset=True, watches=True)
    page = care_worker.page
    page.goto(page.url + "?probe")
    participant.comes_to(lambda: page.evaluate(FOLLOWS), "the tablet follows")
    participant.comes_to(lambda: bool(participant.options()), "there is something to answer")
    _moves_by_keyboard(participant, page)
    participant.choose(participant.options()[0])
    participant.comes_to(lambda: participant.state()["pending"] == 0, "the answer is acknowledged")
    keys = ("run", "stage", "beat", "status", "choices", "ask", "evidence")
    page.wait_for_timeout(500)

    def both() -> tuple[dict[str, object], dict[str, object]]:
        seen, there = _followed(participant, page), participant.scene()
        return {key: seen[key] for key in keys}, {key: there[key] for key in keys}

    participant.comes_to(lambda: len(set(map(str, both()))) == 1, "both show the same")


def _moves_by_keyboard(participant: Participant, page: Page) -> None:
    """M shows where else one may be and a digit chooses; the tablet goes along, and staff bring them back."""

    def moves() -> bool:
        visit = participant.state()["visit"]
        if visit["scene"]["stage"]["given"]:
            return True
        participant.page.keyboard.press("1" if visit["moving"] else "m")
        return False

    participant.comes_to(moves, "they have chosen a spot")
    participant.comes_to(lambda: _together(participant, page, "participant.wall"), "the tablet has gone along")
    assert participant.page.evaluate("window.__samspill.counters().programs") <= MOST_PROGRAMS, "marks and all"
    page.click("#moved button")
    participant.comes_to(lambda: _together(participant, page, "participant.table"), "both are back")


def _together(participant: Participant, page: Page, spot: str) -> bool:
    here, seen = participant.stage()["participant"], _followed(participant, page)["stage"]
    return (
        seen is not None
        and here == seen["participant"] == spot
        and _apart(participant.state()["head"], page.evaluate("window.__samspill.head()")) < NEAR
    )


def _followed(participant: Participant, page: Page) -> dict[str, Any]:
    """What the tablet knows of the session; says where things stand if it has stopped following."""
    seen: dict[str, Any] | None = page.evaluate(SCENE)
    if seen is None:
        raise AssertionError(
            f"the tablet at {page.url} follows no more: {page.locator('main').inner_text()[:300]!r}; "
            f"the run has ended as {participant.ending()}"
        )
    return seen


def test_the_tablet_looks_through_the_participants_eyes(cast: Cast) -> None:
    care_worker, participant = begin(cast, "cafe.order", 1, headset=True, watches=True)
    page = care_worker.page
    page.goto(page.url + "?probe")
    participant.comes_to(lambda: page.evaluate(FOLLOWS), "the tablet follows")
    participant.page.evaluate("window.__headset.position.set(0.2, 1.7, 0.1)")
    participant.comes_to(
        lambda: _apart(participant.state()["head"], page.evaluate("window.__samspill.head()")) < 0.05,
        "both heads are in one place",
    )


def _apart(here: list[float], there: list[float]) -> float:
    return max(abs(mine - theirs) for mine, theirs in zip(here, there, strict=True))
