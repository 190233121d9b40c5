"""The participant's own page: the way in, what stands there, telling how it went, and taking things back."""

import io
import re
import zipfile

import pytest

from samspill.app.actor import Actor
from samspill.app.coming_in.own_words import set_own_words
from samspill.app.consents.deciding import decide
from samspill.app.missions.agreeing import MissionPlan, agree_mission
from samspill.app.openings.emergencies import break_glass
from samspill.app.plan.missions import missions
from samspill.app.records.consents import Purpose
from samspill.app.records.missions import MissionOutcome
from samspill.model.words import Language

from .conftest import Come, House, Visitor
from .practised import with_practice

PIN = "2580"


@pytest.fixture(scope="module")
def person(house: House) -> str:
    made = with_practice(house, "Hassel (syntetisk)")
    set_own_words(house.clinic, house.kari, made, "Ada", "Gå på kafé med søsteren min", seated=False)
    return made


def card_of(visitor: Visitor, person: str) -> str:
    """The code on a card that staff make for ``person``."""
    shown = visitor.send(f"/participants/{person}/own-page/card").text
    return re.findall(r'id="letters">([A-Z-]+)<', shown)[0]


def comes(come: Come, kari: Visitor, person: str, language: str | None = None) -> Visitor:
    """The participant with their own phone, and the page open."""
    me = come(None)
    me.cookies.delete("language")
    if language:
        me.cookies.set("language", language)
    me.get("/own")
    answer = me.send("/own/card", {"code": card_of(kari, person), "pin": PIN, "again": PIN})
    assert answer.headers["location"] == "/own/page"
    return me


def test_a_card_a_code_and_the_page_is_open_in_their_own_language(come: Come, kari: Visitor, house: House) -> None:
    person = with_practice(house, "Bjørk (syntetisk)")  # others tell the missions of the one they share
    set_own_words(house.clinic, house.kari, person, "Ada", "Gå på kafé med søsteren min", seated=False)
    me = come(None)
    me.cookies.delete("language")
    code = card_of(kari, person)
    asked = me.get(f"/own/card?code={code}", headers={"accept-language": "en"}).text
    assert "Velg en kode" in asked and 'lang="nb"' in asked
    assert me.get(f"/own/card?code={code}").status_code == 200, "looking spends nothing"
    weak = me.send("/own/card", {"code": code, "pin": "1234", "again": "1234"})
    assert weak.status_code == 422 and "på rad" in weak.text
    assert me.send("/own/card", {"code": code, "pin": PIN, "again": PIN}).status_code == 303
    shown = me.get("/own/page").text
    for text in (
        "Hei, Ada",
        "Gå på kafé med søsteren min",
        "Før:",
        "Du fikk hjelp på veien.",
        "Noe å prøve",
        "Du ble.",
    ):
        assert text in shown
    assert "Bjørk" not in shown, "no alias on their own page"
    assert not re.search(r"\d ?%|poeng|\b\d+ av \d+\b", shown.split("<main")[1].split("</main")[0])
    assert "<script" not in shown


def test_the_page_closes_and_opens_again_with_the_code_only(come: Come, kari: Visitor, person: str) -> None:
    me = comes(come, kari, person)
    me.send("/own/close")
    assert me.see("/own/page").headers["location"] == "/own"
    wrong = me.send("/own", {"pin": "9999"})
    assert wrong.status_code == 403 and "Det gjør ingenting" in wrong.text
    assert me.send("/own", {"pin": PIN}).headers["location"] == "/own/page"
    assert me.see("/own/page").status_code == 200


def test_a_mission_is_told_in_four_equally_good_ways_with_own_words(
    come: Come, kari: Visitor, house: House, person: str
) -> None:
    me = comes(come, kari, person, "en")
    goal = house.clinic.library.scenario("cafe.order").target
    mission = house.clinic.library.goal(goal).missions[0].id
    made = agree_mission(house.clinic, house.kari, person, MissionPlan(goal, mission, with_whom="my sister"))
    assert "with my sister" in me.get("/own/page").text
    unsaid = me.send(f"/own/missions/{made}", {"words": "Jeg <b>gikk</b> dit"})
    assert unsaid.status_code == 422
    assert "Jeg &lt;b&gt;gikk&lt;/b&gt; dit" in unsaid.text, "what was written is still there"
    told = me.send(f"/own/missions/{made}", {"outcome": "too_hard", "words": "Døra var låst"})
    assert "told=too_hard" in told.headers["location"]
    assert "You can find a smaller step together" in me.get(told.headers["location"].split("#")[0]).text
    known = [m for m in missions(house.clinic, house.kari, person).earlier if m.id == made]
    assert [(t.outcome, t.words, t.own) for t in known[0].told] == [(MissionOutcome.TOO_HARD, "Døra var låst", True)]


def test_another_persons_mission_cannot_be_told(come: Come, kari: Visitor, house: House, person: str) -> None:
    me = comes(come, kari, person)
    other = with_practice(house, "Pil (syntetisk)")
    with house.clinic.store.look() as unit:
        theirs = unit.missions.of(other)[0].id
    assert me.send(f"/own/missions/{theirs}", {"outcome": "done"}).status_code == 403
    assert me.send("/own/missions/none", {"outcome": "done"}).status_code == 404


def test_the_phone_is_disconnected_by_oneself_and_by_staff(come: Come, kari: Visitor, person: str) -> None:
    for by_self in (True, False):
        me = comes(come, kari, person, "en")
        if by_self:
            me.send("/own/forget")
        else:
            kari.send(f"/participants/{person}/own-page/take-back")
        assert me.see("/own/page").headers["location"] == "/own"
        assert "The letters on the card" in me.get("/own").text


def test_staff_and_participants_are_signed_in_apart(come: Come, kari: Visitor, house: House, person: str) -> None:
    me = comes(come, kari, person)
    assert me.see("/today").headers["location"].startswith("/sign-in")
    assert me.see(f"/participants/{person}").headers["location"].startswith("/sign-in")
    assert kari.see("/own/page").headers["location"] == "/own"


def test_a_used_card_and_a_wrong_one_are_said_kindly(come: Come, kari: Visitor, person: str) -> None:
    code = card_of(kari, person)
    first, second = come(None), come(None)
    assert first.send("/own/card", {"code": code, "pin": PIN, "again": PIN}).status_code == 303
    for answer in (second.get(f"/own/card?code={code}"), second.get("/own/card?code=%3Cb%3E"), second.get("/own/card")):
        assert answer.status_code == 403
        assert "Ask for a new one where you practise" in answer.text
        assert "<b>" not in answer.text


def test_the_report_is_their_own(come: Come, kari: Visitor, person: str) -> None:
    answer = comes(come, kari, person).get("/own/report.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert come(None).see("/own/report.pdf").headers["location"] == "/own"


def test_all_practice_can_be_paused_from_the_page(come: Come, kari: Visitor, house: House, person: str) -> None:
    decide(house.clinic, house.kari, person, {Purpose.PRACTISE: True}, Language.NB)
    me = comes(come, kari, person, "en")
    assert "Pause all practice" in me.get("/own/consent").text
    assert me.send("/own/consent", {"purpose": "practise"}).status_code == 303
    shown = me.get("/own/consent").text
    assert "Pause all practice" not in shown
    assert "taken it back" in shown
    assert me.send("/own/consent", {"purpose": "nothing"}).status_code == 422


def test_who_has_looked_is_told_by_day_and_everything_can_be_taken_along(
    come: Come, kari: Visitor, person: str
) -> None:
    kari.get(f"/participants/{person}/progress")
    me = comes(come, kari, person, "en")
    shown = me.get("/own/openings").text.split("<main")[1]
    assert "<strong>kari</strong>" in shown
    assert shown.count("<strong>kari</strong>") == 1, "a line for each person and day"
    assert "Opened in an emergency" not in shown
    taken = me.get("/own/everything.zip")
    assert taken.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(taken.content)) as packed:
        told = packed.read("everything.json").decode()
    assert "Gå på kafé med søsteren min" in told
    assert "own_phones" in told and "argon2" not in told


def test_who_opened_it_in_an_emergency_and_only_read_has_written_nothing(
    come: Come, kari: Visitor, house: House
) -> None:
    person = with_practice(house, "Osp (syntetisk)")
    break_glass(house.clinic, house.ola, "Osp (syntetisk)", "ringer og vil dø, ingen svarer")
    come(house.ola).get(f"/participants/{person}/progress")
    shown = comes(come, kari, person, "en").get("/own/openings").text
    _, line = shown.split("<strong>ola</strong>")
    line = line.split("</li>")[0]
    assert "Opened in an emergency" in line
    assert "wrote" not in line


def test_errors_on_the_own_pages_keep_their_frame(come: Come, kari: Visitor, person: str, house: House) -> None:
    me = comes(come, kari, person, "en")
    shown = me.get("/own/nowhere").text
    assert "To my page" in shown
    assert "/sign-in" not in shown


def test_the_card_is_in_their_language_and_not_for_strangers(
    come: Come, house: House, kari: Visitor, person: str
) -> None:
    shown = kari.send(f"/participants/{person}/own-page/card").text
    assert "Siden min i samspill" in shown
    assert "<svg" in shown
    stranger: Actor = house.ola
    assert come(stranger).send(f"/participants/{person}/own-page/card").status_code == 403


def test_the_calm_room_is_open_to_everyone_and_asks_no_record(nobody: Visitor) -> None:
    for asked, shown in (("", "calm"), ("?room=calm-seaside&in=nb", "calm-seaside"), ("?room=pub&in=xx", "calm")):
        answer = nobody.see(f"/own/calm{asked}")
        assert answer.status_code == 200
        assert f'data-room="{shown}"' in answer.text
    assert "Det rolige rommet" in nobody.see("/own/calm?in=nb").text
    assert "/own/calm" in nobody.get("/own").text
