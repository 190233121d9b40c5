"""A demo clinic served from this process, with sessions at every step, so that any page can be asked for."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from litestar import Litestar

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.demo import ADMIN_NAME, DEMO_NAME, OTHERS, PARTICIPANT_NAME, seed
from samspill.app.library.previewing import open_preview
from samspill.app.previews.wanted import Wanted
from samspill.app.records.missions import MissionOutcome
from samspill.app.sessions.check_in import QUESTIONS, CheckIn, check_in
from samspill.app.sessions.opening import go_to_rehearsal, start_session
from samspill.app.sessions.pairing import confirm, offer
from samspill.app.sessions.runs import start_run
from samspill.app.signing_in.staff_sessions import open_staff_session
from samspill.bootstrap.clinic import open_clinic
from samspill.bootstrap.settings import Settings
from samspill.model.events import Leave
from samspill.model.levels import Level
from samspill.model.words import Language
from samspill.web.app import create_app

DEVICE = "walker"
WHO = (DEMO_NAME, "supervisor", ADMIN_NAME, *(name for name in OTHERS if name != "supervisor"), PARTICIPANT_NAME)
"""In this order they are asked whether they may see a page."""


@dataclass(frozen=True)
class House:
    """The clinic at ``address``; ``tokens`` signs people in by name, ``steps`` are sessions by the step they are at."""

    clinic: Clinic
    app: Litestar
    address: str
    tokens: dict[str, str]
    steps: dict[str, str]
    preview: str
    answered: str
    """A participant who has answered a measure; not everybody has."""


@contextmanager
def served(folder: Path) -> Iterator[House]:
    """Open the demo clinic whose data are in ``folder``, or make it there; serve it, and end it."""
    clinic = open_clinic(Settings(data=folder, voice="silent", demo=True))
    try:
        seed(clinic)
        actors = {name: _actor(clinic, name) for name in WHO}
        steps = _sessions(clinic, actors[DEMO_NAME])
        preview = open_preview(clinic, actors[DEMO_NAME], Wanted("cafe.order", Level.WITH_HELP, Language.EN))
        app = create_app(clinic, probe=True)
        tokens = {name: open_staff_session(clinic, actor) for name, actor in actors.items()}
        with listening(app) as address:
            yield House(clinic, app, address, tokens, steps, preview, _answered(clinic, actors[DEMO_NAME]))
    finally:
        clinic.previews.close()
        clinic.close()


def _actor(clinic: Clinic, name: str) -> Actor:
    with clinic.store.look() as unit:
        known = unit.staff.named(name)
    assert known is not None, name
    return Actor(known.id, known.name, known.role, known.participant)


def _answered(clinic: Clinic, actor: Actor) -> str:
    with clinic.store.look() as unit:
        people = unit.people.followed_up_by(actor.id)
        return next(person.id for person in people if unit.measures.of(person.id))


def _sessions(clinic: Clinic, actor: Actor) -> dict[str, str]:
    """One open session at each step, each with somebody else."""
    with clinic.store.look() as unit:
        people = [person.id for person in unit.people.followed_up_by(actor.id)]
    steps = ("waiting", "check_in", "rehearsal", "running", "debrief")
    sessions = {step: start_session(clinic, actor, person) for step, person in zip(steps, people, strict=False)}
    for at, (step, session) in enumerate(sessions.items()):
        if at >= 1:
            confirm(clinic, actor, session, offer(clinic, "Brille").code)
        if at >= 2:
            check_in(
                clinic,
                actor,
                session,
                CheckIn({q.id: True for q in QUESTIONS}, 2, 1, 6, mission_outcome=MissionOutcome.DONE),
            )
            go_to_rehearsal(clinic, actor, session)
        if at >= 3:
            clinic.live.attach(session, DEVICE, lambda _: True)
            start_run(clinic, actor, session, "cafe.order", 1, 4)
        if step == "debrief":
            clinic.live.happened(session, DEVICE, 1, Leave()).result()
    return sessions


@contextmanager
def listening(app: Litestar) -> Iterator[str]:
    """The address at which ``app`` answers, until this is over."""
    door = socket.socket()
    door.bind(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(app, log_level="warning", ws="websockets-sansio", timeout_graceful_shutdown=1)
    )
    thread = threading.Thread(target=server.run, args=([door],), daemon=True)
    thread.start()
    until = time.monotonic() + 30
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    try:
        yield f"http://localhost:{door.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=10)
