"""Make the pictures: ``python -m tests.screens [pages|library|headset|people|held]``; all of them, if none."""

import sys

from playwright.sync_api import sync_playwright

from tests.e2e.browser import launch

from .camera import FOLDER, Camera
from .headset import photograph_headset
from .held import photograph_held
from .library import photograph_library
from .looking import photograph_people_and_places
from .session import photograph_session


def main(wanted: list[str]) -> None:
    """Make what is wanted, and say where it is."""
    camera = Camera()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        if not wanted or "pages" in wanted:
            for language in ("en", "nb"):
                photograph_session(browser, camera, language)
        if not wanted or "library" in wanted:
            for language in ("en", "nb"):
                photograph_library(browser, camera, language)
        if not wanted or "headset" in wanted:
            photograph_headset(browser, camera)
        if not wanted or "people" in wanted:
            photograph_people_and_places(browser, camera)
        if not wanted or "held" in wanted:
            photograph_held(browser, camera)
        browser.close()
    print(f"The pictures are in {FOLDER}.")


if __name__ == "__main__":
    main(sys.argv[1:])
