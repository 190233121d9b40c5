"""A small clinic behind a web application, and people with browsers in front of it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from httpx import Cookies, Response
from litestar import Litestar
from litestar.testing import TestClient, WebSocketTestSession

from samspill.adapters.credentials import ArgonCredentials
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.coming_in.enrolment import enrol
from samspill.app.demo import welcome
from samspill.app.packs.in_use import Library
from samspill.app.records.adverse_events import AdverseEvent, Relation, Severity
from samspill.app.records.measures import MeasureRecord, MeasureStatus
from samspill.app.records.missions import AgreedMission
from samspill.app.records.staff import StaffMember
from samspill.app.sessions.opening import start_session
from samspill.app.signing_in.password import add_staff
from samspill.app.signing_in.staff_sessions import open_staff_session
from samspill.bootstrap.clinic import open_clinic
from samspill.bootstrap.settings import Settings
from samspill.model.words import Language
from samspill.web.app import create_app
from samspill.web.assets import Bundle, Entry
from tests.migrated import migrated_sqlite

ADDRESS = "http://testserver.local"
PASSWORD = "en-lang-setning"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""As in life, but for how long it takes: every sign-in and every recovery code would take a fifth of a second."""
MISSION, EVENT, RECORD = "a-mission", "an-event", "an-answer"
ALIAS = "Elg ved vannet"
"""With blanks, so that the random letters of a form token can never spell it."""


@dataclass(frozen=True)
class House:
    """The clinic with its people: ``kari`` follows up ``participant`` in ``session``, ``ola`` does not.

    ``member`` brings those in the other roles. ``MISSION`` was agreed and let go, so that it stands in nobody's way;
    ``EVENT`` is an adverse event of theirs, ``RECORD`` a measure that is being answered.
    """

    clinic: Clinic
    app: Litestar
    kari: Actor
    ola: Actor
    admin: Actor
    participant: str
    session: str

    def member(self, role: Role) -> Actor:
        """Someone in this role: whoever practises is ``participant``, and a peer supporter follows them up."""
        own = self.participant if role is Role.PARTICIPANT else None
        with self.clinic.store.begin() as unit:
            known = unit.staff.named(role.value)
            if known is None:
                known = StaffMember(f"the-{role}", role.value, role, "no password", participant=own)
                unit.staff.add(known)
            if role is Role.PEER_SUPPORTER:
                unit.people.relate(known.id, self.participant)
        return Actor(known.id, known.name, known.role, known.participant)


def _event(participant: str, at: datetime) -> AdverseEvent:
    told = ("Svimmel", Severity.MILD, False, Relation.POSSIBLE, "Satte oss ned", "the-care-worker", at)
    return AdverseEvent(EVENT, 1, participant, at.date(), *told)


def _answer(participant: str, at: datetime) -> MeasureRecord:
    told = (MeasureStatus.IN_PROGRESS, Language.NB, {}, "the-care-worker", at, at)
    return MeasureRecord(RECORD, participant, "how-sure", "start", *told)


class Visitor:
    """A browser with its own cookies; it sends forms the way a page does."""

    def __init__(self, client: TestClient[Litestar]) -> None:
        self._client = client
        self.cookies = Cookies({"language": "en"})

    def get(self, address: str, **how: Any) -> Response:
        return self._ask("GET", address, how)

    def post(self, address: str, **how: Any) -> Response:
        return self._ask("POST", address, how)

    def see(self, address: str, **headers: str) -> Response:
        return self.get(address, headers=headers, follow_redirects=False)

    def send(self, address: str, form: dict[str, Any] | None = None, **headers: str) -> Response:
        """Send a form with this browser's token."""
        given = {"form_token": self.token(), **(form or {})}
        return self.post(address, data=given, headers=headers, follow_redirects=False)

    def token(self) -> str:
        """The form token this browser was given with its first page."""
        if "forms" not in self.cookies:
            self.get("/help" if "staff" in self.cookies else "/sign-in")
        return str(self.cookies["forms"])

    def call(self, address: str, **headers: str) -> AbstractContextManager[WebSocketTestSession]:
        """Open a socket."""
        self._client.cookies = self.cookies
        return self._client.websocket_connect(address, headers=headers)

    def _ask(self, method: str, address: str, how: dict[str, Any]) -> Response:
        self._client.cookies = self.cookies
        answer = self._client.request(method, address, **how)
        self.cookies = Cookies(self._client.cookies)
        return answer


Come = Callable[[Actor | None], Visitor]


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """A client as vite would leave it, in small."""
    folder = tmp_path_factory.mktemp("static")
    (folder / "assets").mkdir()
    (folder / "assets" / "console-abc123.js").write_text("console;" * 200, encoding="utf-8")
    (folder / "assets" / "worker-abc123.js").write_text("worker;", encoding="utf-8")
    (folder / "icon.svg").write_text("<svg/>", encoding="utf-8")
    (folder.parent / "secret.txt").write_text("not for the web", encoding="utf-8")
    names = ("calm", "console", "observer", "participant", "preview", "worker")
    return Bundle(
        folder, {n: Entry(f"/static/assets/{n}-abc123.js", (f"/static/assets/{n}-abc123.css",)) for n in names}
    )


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, bundle: Bundle, shelf: Library) -> Iterator[House]:
    """A clinic on SQLite, with its real content, served by the application."""
    data = tmp_path_factory.mktemp("clinic")
    migrated_sqlite(data / "samspill.db", data / "samspill.key")
    clinic = open_clinic(Settings(data=data, voice="silent"), library=shelf, credentials=ArgonCredentials(QUICK))
    kari, ola = (add_staff(clinic, name, PASSWORD, Role.CARE_WORKER) for name in ("kari", "ola"))
    admin = add_staff(clinic, "admin", PASSWORD, Role.ADMIN)
    participant = enrol(clinic, kari, ALIAS, Language.NB)
    welcome(clinic, kari, participant)
    session = start_session(clinic, kari, participant)
    now = clinic.clock.now()
    with clinic.store.begin() as unit:
        unit.adverse_events.file(_event(participant, now))
        unit.measures.keep(_answer(participant, now))
        unit.missions.keep(AgreedMission(MISSION, participant, "C01", "C01.1", now, let_go_at=now))
    yield House(clinic, create_app(clinic, bundle=bundle), kari, ola, admin, participant, session)
    clinic.close()


@pytest.fixture(scope="module")
def server(house: House) -> Iterator[TestClient[Litestar]]:
    """The application, started once."""
    with TestClient(house.app, base_url=ADDRESS) as client:
        yield client


@pytest.fixture
def come(house: House, server: TestClient[Litestar]) -> Come:
    """Let someone come to the clinic's pages, signed in as ``actor`` or not at all."""

    def came(actor: Actor | None) -> Visitor:
        visitor = Visitor(server)
        if actor is not None:
            visitor.cookies.set("staff", open_staff_session(house.clinic, actor))
        return visitor

    return came


@pytest.fixture
def kari(come: Come, house: House) -> Visitor:
    """A care worker, signed in."""
    return come(house.kari)


@pytest.fixture
def nobody(come: Come) -> Visitor:
    """Someone who is not signed in."""
    return come(None)


def web() -> Path:
    """The folder of the web package."""
    return Path(__file__).parents[3] / "src" / "samspill" / "web"
