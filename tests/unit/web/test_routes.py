"""Every address, and who may come there (R10): an address that is not in this table fails.

Read a row as: these get in. Everyone else is told that it is not open to them, or to sign in first when they are nobody
yet. ``phone`` is the participant with their own page open, which gets in nowhere else and where no member of staff gets
in. ``kari`` and ``peer`` follow up the participant in question, ``own`` is the participant, ``ola`` is a care worker
who follows up others.
"""

import json
from collections.abc import Callable

import pytest
from litestar import Litestar

from samspill.app.actor import Role
from samspill.app.coming_in.enrolment import enrol
from samspill.app.coming_in.screening import QUESTIONS as SCREENING
from samspill.app.records.own_sign_in import OwnVisit
from samspill.app.signing_in.staff_sessions import open_staff_session, token_hash
from samspill.model.words import Language

from .conftest import ADDRESS, EVENT, MISSION, RECORD, Come, House, Visitor

OPEN, SIGN_IN, REFUSED = "open", "sign in", "refused"

ROLES = {
    "own": Role.PARTICIPANT,
    "peer": Role.PEER_SUPPORTER,
    "supervisor": Role.SUPERVISOR,
    "researcher": Role.RESEARCHER,
    "author": Role.AUTHOR,
    "auditor": Role.AUDITOR,
}
VISITORS = ("nobody", "phone", "kari", "ola", "admin", *ROLES)

ANYONE = frozenset(VISITORS)
SIGNED_IN = ANYONE - {"nobody", "phone"}
STAFF = SIGNED_IN - {"own"}
ADMINS = frozenset({"admin"})
CARE_WORKERS = frozenset({"kari", "ola", "peer", "supervisor"})
ENROLLERS = CARE_WORKERS - {"peer"}
WRITERS = frozenset({"kari", "ola", "supervisor", "author"})
IN_CARE = frozenset({"kari", "peer"})
PLANNERS = frozenset({"kari"})
SETTERS = frozenset({"admin", "author", "supervisor"})
SUPERVISORS = frozenset({"supervisor"})
READERS = frozenset({"kari", "peer", "supervisor"})
OWN_PAGE = frozenset({"phone"})
LEADERS = frozenset({"kari", "supervisor"})

TABLE = {
    ("GET", "/"): ANYONE,
    ("GET", "/headset/kept.json"): ANYONE,
    ("GET", "/headset/offline"): ANYONE,
    ("GET", "/headset/worker.js"): ANYONE,
    ("POST", "/look"): ANYONE,
    ("GET", "/sign-in"): ANYONE,
    ("POST", "/sign-in"): ANYONE,
    ("POST", "/sign-in/code"): ANYONE,
    ("POST", "/sign-in/passkey/begin"): ANYONE,
    ("POST", "/sign-in/passkey"): ANYONE,
    ("GET", "/sign-in/outside"): ANYONE,
    ("GET", "/sign-in/outside/back"): ANYONE,
    ("GET", "/my-access/passkeys"): SIGNED_IN,
    ("POST", "/my-access/passkeys"): SIGNED_IN,
    ("POST", "/my-access/passkeys/begin"): SIGNED_IN,
    ("POST", "/my-access/passkeys/remove"): SIGNED_IN,
    ("POST", "/my-access/outside"): SIGNED_IN,
    ("POST", "/my-access/outside/off"): SIGNED_IN,
    ("POST", "/sign-out"): ANYONE,
    ("GET", "/locked"): ANYONE,
    ("POST", "/locked"): ANYONE,
    ("POST", "/lock"): ANYONE,
    ("GET", "/still-here"): ANYONE,
    ("GET", "/my-access"): SIGNED_IN,
    ("POST", "/my-access/password"): SIGNED_IN,
    ("POST", "/my-access/browsers"): SIGNED_IN,
    ("GET", "/my-access/code"): SIGNED_IN,
    ("POST", "/my-access/code/begin"): SIGNED_IN,
    ("POST", "/my-access/code"): SIGNED_IN,
    ("POST", "/my-access/code/off"): SIGNED_IN,
    ("POST", "/my-access/recovery"): SIGNED_IN,
    ("GET", "/today"): CARE_WORKERS,
    ("GET", "/participants"): CARE_WORKERS,
    ("GET", "/participants/new"): SIGNED_IN,
    ("POST", "/participants/new"): ENROLLERS,
    ("GET", "/participants/{participant:str}"): READERS,
    ("POST", "/participants/{participant:str}/next"): PLANNERS,
    ("POST", "/participants/{participant:str}/opt-outs"): PLANNERS,
    ("POST", "/participants/{participant:str}/own-words"): PLANNERS,
    ("POST", "/participants/{participant:str}/sessions"): IN_CARE,
    ("GET", "/participants/{participant:str}/entry"): READERS,
    ("GET", "/participants/{participant:str}/entry/consent"): LEADERS,
    ("POST", "/participants/{participant:str}/entry/consent"): LEADERS,
    ("POST", "/participants/{participant:str}/entry/consent/withdraw"): LEADERS | {"own"},
    ("GET", "/participants/{participant:str}/entry/health"): READERS,
    ("POST", "/participants/{participant:str}/entry/health"): PLANNERS,
    ("POST", "/participants/{participant:str}/entry/health/anyway"): PLANNERS,
    ("GET", "/participants/{participant:str}/entry/needs"): READERS,
    ("POST", "/participants/{participant:str}/entry/needs"): PLANNERS,
    ("GET", "/participants/{participant:str}/entry/own"): READERS,
    ("POST", "/participants/{participant:str}/entry/own"): PLANNERS,
    ("GET", "/participants/{participant:str}/entry/contact"): PLANNERS,
    ("POST", "/participants/{participant:str}/entry/contact"): PLANNERS,
    ("GET", "/participants/{participant:str}/entry/appointment"): READERS,
    ("POST", "/participants/{participant:str}/entry/appointment"): IN_CARE,
    ("GET", "/participants/{participant:str}/everything"): LEADERS | {"own"},
    ("GET", "/participants/{participant:str}/everything.zip"): LEADERS | {"own"},
    ("GET", "/participants/{participant:str}/erase"): frozenset({"supervisor"}),
    ("POST", "/participants/{participant:str}/erase"): frozenset({"supervisor"}),
    ("GET", "/participants/{participant:str}/profile"): READERS,
    ("POST", "/participants/{participant:str}/profile"): PLANNERS,
    ("GET", "/participants/{participant:str}/appointments"): READERS,
    ("POST", "/participants/{participant:str}/appointments"): IN_CARE,
    ("POST", "/participants/{participant:str}/appointments/off"): IN_CARE,
    ("GET", "/participants/{participant:str}/why"): READERS,
    ("GET", "/participants/{participant:str}/openings"): READERS | {"own"},
    ("GET", "/audit"): frozenset({"supervisor", "auditor"}),
    ("GET", "/study"): frozenset({"supervisor", "researcher"}),
    ("GET", "/study.zip"): frozenset({"researcher"}),
    ("GET", "/relations"): SUPERVISORS,
    ("POST", "/relations/hand-over"): SUPERVISORS,
    ("GET", "/retention"): SUPERVISORS | ADMINS,
    ("POST", "/retention/on"): SUPERVISORS,
    ("POST", "/retention/off"): SUPERVISORS,
    ("GET", "/strain"): ENROLLERS,
    ("POST", "/strain/on"): SUPERVISORS,
    ("POST", "/strain/off"): SUPERVISORS,
    ("GET", "/participants/{participant:str}/keep"): SUPERVISORS,
    ("POST", "/participants/{participant:str}/keep"): SUPERVISORS,
    ("POST", "/participants/{participant:str}/keep/end"): SUPERVISORS,
    ("POST", "/participants/{participant:str}/relations"): SUPERVISORS,
    ("POST", "/participants/{participant:str}/relations/{member:str}/end"): SUPERVISORS,
    ("GET", "/emergency"): SIGNED_IN,
    ("POST", "/emergency"): frozenset({"kari", "ola"}),
    ("POST", "/emergencies/{emergency:str}/signature"): SUPERVISORS,
    ("GET", "/participants/{participant:str}/missions"): READERS,
    ("POST", "/participants/{participant:str}/missions"): IN_CARE,
    ("POST", "/participants/{participant:str}/missions/{mission:str}"): IN_CARE | {"own"},
    ("POST", "/participants/{participant:str}/missions/{mission:str}/let-go"): IN_CARE,
    ("GET", "/participants/{participant:str}/progress"): READERS,
    ("GET", "/participants/{participant:str}/profile/picture"): READERS,
    ("GET", "/participants/{participant:str}/goals"): READERS,
    ("POST", "/participants/{participant:str}/goals/order"): PLANNERS,
    ("POST", "/participants/{participant:str}/goals/undo"): PLANNERS,
    ("GET", "/participants/{participant:str}/goals/{goal:str}"): READERS,
    ("GET", "/participants/{participant:str}/goals/{goal:str}/ladder"): READERS,
    ("GET", "/measures"): SETTERS,
    ("POST", "/measures"): SETTERS,
    ("POST", "/measures/{questionnaire:str}/retire"): SETTERS,
    ("GET", "/participants/{participant:str}/measures"): READERS,
    ("GET", "/participants/{participant:str}/measures.csv"): READERS,
    ("POST", "/participants/{participant:str}/measures/{measure:str}/{point:str}"): PLANNERS | {"own"},
    ("POST", "/participants/{participant:str}/measures/{measure:str}/{point:str}/skip"): PLANNERS | {"own"},
    ("GET", "/answers/{record:str}"): PLANNERS | {"own"},
    ("POST", "/answers/{record:str}"): PLANNERS | {"own"},
    ("GET", "/answers/{record:str}/fhir"): READERS,
    ("GET", "/adverse-events"): CARE_WORKERS,
    ("GET", "/adverse-events.csv"): CARE_WORKERS,
    ("GET", "/stories"): CARE_WORKERS,
    ("GET", "/stories/new"): CARE_WORKERS,
    ("POST", "/stories/new"): CARE_WORKERS,
    ("GET", "/stories/{story_id:str}"): CARE_WORKERS,
    ("GET", "/stories/{story_id:str}/words"): CARE_WORKERS,
    ("POST", "/stories/{story_id:str}/words"): CARE_WORKERS,
    ("POST", "/stories/{story_id:str}/approve"): SUPERVISORS,
    ("POST", "/stories/{story_id:str}/take-back"): CARE_WORKERS,
    ("GET", "/stories/{story_id:str}/sound"): CARE_WORKERS,
    ("GET", "/participants/{participant:str}/adverse-events"): READERS,
    ("GET", "/participants/{participant:str}/adverse-events/new"): READERS,
    ("POST", "/participants/{participant:str}/adverse-events"): READERS,
    ("GET", "/adverse-events/{event:str}"): READERS,
    ("POST", "/adverse-events/{event:str}"): READERS,
    ("POST", "/adverse-events/{event:str}/follow-ups"): READERS,
    ("POST", "/adverse-events/{event:str}/signature"): frozenset({"supervisor"}),
    ("GET", "/participants/{participant:str}/progress/participant.pdf"): READERS,
    ("GET", "/participants/{participant:str}/progress/record.pdf"): READERS,
    ("GET", "/staff"): ADMINS,
    ("POST", "/staff"): ADMINS,
    ("GET", "/system"): ADMINS,
    ("POST", "/staff/{member:str}/password"): ADMINS,
    ("POST", "/staff/{member:str}/lock"): ADMINS,
    ("POST", "/staff/{member:str}/code/take"): ADMINS,
    ("GET", "/help"): SIGNED_IN,
    ("GET", "/library"): STAFF,
    ("GET", "/library/{scenario:str}"): STAFF,
    ("POST", "/library/{scenario:str}/preview"): STAFF,
    ("GET", "/library/{scenario:str}/edit/beats/{beat:str}"): WRITERS,
    ("POST", "/library/{scenario:str}/edit/beats/{beat:str}"): WRITERS,
    ("GET", "/library/{scenario:str}/edit/levels"): WRITERS,
    ("POST", "/library/{scenario:str}/edit/levels"): WRITERS,
    ("GET", "/library/{scenario:str}/edit/words"): WRITERS,
    ("POST", "/library/{scenario:str}/edit/words"): WRITERS,
    ("POST", "/library/{scenario:str}/undo"): WRITERS,
    ("FEED", "/library/{scenario:str}/feed"): STAFF,
    ("GET", "/drafts/{draft:str}"): WRITERS,
    ("POST", "/drafts/{draft:str}"): SIGNED_IN,
    ("GET", "/previews/{preview:str}"): STAFF,
    ("GET", "/previews/{preview:str}/stage"): STAFF,
    ("POST", "/previews/{preview:str}/do"): SIGNED_IN,
    ("GET", "/training"): CARE_WORKERS,
    ("POST", "/training/begin"): CARE_WORKERS,
    ("POST", "/training/again"): CARE_WORKERS,
    ("POST", "/training/put-away"): CARE_WORKERS,
    ("POST", "/sessions/{session:str}/stand-in"): IN_CARE,
    ("GET", "/sessions/{session:str}/guide"): READERS,
    ("GET", "/sessions/{session:str}"): READERS,
    ("POST", "/sessions/{session:str}/close"): IN_CARE,
    ("POST", "/sessions/{session:str}/again"): IN_CARE,
    ("POST", "/sessions/{session:str}/next-time"): IN_CARE,
    ("POST", "/sessions/{session:str}/notes"): IN_CARE,
    ("POST", "/sessions/{session:str}/steering"): IN_CARE,
    ("GET", "/participants/{participant:str}/sessions-held"): READERS,
    ("GET", "/pair"): CARE_WORKERS,
    ("GET", "/sessions/{session:str}/pair"): IN_CARE,
    ("POST", "/sessions/{session:str}/pair"): IN_CARE,
    ("GET", "/sessions/{session:str}/check-in"): IN_CARE,
    ("POST", "/sessions/{session:str}/check-in"): IN_CARE,
    ("GET", "/sessions/{session:str}/rehearsal"): IN_CARE,
    ("POST", "/sessions/{session:str}/rehearsal"): IN_CARE,
    ("GET", "/sessions/{session:str}/live"): READERS,
    ("POST", "/sessions/{session:str}/steer"): IN_CARE,
    ("GET", "/sessions/{session:str}/debrief"): READERS,
    ("POST", "/sessions/{session:str}/debrief"): IN_CARE,
    ("GET", "/participants/{participant:str}/own-page"): LEADERS,
    ("POST", "/participants/{participant:str}/own-page/card"): LEADERS,
    ("POST", "/participants/{participant:str}/own-page/take-back"): LEADERS | {"own"},
    ("GET", "/own"): ANYONE,
    ("POST", "/own"): ANYONE,
    ("GET", "/own/calm"): ANYONE,
    ("GET", "/own/card"): ANYONE,
    ("POST", "/own/card"): ANYONE,
    ("POST", "/own/close"): ANYONE,
    ("GET", "/own/page"): OWN_PAGE,
    ("GET", "/own/report.pdf"): OWN_PAGE,
    ("GET", "/own/stories/{story:str}/sound"): OWN_PAGE,
    ("GET", "/own/openings"): OWN_PAGE,
    ("GET", "/own/everything.zip"): OWN_PAGE,
    ("GET", "/own/consent"): OWN_PAGE,
    ("POST", "/own/consent"): OWN_PAGE,
    ("POST", "/own/forget"): OWN_PAGE,
    ("POST", "/own/missions/{mission:str}"): OWN_PAGE,
    ("GET", "/headset"): ANYONE,
    ("GET", "/check"): ANYONE,
    ("GET", "/health"): ANYONE,
    ("GET", "/api/pair"): ANYONE,
    ("POST", "/api/pair"): ANYONE,
    ("GET", "/static/{path:path}"): ANYONE,
    ("GET", "/pack/{pack:str}/{path:path}"): ANYONE,
    ("GET", "/speech/{name:str}"): ANYONE,
    ("FEED", "/sessions/{session:str}/feed"): READERS,
    ("FEED", "/previews/{preview:str}/feed"): STAFF,
    ("WEBSOCKET", "/live/participant"): ANYONE,
    ("WEBSOCKET", "/live/observer/{session:str}"): READERS,
    ("WEBSOCKET", "/live/preview/{preview:str}"): STAFF,
}
"""A ``FEED`` is a page that never ends: only those who may not have it ask for it here."""
FILED = {"happened": "Svimmel", "day": "2026-03-02", "severity": "mild", "serious": "no", "relation": "possible"}
FORMS = {
    "/staff": {"name": "Ny", "role": "care_worker"},
    "/participants/new": {"alias": "Rev", "language": "nb"},
    "/participants/{participant:str}/entry/consent/withdraw": {"purpose": "motion"},
    "/participants/{participant:str}/entry/health": {f"screen.{question.id}": "no" for question in SCREENING},
    "/participants/{participant:str}/entry/health/anyway": {"reason": "Legen sier ja"},
    "/emergency": {"alias": "Ulv", "reason": "ringer og vil dø, ingen svarer"},
    "/participants/{participant:str}/next": {"scenario": "cafe.order", "level": "1", "reason": "derfor"},
    "/participants/{participant:str}/adverse-events": FILED,
    "/adverse-events/{event:str}": FILED,
    "/participants/{participant:str}/measures/{measure:str}/{point:str}/skip": {"reason.how-sure.six-weeks": "x"},
    "/participants/{participant:str}/missions/{mission:str}": {f"outcome.{MISSION}": "not_yet"},
}
"""What is filled in, where an empty form is told off before anybody asks who sent it."""
HELLO = {"type": "hello", "protocolVersion": 1, "client": "visitor"}
IN_THE_WAY = ("does not give access", "do not follow up", "Only those who follow up")
NAMES = {
    "{member:str}": "no-such-member",
    "{path:path}": "assets/none.js",
    "{pack:str}": "everyday",
    "{name:str}": "x.wav",
    "{scenario:str}": "cafe.order",
    "{preview:str}": "none",
    "{beat:str}": "order",
    "{draft:str}": "none",
    "{story:str}": "none",
    "{story_id:str}": "none",
    "{emergency:str}": "none",
    "{mission:str}": MISSION,
    "{event:str}": EVENT,
    "{record:str}": RECORD,
    "{measure:str}": "how-sure",
    "{point:str}": "six-weeks",
    "{questionnaire:str}": "none",
}


def addresses(app: Litestar) -> set[tuple[str, str]]:
    found = set()
    for route in app.routes:
        for method in getattr(route, "methods", None) or ["WEBSOCKET"]:
            if method != "OPTIONS":
                found.add(("FEED" if route.path.endswith("/feed") else str(method), route.path))
    return found


def verdict(visitor: Visitor, method: str, address: str, form: dict[str, str] | None = None) -> str:
    """What an address says to a visitor who asks for it."""
    if method == "WEBSOCKET":
        return verdict_of_socket(visitor, address)
    answer = visitor.send(address, form) if method == "POST" else visitor.see(address)
    where = answer.headers.get("location", "")
    if answer.status_code == 303 and (where.startswith("/sign-in?next=") or where == "/own"):
        return SIGN_IN
    if answer.status_code in {403, 409} and any(words in answer.text for words in IN_THE_WAY):
        return REFUSED
    assert answer.status_code < 500, answer.text
    return OPEN


def verdict_of_socket(visitor: Visitor, address: str) -> str:
    with visitor.call(address, origin=ADDRESS) as line:
        line.send_json(HELLO)
        first = json.loads(line.receive_text(timeout=10))
    codes = {"sign_in": SIGN_IN, "no_care_relation": REFUSED, "not_your_role": REFUSED, "not_in_this_relation": REFUSED}
    return codes.get(first.get("code"), OPEN)


def own_visit(house: House) -> str:
    """The token of the participant's own page, open."""
    token, now = house.clinic.chance.token(), house.clinic.clock.now()
    with house.clinic.store.begin() as unit:
        unit.own_sign_ins.open(OwnVisit(token_hash(token), house.participant, now, now))
    return token


Ask = Callable[[str, str, str], str]


@pytest.fixture(scope="module")
def tokens() -> dict[str, str]:
    """Who has signed in so far."""
    return {}


@pytest.fixture(scope="module", autouse=True)
def somebody_else(house: House) -> None:
    """A participant whom only ``ola`` follows up, and whose record may be opened in an emergency."""
    enrol(house.clinic, house.ola, "Ulv", Language.NB)


@pytest.fixture
def ask(house: House, come: Come, tokens: dict[str, str]) -> Ask:
    """Let one of the visitors ask for an address."""

    def asked(who: str, method: str, address: str) -> str:
        visitor = come(None)
        if who == "phone":
            visitor.cookies.set("own-visit", own_visit(house))
        elif who != "nobody":
            if who not in tokens:
                actor = house.member(ROLES[who]) if who in ROLES else getattr(house, who)
                tokens[who] = open_staff_session(house.clinic, actor)
            visitor.cookies.set("staff", tokens[who])
        visitor.cookies.set("forms", "known")
        path = address.replace("{participant:str}", house.participant).replace("{session:str}", house.session)
        for part, name in NAMES.items():
            path = path.replace(part, name)
        said = verdict(visitor, method, path, FORMS.get(address))
        if address in {"/sign-out", "/lock"}:
            tokens.pop(who, None)
        return said

    return asked


def expected(who: str, method: str, address: str) -> str:
    strange = who in {"nobody", "phone"} or TABLE[method, address] == OWN_PAGE
    return OPEN if who in TABLE[method, address] else SIGN_IN if strange else REFUSED


@pytest.mark.parametrize(("method", "address"), TABLE)
def test_an_address_opens_for_those_it_is_meant_for_only(method: str, address: str, ask: Ask) -> None:
    """Whoever may close a session or follow it does not do so here: the session goes on, and a feed never ends."""
    left_alone = method == "FEED" or address.endswith(("/close", "/forget"))
    asking = [who for who in VISITORS if not (left_alone and who in TABLE[method, address])]
    said = {who: ask(who, method, address) for who in asking}
    assert said == {who: expected(who, method, address) for who in asking}


def test_every_address_is_in_the_table(house: House) -> None:
    assert addresses(house.app) == set(TABLE)


@pytest.mark.parametrize("address", ["/participants/nobody", "/sessions/nothing/pair", "/nowhere"])
def test_what_does_not_exist_is_said_in_plain_words(address: str, kari: Visitor) -> None:
    answer = kari.see(address)
    assert answer.status_code in {403, 404}
    assert "<h1>" in answer.text
    assert "Traceback" not in answer.text
