"""Signing in through a service elsewhere, with one that runs on this machine."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from httpx import Response
from joserfc.jwk import OctKey, RSAKey

from samspill.adapters.oidc import OidcSignIn
from samspill.app.actor import Actor, Role
from samspill.app.signing_in.password import add_staff
from samspill.app.staff.hiring import lock

from .conftest import PASSWORD, Come, House, Visitor
from .provider import CLIENT, SECRET, Provider, running

NAME = "Prøve-ID"


@pytest.fixture
def provider(house: House) -> Iterator[Provider]:
    """The service, and a clinic that trusts it."""
    with running() as service:
        object.__setattr__(house.clinic, "outside", OidcSignIn(NAME, service.issuer, CLIENT, SECRET))
        yield service
        object.__setattr__(house.clinic, "outside", None)


@pytest.fixture
def member(house: House, come: Come, provider: Provider) -> Actor:
    """Someone who has connected their account at the service."""
    rut = add_staff(house.clinic, f"Rut {house.clinic.chance.id()}", PASSWORD, Role.CARE_WORKER)
    browser = come(rut)
    page = browser.send("/my-access/outside", {"password": PASSWORD})
    address = page.text.split('id="away"')[0].rsplit('href="', 1)[1].split('"')[0].replace("&amp;", "&")
    back = browser.get("/sign-in/outside/back", params=provider.authorize(address), follow_redirects=False)
    assert back.status_code == 303
    return rut


def away(visitor: Visitor) -> str:
    answer = visitor.see("/sign-in/outside")
    assert answer.status_code == 303
    return str(answer.headers["location"])


def back(visitor: Visitor, given: dict[str, str]) -> Response:
    return visitor.get("/sign-in/outside/back", params=given, follow_redirects=False)


def refused(answer: Response) -> bool:
    return answer.status_code == 403 and f"{NAME} did not confirm who you are" in answer.text


def test_who_is_connected_comes_in(member: Actor, provider: Provider, nobody: Visitor) -> None:
    assert f"Sign in with {NAME}" in nobody.see("/sign-in").text
    assert back(nobody, provider.authorize(away(nobody))).status_code == 303
    assert member.name in nobody.see("/my-access").text


def test_who_is_not_known_gets_a_plain_page_and_nothing_is_made(
    member: Actor, provider: Provider, nobody: Visitor, house: House
) -> None:
    with house.clinic.store.look() as unit:
        before = unit.staff.members()
    provider.claims = {"sub": "somebody-else"}
    answer = back(nobody, provider.authorize(away(nobody)))
    assert answer.status_code == 403
    assert "we do not know who you are here" in answer.text
    assert "staff" not in nobody.cookies
    with house.clinic.store.look() as unit:
        assert unit.staff.members() == before


def test_whoever_is_locked_out_here_does_not_come_in_from_elsewhere(
    member: Actor, provider: Provider, nobody: Visitor, house: House
) -> None:
    lock(house.clinic, house.admin, member.id, locked=True)
    answer = back(nobody, provider.authorize(away(nobody)))
    assert (answer.status_code, "locked" in answer.text) == (403, True)


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://elsewhere.example"},
        {"aud": "another-client"},
        {"aud": [CLIENT, "another"], "azp": "another"},
        {"nonce": "another"},
        {"nonce": None},
        {"exp": int(time.time()) - 3600},
        {"exp": None},
        {"iat": int(time.time()) + 3600},
        {"sub": None},
    ],
    ids=" ".join,
)
def test_a_token_that_says_anything_else_than_it_should_lets_nobody_in(
    claims: dict[str, Any], member: Actor, provider: Provider, nobody: Visitor
) -> None:
    provider.claims = claims
    assert refused(back(nobody, provider.authorize(away(nobody))))
    assert "staff" not in nobody.cookies


def test_a_token_with_another_signature_lets_nobody_in(member: Actor, provider: Provider, nobody: Visitor) -> None:
    provider.key = RSAKey.generate_key(2048, {"kid": "1"})
    assert refused(back(nobody, provider.authorize(away(nobody))))


@pytest.mark.parametrize("alg", ["none", "HS256"])
def test_a_token_signed_with_no_key_or_a_shared_one_lets_nobody_in(
    alg: str, member: Actor, provider: Provider, nobody: Visitor
) -> None:
    provider.alg, provider.key = alg, OctKey.import_key(SECRET.encode() * 3)  # type: ignore[assignment]
    assert refused(back(nobody, provider.authorize(away(nobody))))


def test_what_did_not_begin_in_this_browser_does_not_end_in_it(
    member: Actor, provider: Provider, nobody: Visitor, come: Come
) -> None:
    given = provider.authorize(away(nobody))
    other = come(None)
    assert refused(back(other, given))
    away(other)
    assert refused(back(other, given)), "the state is another's"
    assert back(nobody, given).status_code == 303
    assert refused(back(nobody, given)), "it works once"


def test_a_code_or_a_verifier_that_is_not_theirs_gets_no_token(
    member: Actor, provider: Provider, nobody: Visitor
) -> None:
    given = provider.authorize(away(nobody))
    assert refused(back(nobody, given | {"code": "code-999"}))
    assert refused(back(nobody, {"state": given["state"], "error": "access_denied"}))


def test_an_answer_that_names_another_issuer_is_not_taken(member: Actor, provider: Provider, nobody: Visitor) -> None:
    given = provider.authorize(away(nobody)) | {"iss": "https://elsewhere.example"}
    assert refused(back(nobody, given))


def test_a_service_that_says_it_is_another_or_does_not_answer_is_said_plainly(
    provider: Provider, nobody: Visitor, house: House
) -> None:
    provider.says_it_is = "https://elsewhere.example"
    assert refused(nobody.see("/sign-in/outside"))
    object.__setattr__(house.clinic, "outside", OidcSignIn(NAME, "http://127.0.0.1:9", CLIENT))
    assert refused(nobody.see("/sign-in/outside"))


def test_one_account_elsewhere_is_one_person_here(member: Actor, provider: Provider, come: Come, house: House) -> None:
    kari = come(house.kari)
    page = kari.send("/my-access/outside", {"password": PASSWORD})
    address = page.text.split('id="away"')[0].rsplit('href="', 1)[1].split('"')[0].replace("&amp;", "&")
    answer = back(kari, provider.authorize(address))
    assert (answer.status_code, "Someone else here is connected" in answer.text) == (403, True)


def test_connecting_asks_for_the_password_and_can_be_undone(
    member: Actor, provider: Provider, come: Come, nobody: Visitor
) -> None:
    rut = come(member)
    assert rut.send("/my-access/outside", {"password": "guess"}).status_code == 422
    rut.send("/my-access/outside/off")
    assert back(nobody, provider.authorize(away(nobody))).status_code == 403


def test_a_new_password_takes_the_account_elsewhere_away_too(
    member: Actor, provider: Provider, nobody: Visitor, come: Come, house: House
) -> None:
    """Also for a sign-in that was on its way."""
    on_its_way = provider.authorize(away(nobody))
    come(house.admin).send(f"/staff/{member.id}/password")
    assert back(nobody, on_its_way).status_code == 403


def test_nobody_begins_sign_ins_elsewhere_without_end(
    provider: Provider, nobody: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samspill.app.signing_in.outside.ASKED", 2)
    assert [nobody.see("/sign-in/outside").status_code for _ in range(3)][-1] == 429
