"""Every address, and who may come there: an address that is not in this table fails."""

import pytest
from litestar import Litestar

from .conftest import Come, House, Visitor

OPEN, SIGN_IN = "open", "sign in"
ANYONE = {"nobody": OPEN, "kari": OPEN, "ola": OPEN, "admin": OPEN}
STAFF = {"nobody": SIGN_IN, "kari": OPEN, "ola": OPEN, "admin": OPEN}
CARE_WORKERS = {"nobody": SIGN_IN, "kari": OPEN, "ola": OPEN, "admin": "refused"}
ADMINS = {"nobody": SIGN_IN, "kari": "refused", "ola": "refused", "admin": OPEN}
IN_CARE = {"nobody": SIGN_IN, "kari": OPEN, "ola": "refused", "admin": "refused"}

TABLE = {
    ("GET", "/"): ANYONE,
    ("POST", "/look"): ANYONE,
    ("GET", "/sign-in"): ANYONE,
    ("POST", "/sign-in"): ANYONE,
    ("POST", "/sign-out"): ANYONE,
    ("GET", "/today"): CARE_WORKERS,
    ("GET", "/participants"): CARE_WORKERS,
    ("GET", "/participants/new"): STAFF,
    ("POST", "/participants/new"): CARE_WORKERS,
    ("GET", "/participants/{participant:str}"): IN_CARE,
    ("POST", "/participants/{participant:str}/next"): IN_CARE,
    ("POST", "/participants/{participant:str}/opt-outs"): IN_CARE,
    ("POST", "/participants/{participant:str}/own-words"): IN_CARE,
    ("POST", "/participants/{participant:str}/sessions"): IN_CARE,
    ("GET", "/participants/{participant:str}/profile"): IN_CARE,
    ("POST", "/participants/{participant:str}/profile"): IN_CARE,
    ("GET", "/participants/{participant:str}/why"): IN_CARE,
    ("GET", "/staff"): ADMINS,
    ("POST", "/staff"): ADMINS,
    ("POST", "/staff/{member:str}/password"): ADMINS,
    ("POST", "/staff/{member:str}/lock"): ADMINS,
    ("POST", "/staff/{member:str}/hand-over"): ADMINS,
    ("GET", "/help"): STAFF,
    ("GET", "/library"): STAFF,
    ("GET", "/library/{scenario:str}"): STAFF,
    ("POST", "/library/{scenario:str}/preview"): STAFF,
    ("GET", "/library/{scenario:str}/edit/beats/{beat:str}"): CARE_WORKERS,
    ("POST", "/library/{scenario:str}/edit/beats/{beat:str}"): CARE_WORKERS,
    ("GET", "/library/{scenario:str}/edit/levels"): CARE_WORKERS,
    ("POST", "/library/{scenario:str}/edit/levels"): CARE_WORKERS,
    ("GET", "/library/{scenario:str}/edit/words"): CARE_WORKERS,
    ("POST", "/library/{scenario:str}/edit/words"): CARE_WORKERS,
    ("POST", "/library/{scenario:str}/undo"): CARE_WORKERS,
    ("GET", "/library/{scenario:str}/feed"): STAFF,
    ("GET", "/drafts/{draft:str}"): CARE_WORKERS,
    ("POST", "/drafts/{draft:str}"): STAFF,
    ("GET", "/previews/{preview:str}"): STAFF,
    ("GET", "/previews/{preview:str}/stage"): STAFF,
    ("POST", "/previews/{preview:str}/do"): STAFF,
    ("GET", "/sessions/{session:str}"): IN_CARE,
    ("POST", "/sessions/{session:str}/close"): IN_CARE,
    ("POST", "/sessions/{session:str}/again"): IN_CARE,
    ("GET", "/pair"): CARE_WORKERS,
    ("GET", "/sessions/{session:str}/pair"): IN_CARE,
    ("POST", "/sessions/{session:str}/pair"): IN_CARE,
    ("GET", "/sessions/{session:str}/check-in"): IN_CARE,
    ("POST", "/sessions/{session:str}/check-in"): IN_CARE,
    ("GET", "/sessions/{session:str}/rehearsal"): IN_CARE,
    ("POST", "/sessions/{session:str}/rehearsal"): IN_CARE,
    ("GET", "/sessions/{session:str}/live"): IN_CARE,
    ("POST", "/sessions/{session:str}/steer"): IN_CARE,
    ("GET", "/sessions/{session:str}/debrief"): IN_CARE,
    ("POST", "/sessions/{session:str}/debrief"): IN_CARE,
    ("GET", "/headset"): ANYONE,
    ("GET", "/check"): ANYONE,
    ("GET", "/health"): ANYONE,
    ("GET", "/api/pair"): ANYONE,
    ("POST", "/api/pair"): ANYONE,
    ("GET", "/static/{path:path}"): ANYONE,
    ("GET", "/pack/{pack:str}/{path:path}"): ANYONE,
    ("GET", "/speech/{name:str}"): ANYONE,
}
TESTED_ELSEWHERE = {
    (
        "GET",
        "/sessions/{session:str}/feed",
    ): "test_live_panel: it never ends, so only those who may not see it come here",
    ("GET", "/previews/{preview:str}/feed"): "test_previews: it never ends",
    ("WEBSOCKET", "/live/preview/{preview:str}"): "test_previews",
    ("WEBSOCKET", "/live/participant"): "test_sockets",
    ("WEBSOCKET", "/live/observer/{session:str}"): "test_sockets",
}
FORMS = {"/staff": {"name": "Ny", "role": "care_worker"}, "/participants/new": {"alias": "Rev", "language": "nb"}}
BY_EVENT_STREAM = {"nobody": SIGN_IN, "ola": "refused", "admin": "refused"}


def addresses(app: Litestar) -> set[tuple[str, str]]:
    found = set()
    for route in app.routes:
        for method in getattr(route, "methods", None) or ["WEBSOCKET"]:
            if method != "OPTIONS":
                found.add((str(method), route.path))
    return found


def verdict(visitor: Visitor, method: str, address: str) -> str:
    answer = visitor.see(address) if method == "GET" else visitor.send(address, FORMS.get(address))
    if answer.status_code == 303 and answer.headers["location"].startswith("/sign-in?next="):
        return SIGN_IN
    if answer.status_code in {403, 409} and "does not give access" in answer.text:
        return "refused"
    if answer.status_code in {403, 409} and "do not follow up" in answer.text:
        return "refused"
    assert answer.status_code < 500, answer.text
    return OPEN


@pytest.mark.parametrize("who", ["nobody", "kari", "ola", "admin"])
@pytest.mark.parametrize(("method", "address"), TABLE)
def test_an_address_opens_for_those_it_is_meant_for_only(
    method: str, address: str, who: str, house: House, come: Come
) -> None:
    visitor = come(None if who == "nobody" else getattr(house, who))
    asked = address.replace("{participant:str}", house.participant).replace("{session:str}", house.session)
    asked = asked.replace("{member:str}", "no-such-member")
    asked = (
        asked.replace("{path:path}", "assets/none.js").replace("{pack:str}", "everyday").replace("{name:str}", "x.wav")
    )
    asked = asked.replace("{scenario:str}", "cafe.order").replace("{preview:str}", "none")
    asked = asked.replace("{beat:str}", "order").replace("{draft:str}", "none")
    if asked.endswith("/close"):
        expected = TABLE[method, address][who]
        assert expected == OPEN or verdict(visitor, method, asked) == expected
        return
    assert verdict(visitor, method, asked) == TABLE[method, address][who]


@pytest.mark.parametrize("who", BY_EVENT_STREAM)
def test_the_live_panel_is_not_told_to_those_who_may_not_see_it(who: str, house: House, come: Come) -> None:
    visitor = come(None if who == "nobody" else getattr(house, who))
    assert verdict(visitor, "GET", f"/sessions/{house.session}/feed") == BY_EVENT_STREAM[who]


def test_every_address_is_in_the_table(house: House) -> None:
    assert addresses(house.app) == set(TABLE) | set(TESTED_ELSEWHERE)


@pytest.mark.parametrize("address", ["/participants/nobody", "/sessions/nothing/pair", "/nowhere"])
def test_what_does_not_exist_is_said_in_plain_words(address: str, kari: Visitor) -> None:
    answer = kari.see(address)
    assert answer.status_code in {403, 404}
    assert "<h1>" in answer.text
    assert "Traceback" not in answer.text
