"""Passkeys through the pages, with one in software: added, used, listed, removed, and refused when it does not hold."""

import json

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.clinic.rules import Rules
from samspill.app.signing_in.password import add_staff

from .authenticator import PRESENT, Authenticator
from .conftest import PASSWORD, Come, House, Visitor

SITE = "https://clinic.example"


@pytest.fixture
def member(house: House) -> Actor:
    return add_staff(house.clinic, f"Rut {house.clinic.chance.id()}", PASSWORD, Role.CARE_WORKER)


def safely(visitor: Visitor) -> Visitor:
    """The same browser, over https at a host with a name."""
    for name in ("staff", "forms"):
        if name in visitor.cookies:
            visitor.cookies.set(f"__Host-{name}", visitor.cookies[name])
    visitor.cookies.set("__Host-language", "en")
    visitor.get(f"{SITE}/sign-in")
    return visitor


def send(visitor: Visitor, path: str, **form: str) -> object:
    given = {"form_token": str(visitor.cookies["__Host-forms"]), **form}
    return visitor.post(f"{SITE}{path}", data=given, follow_redirects=False)


def add(visitor: Visitor, passkey: Authenticator, password: str = PASSWORD) -> object:
    options = send(visitor, "/my-access/passkeys/begin").json()  # type: ignore[attr-defined]
    assert options["authenticatorSelection"]["userVerification"] == "required"
    answer = passkey.create(options)
    return send(visitor, "/my-access/passkeys", credential=answer, name="Nettbrettet", password=password)


def enter(visitor: Visitor, passkey: Authenticator, answer: str | None = None) -> object:
    options = send(visitor, "/sign-in/passkey/begin").json()  # type: ignore[attr-defined]
    return send(visitor, "/sign-in/passkey", credential=answer or passkey.get(options), next="/help")


def status(answer: object) -> tuple[int, str | None]:
    return answer.status_code, answer.headers.get("location")  # type: ignore[attr-defined]


def test_a_passkey_is_added_opens_is_listed_and_removed(come: Come, nobody: Visitor, member: Actor) -> None:
    passkey, rut = Authenticator(SITE), safely(come(member))
    assert status(add(rut, passkey)) == (303, "/my-access/passkeys")
    assert "Nettbrettet" in rut.get(f"{SITE}/my-access/passkeys").text
    assert status(enter(safely(nobody), passkey)) == (303, "/help")
    assert nobody.get(f"{SITE}/today").status_code == 200
    told = json.loads(passkey.get({"rpId": "x", "challenge": "x"}))
    wrong = send(rut, "/my-access/passkeys/remove", credential=told["id"], password="en gjetning")
    assert (status(wrong)[0], "aria-invalid" in wrong.text) == (422, True)  # type: ignore[attr-defined]
    assert status(send(rut, "/my-access/passkeys/remove", credential=told["id"]))[0] == 422, "nothing goes without it"
    assert "Nettbrettet" in rut.get(f"{SITE}/my-access/passkeys").text
    send(rut, "/my-access/passkeys/remove", credential=told["id"], password=PASSWORD)
    assert status(enter(nobody, passkey))[0] == 403


def test_a_passkey_is_enough_where_everyone_has_to_have_a_second_step(
    house: House, come: Come, nobody: Visitor, member: Actor
) -> None:
    passkey = Authenticator(SITE)
    object.__setattr__(house.clinic, "rules", Rules(second_step=True))
    try:
        assert status(add(safely(come(member)), passkey))[0] == 303
        enter(safely(nobody), passkey)
        assert nobody.get(f"{SITE}/today", follow_redirects=False).status_code == 200
    finally:
        object.__setattr__(house.clinic, "rules", Rules())


def test_adding_one_asks_for_the_password(come: Come, member: Actor) -> None:
    assert status(add(safely(come(member)), Authenticator(SITE), password="guess"))[0] == 422


def test_what_does_not_hold_is_refused_in_plain_words(come: Come, nobody: Visitor, member: Actor) -> None:
    rut, passkey = safely(come(member)), Authenticator(SITE)
    add(rut, passkey)
    safely(nobody)
    for wrong in (
        Authenticator("https://elsewhere.example"),
        Authenticator(SITE, flags=PRESENT),
    ):
        assert status(add(rut, wrong))[0] == 403
        assert status(enter(nobody, wrong))[0] == 403
    old = passkey.get({"rpId": "clinic.example", "challenge": "b2xk"})
    for answer in (old, "{}", "no JSON", "[]", '{"id": 5}', "{" * 15_000):
        refused = enter(nobody, passkey, answer)
        assert status(refused)[0] == 403
        assert "The passkey did not work" in refused.text  # type: ignore[attr-defined]
    assert status(enter(nobody, passkey))[0] == 303


def test_a_copy_that_counts_backwards_is_refused(come: Come, nobody: Visitor, member: Actor) -> None:
    passkey = Authenticator(SITE)
    add(safely(come(member)), passkey)
    assert status(enter(safely(nobody), passkey))[0] == 303
    passkey.count = 0
    assert status(enter(nobody, passkey))[0] == 403


def test_a_challenge_is_answered_once_and_by_the_browser_that_asked(come: Come, nobody: Visitor, member: Actor) -> None:
    passkey = Authenticator(SITE)
    add(safely(come(member)), passkey)
    options = send(safely(nobody), "/sign-in/passkey/begin").json()  # type: ignore[attr-defined]
    answer = passkey.get(options)
    other = safely(come(None))
    assert status(send(other, "/sign-in/passkey", credential=answer))[0] == 403
    assert status(send(nobody, "/sign-in/passkey", credential=answer))[0] == 303
    assert status(send(nobody, "/sign-in/passkey", credential=answer))[0] == 403


@pytest.mark.parametrize("address", ["http://testserver.local", "https://192.0.2.7"])
def test_where_the_host_has_no_name_the_page_says_so(come: Come, house: House, address: str) -> None:
    kari = come(house.kari)
    kari.cookies.set("__Host-staff", kari.cookies["staff"])
    kari.cookies.set("__Host-language", "en")
    assert "reached by a name over https" in kari.get(f"{address}/my-access/passkeys").text
    assert 'id="passkey"' not in come(None).get(f"{address}/sign-in").text


def test_a_new_password_takes_passkeys_away_too(come: Come, nobody: Visitor, member: Actor, house: House) -> None:
    """Somebody else may have added one while they had the old password."""
    passkey = Authenticator(SITE)
    assert status(add(safely(come(member)), passkey))[0] == 303
    assert "Passkeys and sign-ins" in come(house.admin).send(f"/staff/{member.id}/password").text
    assert status(enter(safely(nobody), passkey))[0] == 403
