"""Coming in, page by page: each is saved by itself, leads to the next, and says plainly what a yes means."""

import pytest

from samspill.app.actor import Role
from samspill.app.coming_in.screening import QUESTIONS
from samspill.app.signing_in.password import add_staff

from .conftest import Come, House, Visitor

ALL_NO = {f"screen.{question.id}": "no" for question in QUESTIONS}
STEPS = ("consent", "health", "needs", "own", "contact", "appointment")


@pytest.fixture
def entry(kari: Visitor, request: pytest.FixtureRequest) -> str:
    """The address of someone who has just been given an alias."""
    answer = kari.send("/participants/new", {"alias": f"Rype {request.node.name[:40]}", "language": "nb"})
    where = str(answer.headers["location"])
    assert where.endswith("/entry/consent"), "the first question is what they agree to"
    return where.removesuffix("/consent")


def test_the_first_appointment_can_wait_and_what_is_wrong_is_said(kari: Visitor, entry: str) -> None:
    assert kari.send(f"{entry}/appointment", {"day": "", "time": ""}).headers["location"] == entry
    for given in ({"day": "2027-01-12", "time": ""}, {"day": "2001-01-01", "time": "10:30"}):
        refused = kari.send(f"{entry}/appointment", given)
        assert refused.status_code == 422
        assert f'value="{given["day"]}"' in refused.text, "what was written stays"


def test_a_new_participant_is_led_from_step_to_step_and_can_then_begin(kari: Visitor, entry: str) -> None:
    forms = {
        "consent": {"consent.practise": "yes", "consent.research": "no", "consent.motion": "no"},
        "health": ALL_NO,
        "needs": {"seated": "on", "large_text": "on", "note": "Pauser"},
        "own": {"called": "Ida", "own_goal": "Ta bussen", "calm_room": "calm-seaside"},
        "contact": {"name": "Synne Syntetisk", "phone": "00 00 00 00"},
        "appointment": {"day": "2027-01-12", "time": "10:30"},
    }
    assert 'id="not-ready"' in kari.see(entry).text
    plan = kari.see(entry.removesuffix("/entry")).text
    assert 'id="not-ready"' in plan and 'id="start-session"' not in plan, "and on their own page, before one starts"
    assert f'href="{entry}/consent" id="first-step"' in plan
    for step, following in zip(STEPS, (*STEPS[1:], ""), strict=True):
        answer = kari.send(f"{entry}/{step}", forms[step])
        assert answer.headers["location"] == (f"{entry}/{following}" if following else entry)
    page = kari.see(entry).text
    assert 'id="ready"' in page
    assert page.count("Done") == len(STEPS)
    assert "Synne" not in page
    assert 'value="Synne Syntetisk"' in kari.see(f"{entry}/contact").text
    assert 'value="Ida"' in kari.see(f"{entry}/own").text
    assert "Tuesday 12 January, at 10:30" in kari.see(f"{entry}/appointment").text
    shown = kari.see(f"{entry}/needs").text
    assert 'name="large_text" value="on" checked' in shown
    assert 'name="one_hand" value="on">' in shown
    shown = kari.see(entry.removesuffix("/entry")).text
    assert 'id="not-ready"' not in shown
    assert "What helps: Pauser" in shown
    started = kari.send(entry.replace("/entry", "/sessions"))
    assert started.headers["location"].startswith("/sessions/")


def test_who_has_not_come_in_is_taken_to_what_is_missing_instead_of_a_session(kari: Visitor, entry: str) -> None:
    assert kari.send(entry.replace("/entry", "/sessions")).headers["location"] == entry


def test_one_step_can_be_saved_and_left_there(kari: Visitor, entry: str) -> None:
    answer = kari.send(f"{entry}/consent", {"consent.practise": "yes", "stay": "1"})
    assert answer.headers["location"] == entry
    assert "Take this back" in kari.see(f"{entry}/consent").text


def test_a_consent_is_taken_back_with_one_press_and_stays_in_the_list(kari: Visitor, entry: str) -> None:
    kari.send(f"{entry}/consent", {"consent.practise": "yes"})
    kari.send(f"{entry}/consent/withdraw", {"purpose": "practise"})
    page = kari.see(f"{entry}/consent").text
    assert "Take this back" not in page
    assert "What was decided before" in page
    assert "Not agreed, or taken back" in page


def test_taking_back_what_is_no_consent_is_said_and_changes_nothing(kari: Visitor, entry: str) -> None:
    kari.send(f"{entry}/consent", {"consent.practise": "yes"})
    for purpose in ("", "something else"):
        answer = kari.send(f"{entry}/consent/withdraw", {"purpose": purpose})
        assert answer.status_code == 422
        assert "Choose an answer" in answer.text
    assert "Take this back" in kari.see(f"{entry}/consent").text


def test_a_yes_about_health_says_what_to_do_and_a_grave_one_who_decides(
    kari: Visitor, entry: str, come: Come, house: House
) -> None:
    answer = kari.send(f"{entry}/health", ALL_NO | {"screen.seizures": "yes"})
    assert answer.headers["location"].endswith("#next-steps")
    page = kari.see(f"{entry}/health").text
    assert "Wait with practising" in page
    assert 'id="waits"' in kari.see(entry).text
    assert "only your supervisor can decide" in page
    assert kari.send(f"{entry}/health/anyway", {"reason": "sikkert"}).status_code == 403
    vera = come(add_staff(house.clinic, "vera", "en-lang-setning", Role.SUPERVISOR))
    assert 'name="reason"' in vera.see(f"{entry}/health").text
    assert vera.send(f"{entry}/health/anyway", {"reason": ""}).status_code == 422
    vera.send(f"{entry}/health/anyway", {"reason": "Legen sier ja"})
    assert "Decided by vera: Legen sier ja" in kari.see(f"{entry}/health").text


def test_a_question_left_open_is_marked_and_the_others_stay(kari: Visitor, entry: str) -> None:
    given = {name: answer for name, answer in ALL_NO.items() if name != "screen.pregnant"}
    answer = kari.send(f"{entry}/health", given)
    assert answer.status_code == 422
    assert 'id="problem-screen.pregnant"' in answer.text
    assert answer.text.count("checked") == len(given)
