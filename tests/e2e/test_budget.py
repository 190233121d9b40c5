"""With sixteen people close by, what is drawn for both eyes is what was counted, and moving them takes no memory.

Each call is counted where it is asked for, so that none need take place.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tools.cast import description

from tests.e2e.heap import taken
from tests.screens.looking import served
from tests.unit.tools import built_places as built
from tests.unit.tools import test_budget as counted

from .browser import Sight

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600), pytest.mark.xdist_group("budget")]
MOST_PROGRAMS, LONG_MS = 12, 300_000
WARM, SAMPLED, MOST_BYTES = 8_000, 2_000, 300
"""Frames until the engine has compiled what moves people, frames looked at, and bytes each may take (it takes 70)."""
EACH = 3
"""So many of the fullest rooms are drawn, by calls and by triangles; every place is counted in tests/unit/tools."""


def fullest() -> list[str]:
    """The places that come nearest to the limits."""
    found = {place: counted.counted(built.CONTENT / place) for place in built.folders()}
    ranked = (sorted(found, key=lambda place: -found[place][which])[:EACH] for which in (0, 1))
    return sorted({place for few in ranked for place in few})


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """The page that has drawn them all."""
    who = sorted(description.people(), key=lambda one: -counted.triangles_of(one))
    asked = f"places={','.join(fullest())}&who={','.join(who[: counted.PEOPLE])}"
    with served() as address:
        page = browser.new_page()
        page.add_init_script(Sight.NONE.value)
        try:
            page.goto(f"{address}/dev/budget.html?{asked}", timeout=LONG_MS)
            page.wait_for_function("window.READY === true", timeout=LONG_MS)
            yield page
        finally:
            page.close()


@pytest.fixture(scope="module")
def costs(page: Page) -> dict[str, Any]:
    """Calls, triangles and programs by place, as the renderer tells them."""
    assert page.evaluate("window.PEOPLE") == counted.PEOPLE
    found: dict[str, Any] = page.evaluate("window.COSTS")
    return found


def test_every_place_keeps_to_the_budget_with_all_that_is_there_in_sight(costs: dict[str, Any]) -> None:
    assert set(costs) == set(fullest())
    for place, cost in costs.items():
        assert cost["full"] == counted.DETAILED, place
        assert cost["calls"] <= counted.MOST_CALLS, (place, cost)
        assert cost["triangles"] <= counted.MOST_TRIANGLES, (place, cost)
        assert cost["programs"] <= MOST_PROGRAMS, (place, cost)


def test_what_is_counted_from_the_files_is_never_less_than_what_is_drawn(costs: dict[str, Any]) -> None:
    for place, cost in costs.items():
        calls, triangles = counted.counted(built.CONTENT / place)
        assert calls * 0.9 <= cost["calls"] <= calls, (place, cost, calls)
        assert triangles * 0.95 <= cost["triangles"] <= triangles, (place, cost, triangles)


def test_moving_sixteen_people_takes_next_to_nothing_from_the_heap(page: Page) -> None:
    page.evaluate(f"window.GO_ON({WARM}, false)")
    found = taken(page, lambda: page.evaluate(f"window.GO_ON({SAMPLED}, false)"))
    assert sum(found.values()) / SAMPLED <= MOST_BYTES, list(found.items())[:5]
