"""Servers, browsers and people for the end-to-end tests."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.packs import keep_shipped_proof

from .browser import SMALL, TABLET, Sight, draw_nothing, launch, person
from .care_worker import CareWorker
from .participant import Participant
from .server import HURRIED, Server


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Try a browser test again when it did not hold: drawing in software can stall on a busy machine."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=2))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; each person has a context of their own."""
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a demo clinic, made once, whichever worker comes first."""
    alone = "PYTEST_XDIST_WORKER" not in os.environ
    shared = tmp_path_factory.getbasetemp() if alone else tmp_path_factory.getbasetemp().parent
    first = Server(shared / "seeded")
    with (shared / "seeding").open("w") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        if not (shared / "was-seeded").exists():
            keep_shipped_proof(first.proofs)
            first.start()
            first.stop()
            (shared / "was-seeded").touch()
    return first.data


@pytest.fixture
def server(request: pytest.FixtureRequest, tmp_path: Path, seeded: Path) -> Iterator[Server]:
    """A server with a clinic of its own; the runs of a test that plays them to the end can be ``hurried``."""
    running = Server(tmp_path, pace=HURRIED if request.node.get_closest_marker("hurried") else 1)
    shutil.copytree(seeded, running.data)
    running.start()
    yield running
    running.stop()


class Cast:
    """Brings people to the server, each with a device."""

    def __init__(self, browser: Browser, server: Server, sight: Sight) -> None:
        self._browser, self._server, self._sight = browser, server, sight
        self._leave = ExitStack()

    def care_worker(self, *, watches: bool = False) -> CareWorker:
        """A care worker at a tablet, signed in; one who does not watch the scene in 3D reads what happens beside it."""
        tablet = self._leave.enter_context(person(self._browser, self._server.address, TABLET, sight=self._sight))
        if not watches:
            draw_nothing(tablet.page.context)
        came = CareWorker(tablet)
        came.sign_in()
        return came

    def participant(self, size: dict[str, int] = SMALL, *, headset: bool = False, touch: bool = False) -> Participant:
        """A participant with a device of ``size``."""
        device = person(self._browser, self._server.address, size, headset=headset, touch=touch, sight=self._sight)
        return Participant(self._leave.enter_context(device))

    def leave(self) -> None:
        """Everyone goes home; whatever went wrong on their devices is said now."""
        self._leave.close()


@pytest.fixture
def cast(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Cast]:
    """People, ready to come; pictures are drawn on the devices of those whose test is ``drawn``."""
    people = Cast(browser, server, Sight.FEW if request.node.get_closest_marker("drawn") else Sight.NONE)
    yield people
    people.leave()


def begin(
    cast: Cast, scenario: str, level: int, *, headset: bool = False, worn: bool = True, watches: bool = False
) -> tuple[CareWorker, Participant]:
    """Bring two people together and into a running scene; a ``headset`` that is not ``worn`` lies beside the screen."""
    care_worker, participant = cast.care_worker(watches=watches), cast.participant(headset=headset)
    care_worker.meet(participant)
    participant.enter(headset and worn)
    care_worker.start_run(scenario, level)
    participant.is_under_way()
    return care_worker, participant
