"""No address answers with a fault of ours, whatever it is sent: schemathesis over the whole HTTP surface.

A few examples of each address here, the same each time. ``make fuzz`` tries many, other ones each time:
``SAMSPILL_FUZZ`` is how many of each.
"""

import os
from collections import Counter
from typing import Annotated, Any
from urllib.parse import quote

import pytest
import schemathesis
from httpx import Response
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from litestar import Litestar, post
from litestar.enums import RequestEncodingType
from litestar.params import Body, FromPath
from litestar.testing import TestClient

from samspill.app.actor import Role
from samspill.app.coming_in.enrolment import enrol
from samspill.app.demo import welcome
from samspill.app.sessions.opening import start_session
from samspill.app.signing_in.staff_sessions import open_staff_session
from samspill.model.words import Language
from samspill.web.pages.form import Form

from .conftest import EVENT, MISSION, RECORD, House, Visitor
from .surface import document, offered_by, plain
from .test_routes import TABLE, own_visit

Surface, Operation = Any, Any
FORM = RequestEncodingType.URL_ENCODED
LONG = int(os.environ.get("SAMSPILL_FUZZ", "0"))
FEW = 3
CALLERS = ("kari", "admin", "supervisor", "researcher", "phone")
ROLES = {"supervisor": Role.SUPERVISOR, "researcher": Role.RESEARCHER}
ENDS = ("/close", "/erase", "/forget", "/withdraw", "/own/consent")
"""What ends what the others look at comes last."""

OPERATIONS = sorted(
    ((m, path) for m, path in TABLE if m in {"GET", "POST"}), key=lambda one: (one[1].endswith(ENDS), one)
)


@pytest.fixture(scope="module")
def known(house: House) -> dict[str, list[str]]:
    """Names for the parts of an address that stand for something in this clinic."""
    clinic = house.clinic
    other = enrol(clinic, house.kari, "Rev", Language.NB)
    welcome(clinic, house.kari, other)
    return {
        "participant": [house.participant, other],
        "session": [house.session, start_session(clinic, house.kari, other)],
        "member": [house.member(Role.AUTHOR).id],
        "mission": [MISSION],
        "event": [EVENT],
        "record": [RECORD],
        "measure": ["how-sure"],
        "point": ["start", "six-weeks"],
        "scenario": ["cafe.order"],
        "beat": ["order"],
        "goal": ["C01", "I01"],
        "pack": ["everyday"],
        "path": ["assets/console-abc123.js", "icon.svg"],
    }


@pytest.fixture(scope="module")
def surface(house: House, server: TestClient[Litestar], known: dict[str, list[str]]) -> list[Surface]:
    """The schema of all addresses, with what the pages offer those who may open them."""
    pages = []
    for method, address in TABLE:
        if method == "GET" and "." not in address:
            path = plain(address)
            for part, names in known.items():
                path = path.replace(f"{{{part}}}", names[0])
            pages.append(signed_in(house, server, admitted(method, address)[0]).get(path).text)
    offered = offered_by(pages, house.app)
    documents = (document(house.app, known, offered, near=near) for near in (True, False))
    return [schemathesis.openapi.from_dict(one) for one in documents]


def admitted(method: str, address: str) -> list[str]:
    """Who of the callers gets in there; the care worker alone where everyone does."""
    them = [who for who in CALLERS if who in TABLE.get((method, address), ())]
    return them if len(them) < len(CALLERS) else ["kari"]


def signed_in(house: House, server: TestClient[Litestar], who: str) -> Visitor:
    visitor = Visitor(server)
    visitor.cookies.set("forms", "known")
    if who == "phone":
        visitor.cookies.set("own-visit", own_visit(house))
    else:
        actor = house.member(ROLES[who]) if who in ROLES else getattr(house, who)
        visitor.cookies.set("staff", open_staff_session(house.clinic, actor))
    return visitor


def ask(visitor: Visitor, case: schemathesis.Case) -> Response:
    """Send what schemathesis made up the way a browser would."""
    headers = {name: quote(str(value)) for name, value in (case.headers or {}).items()}
    sent = {"params": dict(case.query or {}), "headers": headers, "follow_redirects": False}
    if case.method != "POST":
        return visitor.get(case.formatted_path, **sent)
    form = case.body if isinstance(case.body, dict) else {}
    return visitor.post(case.formatted_path, data={**form, "form_token": visitor.token()}, **sent)


def how() -> settings:
    quick = settings(max_examples=FEW, derandomize=True, database=None, phases=[Phase.generate], deadline=None)
    quick = settings(quick, suppress_health_check=list(HealthCheck))
    return settings(quick, max_examples=LONG, derandomize=False) if LONG else quick


def tried(near: Operation, far: Operation, visitors: dict[str, Visitor], seen: Counter[int]) -> list[str]:
    """What was sent where the answer was a fault of ours; ``seen`` counts the answers by status."""
    found = []
    mostly = [near.as_strategy()] * 3 + [far.as_strategy()]

    @how()
    @given(st.sampled_from(mostly).flatmap(lambda chosen: chosen), st.sampled_from(sorted(visitors)))
    def once(case: schemathesis.Case, who: str) -> None:
        answer = ask(visitors[who], case)
        seen[answer.status_code] += 1
        if answer.status_code >= 500:
            found.append(f"{who}: {case.method} {case.formatted_path} {case.query} {case.headers} {case.body}")

    once()
    return found


@pytest.mark.timeout(0 if LONG else 300)
def test_no_answer_is_a_fault_of_ours(surface: list[Surface], house: House, server: TestClient[Litestar]) -> None:
    """One test in one order, because what is sent changes the clinic that the next address finds."""
    found: list[str] = []
    seen = Counter[int]()
    for method, address in OPERATIONS:
        visitors = {who: signed_in(house, server, who) for who in admitted(method, address)}
        found += tried(*(part[plain(address)][method] for part in surface), visitors, seen)
    print(f"{sum(seen.values())} requests at {len(OPERATIONS)} addresses: {sorted(seen.items())}")  # noqa: T201
    assert found == []
    assert seen[200] + seen[303] > sum(seen.values()) // 4, "too little of what is sent comes past the door"


def test_a_fault_of_ours_is_found() -> None:
    """The same way of asking finds a number that is taken for granted."""

    @post("/rooms/{room:str}", sync_to_thread=False)
    def count(room: FromPath[str], data: Annotated[dict[str, str], Body(media_type=FORM)]) -> int:
        return int(Form(data).text("seats")) + len(room)

    app = Litestar([count], openapi_config=None, logging_config=None)
    offered = {"/rooms/{room}": {"seats": ["4"]}}
    near, far = (
        schemathesis.openapi.from_dict(document(app, {"room": ["blue"]}, offered, near=close))["/rooms/{room}"]["POST"]
        for close in (True, False)
    )
    with TestClient(app, raise_server_exceptions=False) as client:
        visitor = Visitor(client)
        visitor.cookies.set("forms", "known")
        found = tried(near, far, {"nobody": visitor}, Counter())
    assert found
    assert all(text.startswith("nobody: POST /rooms/") for text in found)
