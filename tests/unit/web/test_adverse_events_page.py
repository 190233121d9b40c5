"""The pages of adverse events: the form, one event, the list and its table."""

from samspill.app.actor import Role
from samspill.app.coming_in.enrolment import enrol
from samspill.model.words import Language

from .conftest import Come, House, Visitor

FORM = {
    "happened": "=Falt",
    "day": "2026-03-02",
    "severity": "moderate",
    "serious": "yes",
    "relation": "possible",
    "action": "Satte oss ned",
}


def test_a_serious_event_holds_practice_until_the_supervisor_signs(house: House, kari: Visitor, come: Come) -> None:
    person = enrol(house.clinic, house.kari, "Rype", Language.NB)
    filed = kari.send(f"/participants/{person}/adverse-events", FORM)
    event = filed.headers["location"].partition("?")[0]
    assert 'id="held"' in kari.see(event).text
    assert "sign-event" not in kari.see(event).text
    refused = kari.send(f"/participants/{person}/sessions")
    assert (refused.status_code, "Practice is on hold" in refused.text) == (409, True)
    page = kari.see(f"/participants/{person}").text
    assert "When practice is open again" in page
    assert 'id="course"' not in page and 'id="start-session"' not in page
    vera = come(house.member(Role.SUPERVISOR))
    assert "sign-event" in vera.see(event).text
    assert vera.send(f"{event}/signature", {"version": "1", "decision": ""}).status_code == 422
    assert vera.send(f"{event}/signature", {"version": "1", "decision": "Kan øve"}).status_code == 303
    assert kari.send(f"/participants/{person}/sessions").status_code == 303


def test_the_table_has_a_line_for_each_and_no_formula(house: House, kari: Visitor) -> None:
    kari.send(f"/participants/{house.participant}/adverse-events", FORM | {"serious": "no"})
    answer = kari.see("/adverse-events.csv")
    assert "attachment" in answer.headers["content-disposition"]
    assert answer.text.startswith("\ufeffid,participant,alias,day")
    assert ",'=Falt,moderate,no,possible," in answer.text


def test_what_cannot_be_taken_comes_back_as_it_was_written(house: House, kari: Visitor) -> None:
    answer = kari.send(f"/participants/{house.participant}/adverse-events", {"happened": "Svimmel", "day": "i går"})
    assert (answer.status_code, ">Svimmel</textarea>" in answer.text) == (422, True)
    for field in ("day", "severity", "serious", "relation"):
        assert f'id="problem-{field}"' in answer.text


def test_it_is_corrected_and_followed_up(house: House, kari: Visitor) -> None:
    filed = kari.send(f"/participants/{house.participant}/adverse-events", FORM | {"serious": "no"})
    event = filed.headers["location"].partition("?")[0]
    assert ">=Falt</textarea>" in kari.see(f"{event}?correct").text
    assert kari.send(event, FORM | {"serious": "no", "happened": "Snublet"}).status_code == 303
    assert kari.send(f"{event}/follow-ups", {"words": "Bra igjen", "next_on": "2999-01-01"}).status_code == 303
    page = kari.see(event).text
    assert page.index("Snublet") < page.index("One earlier version") < page.index("=Falt") < page.index("Bra igjen")
    assert "Snublet" in kari.see(f"/participants/{house.participant}/adverse-events").text
