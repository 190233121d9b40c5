"""How a member of staff gets in, as pages: the code, the recovery codes, the open browsers, the locked screen."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pyotp
import pytest

from samspill.app.actor import Actor, Role
from samspill.app.clinic.rules import Rules
from samspill.app.signing_in.password import add_staff
from samspill.app.signing_in.staff_sessions import lock_now, open_staff_session
from samspill.web.browsers import browser_words

from .conftest import ALIAS, PASSWORD, Come, House, Visitor
from .test_live_page import live

__all__ = ["live"]

HTMX = {"HX-Request": "true"}
NEW = "en liten elg i skogen"


@pytest.fixture
def member(house: House) -> Actor:
    """Someone who is nobody else in these tests."""
    return add_staff(house.clinic, f"Rut {house.clinic.chance.id()}", PASSWORD, Role.CARE_WORKER)


@pytest.fixture
def everyone(house: House) -> Iterator[None]:
    """Everyone has to have a second step."""
    object.__setattr__(house.clinic, "rules", Rules(second_step=True))
    yield
    object.__setattr__(house.clinic, "rules", Rules())


def code(secret: str, ahead: int = 0) -> str:
    return pyotp.TOTP(secret).at(datetime.now(UTC), counter_offset=ahead)


def set_up(visitor: Visitor) -> tuple[str, list[str]]:
    """Turn the one-time code on: its secret, and the recovery codes."""
    assert visitor.send("/my-access/code/begin").headers["location"] == "/my-access/code"
    shown = visitor.see("/my-access/code").text
    assert "<svg" in shown
    secret = re.search(r'id="secret">([^<]+)<', shown)[1].replace(" ", "")  # type: ignore[index]
    answer = visitor.send("/my-access/code", {"code": code(secret), "password": PASSWORD})
    return secret, re.findall(r"<code>([A-Z-]+)</code>", answer.text)


def test_the_code_is_set_up_wanted_and_the_recovery_codes_are_shown_once(
    house: House, come: Come, nobody: Visitor, member: Actor
) -> None:
    secret, codes = set_up(rut := come(member))
    assert len(codes) == 10
    assert codes[0] not in rut.see("/my-access/code").text
    asked = nobody.send("/sign-in", {"name": member.name, "password": PASSWORD, "next": "/help"})
    assert "Code from the app" in asked.text
    assert "staff" not in nobody.cookies
    wrong = nobody.send("/sign-in/code", {"code": "000000", "next": "/help"})
    assert (wrong.status_code, 'value="/help"' in wrong.text) == (403, True)
    right = nobody.send("/sign-in/code", {"code": code(secret, 1), "next": "/help"})
    assert (right.status_code, right.headers["location"]) == (303, "/help")
    assert nobody.see("/today").status_code == 200


def test_a_recovery_code_opens_too_and_says_how_many_are_left(come: Come, nobody: Visitor, member: Actor) -> None:
    _, codes = set_up(come(member))
    nobody.send("/sign-in", {"name": member.name, "password": PASSWORD})
    assert nobody.send("/sign-in/code", {"code": codes[2].lower()}).status_code == 303
    assert "9 recovery codes are left" in nobody.see("/my-access").text


def test_changing_how_one_gets_in_asks_for_the_password_again(come: Come, member: Actor) -> None:
    rut = come(member)
    set_up(rut)
    for address in ("/my-access/code/off", "/my-access/recovery"):
        refused = rut.send(address, {"password": "guess"})
        assert (refused.status_code, "The password is not right" in refused.text) == (422, True)
    assert "<code>" in rut.send("/my-access/recovery", {"password": PASSWORD}).text
    assert rut.send("/my-access/code/off", {"password": PASSWORD}).status_code == 303
    assert "Set it up" in rut.see("/my-access").text


def test_without_the_password_before_it_a_code_is_nothing(nobody: Visitor) -> None:
    answer = nobody.send("/sign-in/code", {"code": "123456"})
    assert (answer.status_code, "Begin again" in answer.text) == (403, True)


def test_an_administrator_takes_the_code_away_with_a_reason(
    house: House, come: Come, nobody: Visitor, member: Actor
) -> None:
    set_up(rut := come(member))
    admin = come(house.admin)
    assert "take away the one-time code" in admin.see("/staff").text
    assert admin.send(f"/staff/{member.id}/code/take", {"reason": "nei"}).status_code == 422
    assert admin.send(f"/staff/{member.id}/code/take", {"reason": "Kom innom med førerkort"}).status_code == 303
    assert rut.see("/today").status_code == 303
    assert nobody.send("/sign-in", {"name": member.name, "password": PASSWORD}).status_code == 303
    for page in (nobody.see("/my-access").text, admin.see("/staff").text):
        assert re.search(r"data-taken>[^<]*Kom innom med førerkort", page), "why it was taken is said to both"


def test_where_everyone_has_to_have_one_nothing_else_opens_before(
    everyone: None, come: Come, member: Actor, house: House
) -> None:
    rut = come(member)
    assert rut.see("/today").headers["location"] == "/my-access/code"
    assert "Everyone here has a one-time code" in rut.see("/my-access/code").text
    set_up(rut)
    assert rut.see("/today").status_code == 200


def test_my_browsers_are_named_and_ended(house: House, come: Come, member: Actor) -> None:
    here, there = come(member), come(None)
    there.cookies.set("staff", open_staff_session(house.clinic, member, device="Firefox, Mac"))
    shown = here.see("/my-access").text
    assert "Firefox, Mac" in shown
    browser = re.search(r'name="browser" value="([0-9a-f]{16})"', shown)[1]  # type: ignore[index]
    here.send("/my-access/browsers", {"browser": browser})
    assert there.see("/today").status_code == 303
    there.cookies.set("staff", open_staff_session(house.clinic, member))
    here.send("/my-access/browsers", {"browser": "others"})
    assert (there.see("/today").status_code, here.see("/today").status_code) == (303, 200)


def test_another_password_says_all_that_is_wrong_at_once(come: Come, nobody: Visitor, member: Actor) -> None:
    rut = come(member)
    wrong = rut.send("/my-access/password", {"password": "guess", "own_password": "kort"})
    assert (wrong.status_code, wrong.text.count('class="problem"')) == (422, 2)
    assert "counts from now on" in rut.send("/my-access/password", {"password": PASSWORD, "own_password": NEW}).text
    assert nobody.send("/sign-in", {"name": member.name, "password": NEW}).status_code == 303


def test_a_page_asks_by_itself_how_its_browser_stands(house: House, come: Come, nobody: Visitor, member: Actor) -> None:
    rut = come(member)
    assert rut.see("/still-here").json() == {"standing": "open", "left": pytest.approx(15 * 60, abs=60)}
    rut.send("/lock")
    assert rut.see("/still-here?active=yes").json()["standing"] == "locked"
    assert nobody.see("/still-here").json() == {"standing": "signed_out", "left": 0.0}


def test_a_locked_screen_shows_nothing_until_the_password_comes(house: House, come: Come, member: Actor) -> None:
    rut = come(member)
    assert rut.send("/lock").headers["location"] == "/locked"
    assert rut.see("/participants").headers["location"] == "/locked?next=/participants"
    assert rut.send("/participants/new", {"alias": "Rev", "language": "nb"}).headers["location"] == "/locked?next=/"
    here = {"referer": "http://testserver.local/participants/new"}
    sent = rut.send("/participants/new", {"alias": "Rev", "language": "nb"}, **here)
    assert sent.headers["location"] == "/locked?next=/participants/new", "back to where the words stand"
    page = rut.see("/locked?next=/participants").text
    assert "The screen is locked" in page
    assert 'href="/participants"' not in page
    assert rut.send("/locked", {"password": "guess", "next": "/participants"}).status_code == 422
    opened = rut.send("/locked", {"password": PASSWORD, "next": "/participants"})
    assert opened.headers["location"] == "/participants"
    assert rut.see("/participants").status_code == 200


def test_from_a_locked_screen_one_can_pause_calm_and_end_but_nothing_else(
    kari: Visitor, house: House, live: str
) -> None:
    lock_now(house.clinic, str(kari.cookies["staff"]))
    page = kari.see("/locked").text
    assert ALIAS not in page, "whoever comes by reads no name"
    for done, status in (("pause", "paused"), ("calm", "paused")):
        assert kari.send(f"{live}/steer", {"do": done}).status_code == 303
        assert f'data-status="{status}"' in kari.see("/locked").text
    assert kari.send(f"{live}/steer", {"do": "harder"}).headers["location"] == f"/locked?next={live}/live"
    refused = kari.send(f"{live}/steer", {"do": "say", "who": "x", "text": "y"}, **HTMX)
    assert (refused.status_code, "hx-redirect" in refused.headers) == (423, False)
    assert kari.see(f"{live}/live").headers["location"] == f"/locked?next={live}/live"
    assert kari.send(f"{live}/steer", {"do": "finish"}, **HTMX).status_code == 200


def test_ending_from_a_locked_screen_says_that_it_is_over(kari: Visitor, house: House, live: str) -> None:
    lock_now(house.clinic, str(kari.cookies["staff"]))
    assert 'id="over"' not in kari.see("/locked").text
    ended = kari.send(f"{live}/steer", {"do": "finish"}).headers["location"]
    assert ended == f"/locked?over=yes&next={live}/live"
    shown = kari.see(ended).text
    assert "You have ended the run." in shown and f'value="{live}/live"' in shown


def test_unlocking_beside_a_live_scene_answers_with_nothing_but_the_lock(kari: Visitor, house: House) -> None:
    lock_now(house.clinic, str(kari.cookies["staff"]))
    wrong = kari.send("/locked", {"password": "guess"}, **HTMX)
    assert wrong.text.lstrip().startswith('<div id="lock"')
    assert kari.send("/locked", {"password": PASSWORD}, **HTMX).text == ""


def test_too_many_tries_are_answered_with_how_long_to_wait(nobody: Visitor) -> None:
    for _ in range(5):
        nobody.send("/sign-in", {"name": "rate", "password": "guess"})
    answer = nobody.send("/sign-in", {"name": "rate", "password": "guess"})
    assert (answer.status_code, bool(re.search(r"Wait \d+ seconds", answer.text))) == (429, True)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge, Windows"),
        ("Mozilla/5.0 (iPad; CPU OS 18_0) AppleWebKit/605 Version/18.0 Safari/605", "Safari, iPad"),
        ("Mozilla/5.0 (X11; Linux x86_64; Quest 3) OculusBrowser/33 Chrome/126", "Meta Quest Browser, Meta Quest"),
        ("curl/8", ""),
    ],
)
def test_a_browser_is_called_what_people_call_it(said: str, words: str) -> None:
    assert browser_words(said) == words


def test_a_password_that_was_right_before_a_new_one_was_given_is_worth_nothing_with_a_code(
    come: Come, nobody: Visitor, member: Actor, house: House
) -> None:
    secret, _ = set_up(come(member))
    assert "Code from the app" in nobody.send("/sign-in", {"name": member.name, "password": PASSWORD}).text
    come(house.admin).send(f"/staff/{member.id}/password")
    answer = nobody.send("/sign-in/code", {"code": code(secret, 1)})
    assert (answer.status_code, "Begin again" in answer.text) == (403, True)
    assert "staff" not in nobody.cookies
