"""Nothing of the inside of a mouth comes through the cheeks of who smiles with closed lips."""

import io

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.screens.looking import served

pytestmark = [pytest.mark.browser, pytest.mark.drawn, pytest.mark.timeout(600), pytest.mark.xdist_group("budget")]
LONG_MS = 300_000
SMILE = "mode=close&who=thanh&mood=SMILE&amount=1&eye=0.08,1.58,1.25&look=0,1.53,0&fov=20"
CHEEK = slice(235, 306), slice(285, 330)
"""Rows and columns of the picture (500 x 500) from beside the left corner of the mouth down to the jaw."""
DARKER = 20
"""How much darker (of 255) than all around it but one a pixel is that one sees."""


def test_no_dark_specks_stand_beside_a_closed_smile(browser: Browser) -> None:
    with served() as address:
        page = browser.new_page(viewport={"width": 500, "height": 500})
        page.goto(f"{address}/dev/people.html?{SMILE}", timeout=LONG_MS)
        page.wait_for_function("window.READY === true", timeout=LONG_MS)
        picture = Image.open(io.BytesIO(page.screenshot(timeout=LONG_MS))).convert("L")
        page.close()
    light = np.asarray(picture, dtype=np.float64)
    around = [np.roll(light, (row, column), (0, 1)) for row in (-1, 0, 1) for column in (-1, 0, 1) if row or column]
    specks = np.sort(around, axis=0)[1] - light > DARKER
    assert light[CHEEK].min() > 60, "skin is there, and no background"
    assert not np.argwhere(specks[CHEEK]).tolist()
