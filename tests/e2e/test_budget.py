"""What is really drawn for both eyes, with sixteen people close by, is what was counted from the files."""

from typing import Any

import pytest
from playwright.sync_api import Browser
from tools.cast import description

from tests.screens.looking import served
from tests.unit.tools import built_places as built
from tests.unit.tools import test_budget as counted

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
MOST_PROGRAMS, LONG_MS = 12, 300_000
EACH = 3
"""So many of the fullest rooms are drawn, by calls and by triangles; every place is counted in tests/unit/tools."""


def fullest() -> list[str]:
    """The places that come nearest to the limits."""
    found = {place: counted.counted(built.CONTENT / place) for place in built.folders()}
    ranked = (sorted(found, key=lambda place: -found[place][which])[:EACH] for which in (0, 1))
    return sorted({place for few in ranked for place in few})


@pytest.fixture(scope="module")
def costs(browser: Browser) -> dict[str, Any]:
    """Calls, triangles and programs by place, as the renderer tells them."""
    who = sorted(description.people(), key=lambda one: -counted.triangles_of(one))
    asked = f"places={','.join(fullest())}&who={','.join(who[: counted.PEOPLE])}"
    with served() as address:
        page = browser.new_page()
        try:
            page.goto(f"{address}/dev/budget.html?{asked}", timeout=LONG_MS)
            page.wait_for_function("window.READY === true", timeout=LONG_MS)
            assert page.evaluate("window.PEOPLE") == counted.PEOPLE
            found: dict[str, Any] = page.evaluate("window.COSTS")
            return found
        finally:
            page.close()


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
