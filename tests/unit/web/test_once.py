"""A form sent twice does one thing, and is answered the same both times."""

import asyncio
import re
from pathlib import Path

import pytest

import samspill.web
from samspill.web.once import SentBefore, SentForms

from .conftest import Visitor

WEB = Path(samspill.web.__file__).parent


def token_of(visitor: Visitor, page: str) -> str:
    return re.findall(r'name="form_token" value="([^"]+)"', visitor.see(page).text)[0]


def known(visitor: Visitor, alias: str) -> int:
    return visitor.see("/participants").text.count(f">{alias}</a>")


def test_a_form_sent_twice_adds_one_person(kari: Visitor) -> None:
    form = {"form_token": token_of(kari, "/participants/new"), "alias": "Jerv", "language": "nb"}
    first, second = (kari.post("/participants/new", data=form, follow_redirects=False) for _ in range(2))
    assert first.status_code == second.status_code == 303
    assert first.headers["location"] == second.headers["location"]
    assert known(kari, "Jerv") == 1


def test_the_second_answer_tells_of_the_draft_too_since_the_first_may_be_lost(kari: Visitor) -> None:
    form = {"form_token": token_of(kari, "/participants/new"), "alias": "Mink", "language": "nb", "draft": "k3"}
    answers = [kari.post("/participants/new", data=form, follow_redirects=False) for _ in range(2)]
    assert all("saved=k3" in answer.headers["set-cookie"] for answer in answers)


def test_the_same_words_in_a_new_form_are_judged_anew(kari: Visitor) -> None:
    answers = []
    for _ in range(2):
        form = {"form_token": token_of(kari, "/participants/new"), "alias": "Gaupe", "language": "nb"}
        answers.append(kari.post("/participants/new", data=form, follow_redirects=False))
    assert answers[0].headers["location"] != answers[1].headers.get("location")


def test_a_form_that_met_a_locked_door_may_be_sent_again_after_signing_in(kari: Visitor) -> None:
    token, staff = token_of(kari, "/participants/new"), kari.cookies["staff"]
    form = {"form_token": token, "alias": "Ilder", "language": "nb", "draft": "k"}
    kari.cookies.set("staff", "no longer known")
    answer = kari.post("/participants/new", data=form, follow_redirects=False)
    assert answer.headers["location"].startswith("/sign-in")
    assert "saved=" not in answer.headers.get("set-cookie", "")
    kari.cookies.delete("staff")
    kari.cookies.set("staff", staff)
    assert kari.post("/participants/new", data=form, follow_redirects=False).headers["location"] != "/sign-in"
    assert known(kari, "Ilder") == 1


def test_a_form_that_was_sent_back_may_be_sent_again(kari: Visitor) -> None:
    token = token_of(kari, "/participants/new")
    for _ in range(2):
        answer = kari.post("/participants/new", data={"form_token": token, "alias": "", "language": "nb"})
        assert answer.status_code == 422
    mended = {"form_token": token, "alias": "Oter", "language": "nb"}
    assert kari.post("/participants/new", data=mended, follow_redirects=False).status_code == 303
    assert known(kari, "Oter") == 1


def test_the_browser_is_told_which_draft_has_been_taken(kari: Visitor) -> None:
    form = {"form_token": token_of(kari, "/participants/new"), "alias": "Mår", "language": "nb", "draft": "k3y"}
    answer = kari.post("/participants/new", data=form, follow_redirects=False)
    assert "saved=k3y;" in answer.headers["set-cookie"]


@pytest.mark.parametrize("name", ["a;b", "a\r\nb", "", "x" * 41])
def test_a_draft_with_a_strange_name_gets_no_cookie(name: str, kari: Visitor) -> None:
    form = {"form_token": token_of(kari, "/participants/new"), "alias": "Røyskatt", "language": "nb", "draft": name}
    answer = kari.post("/participants/new", data=form, follow_redirects=False)
    assert "saved=" not in answer.headers.get("set-cookie", "")


SENT_BY_SCRIPT = {
    "/steer": {
        "once": 2,
        "the feed draws it anew with what stands then": 2,
        "the last mark counts": 1,
        "they are back already": 1,
    },
    "/notes": {"the note knows its form": 1},
    "/profile": {"the same rating says nothing more": 1},
    "/answers": {"only looks": 1},
    "/locked": {"only opens": 1},
    "/previews": {"nobody's record": 4},
}
"""Every form that a script sends while its page stays, by what keeps it from being done twice."""


def test_every_form_that_is_sent_by_a_script_has_something_that_keeps_it_from_being_done_twice() -> None:
    found = [
        sent
        for file in sorted((WEB / "console").rglob("*.html"))
        for sent in re.findall(r'hx-post="[^"]*"', file.read_text())
    ]
    by_kind = {kind: sum(kind in sent for sent in found) for kind in SENT_BY_SCRIPT}
    assert by_kind == {kind: sum(ways.values()) for kind, ways in SENT_BY_SCRIPT.items()}
    assert len(found) == sum(by_kind.values()), "a new form that a script sends: what if its answer is lost?"


def test_the_second_waits_for_the_first_and_gets_its_answer() -> None:
    async def twice() -> str:
        forms = SentForms()
        await forms.claim("one")
        second = asyncio.ensure_future(forms.claim("one"))
        await asyncio.sleep(0)
        forms.answered("one", "/there")
        with pytest.raises(SentBefore) as raised:
            await second
        return raised.value.where

    assert asyncio.run(twice()) == "/there"


def test_when_the_first_did_not_end_well_the_second_is_the_first() -> None:
    async def twice() -> None:
        forms = SentForms()
        await forms.claim("one")
        second = asyncio.ensure_future(forms.claim("one"))
        await asyncio.sleep(0)
        forms.answered("one", None)
        await second
        forms.answered("one", "/there")
        with pytest.raises(SentBefore):
            await forms.claim("one")

    asyncio.run(twice())
