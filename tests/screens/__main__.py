"""Make the pictures: ``python -m tests.screens [part]``, any of those in ``parts``; all, if none."""

import os
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from playwright.sync_api import Browser, sync_playwright

from tests.e2e.browser import launch

from .camera import FOLDER, Camera
from .course import photograph_course
from .headset import photograph_headset
from .held import photograph_held
from .library import photograph_library
from .looking import photograph_people, photograph_places
from .moments import photograph_moments
from .session import photograph_session
from .sheets import photograph_sheets
from .training import photograph_training
from .words import photograph_words

Part = Callable[[Browser, Camera], None]
TRIES = 2
"""Drawing in software may stall on a busy machine; what did not come out is tried once more."""


def parts(wanted: list[str]) -> list[tuple[str, Part]]:
    """What is wanted, by name; what takes longest is begun first."""
    both = ("en", "nb")
    every: dict[str, list[tuple[str, Part]]] = {
        "people": [("people", photograph_people)],
        "places": [("places", photograph_places)],
        "course": [(f"course {one}", partial(photograph_course, language=one)) for one in both],
        "moments": [("moments", photograph_moments)],
        "words": [("words", photograph_words)],
        "pages": [(f"pages {one}", partial(photograph_session, language=one)) for one in both],
        "training": [(f"training {one}", partial(photograph_training, language=one)) for one in both],
        "library": [(f"library {one}", partial(photograph_library, language=one)) for one in both],
        "headset": [("headset", photograph_headset)],
        "held": [("held", photograph_held)],
        "sheets": [("sheets", photograph_sheets)],
    }
    return [part for name, its in every.items() if not wanted or name in wanted for part in its]


def made(name: str, part: Part, camera: Camera) -> bool:
    """Make one part, in a browser of its own, and say how long it took; whether it came out."""
    for left in reversed(range(TRIES)):
        began = time.monotonic()
        try:
            with sync_playwright() as playwright:
                browser = launch(playwright)
                part(browser, camera)
                browser.close()
        except Exception:
            traceback.print_exc()
            print(f"· {name} did not come out" + (", once more" if left else ""), flush=True)
        else:
            print(f"· {name}: {time.monotonic() - began:.0f} s", flush=True)
            return True
    return False


def main(wanted: list[str]) -> int:
    """Make what is wanted, as many parts at a time as there are cores; say where it is and what is missing.

    One part that fails keeps no others away.
    """
    camera, every = Camera(), parts(wanted)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        came = pool.map(made, *zip(*every, strict=True), [camera] * len(every))
        missing = [name for (name, _), it in zip(every, came, strict=True) if not it]
    print(f"The pictures are in {FOLDER}.")
    if missing:
        print(f"Missing: {', '.join(missing)}.")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
