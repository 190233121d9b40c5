"""Forms are ours, are read whole, and never lose what was written."""

import re
from datetime import date

import pytest

from samspill.app.refusals import Problems
from samspill.app.sessions.check_in import QUESTIONS
from samspill.web.addresses import local
from samspill.web.pages.form import Form, by_field
from samspill.web.pages.form_token import is_token, masked

from .conftest import ADDRESS, PASSWORD, House, Visitor


@pytest.mark.parametrize("written", ["2027-02-01", "1.2.2027", "01/02/2027", " 1. 2. 2027 "])
def test_a_day_may_be_written_the_day_first_where_a_browser_shows_no_calendar(written: str) -> None:
    form = Form({"day": written})
    assert (form.day("day"), form.problems) == (date(2027, 2, 1), [])


@pytest.mark.parametrize(("language", "words"), [("nb", "mandag 1. februar 2027"), ("en", "Monday 1 February 2027")])
def test_a_day_in_a_field_stands_beside_it_in_the_words_of_the_page(
    kari: Visitor, house: House, language: str, words: str
) -> None:
    """The numbers in the field are in the order of the browser, which may speak another language than the page."""
    kari.cookies.set("language", language)
    page = kari.send(f"/participants/{house.participant}/appointments", {"day": "2027-02-01", "time": ""})
    assert page.status_code == 422
    assert re.search(rf'id="day-field-day"[^>]*>{words}<', page.text)


def test_a_form_without_its_token_is_not_taken(kari: Visitor) -> None:
    kari.token()
    answer = kari.post("/participants/new", data={"alias": "Rev", "language": "nb"})
    assert answer.status_code == 403
    assert "Reload it and try again" in answer.text


def test_a_form_with_another_browsers_token_is_not_taken(kari: Visitor) -> None:
    kari.token()
    assert kari.post("/sign-out", data={"form_token": "x" * 43}).status_code == 403


def test_a_token_without_a_cookie_is_not_enough(kari: Visitor) -> None:
    token = kari.token()
    kari.cookies.delete("forms")
    assert kari.post("/sign-out", data={"form_token": token}).status_code == 403


def test_the_token_may_come_in_a_header_as_htmx_sends_it(kari: Visitor, house: House) -> None:
    barrier = house.clinic.library.pack.barriers[0].id
    answer = kari.post(
        f"/participants/{house.participant}/profile",
        data={f"care.{barrier}": "2"},
        headers={"X-Form-Token": kari.token(), "HX-Request": "true"},
    )
    assert answer.status_code == 200
    assert answer.text.strip().startswith("Saved.")
    assert "kari, " in answer.text


def test_a_form_from_another_site_is_not_taken(kari: Visitor) -> None:
    assert kari.send("/sign-out", origin="https://elsewhere.example").status_code == 403
    assert kari.send("/look", {"language": "en", "back": "/help"}, origin=ADDRESS).status_code == 303


def test_a_device_of_another_site_gets_no_code(nobody: Visitor) -> None:
    assert nobody.post("/api/pair", headers={"origin": "https://elsewhere.example"}).status_code == 403


def test_all_problems_of_a_form_are_shown_at_once_and_what_was_written_is_kept(kari: Visitor, house: House) -> None:
    answer = kari.send(f"/sessions/{house.session}/check-in", {"override_reason": "Vi tar det rolig", "distress": "11"})
    assert answer.status_code == 422
    assert answer.text.count('class="problem"') == len(QUESTIONS) + 3
    assert "Vi tar det rolig" in answer.text


def test_a_no_without_a_reason_is_not_taken_and_the_answers_stay(kari: Visitor, house: House) -> None:
    form = {f"ready.{question.id}": "yes" for question in QUESTIONS} | {"ready.sober": "no"}
    form |= {"distress": "3", "craving": "1", "confidence": "5"}
    answer = kari.send(f"/sessions/{house.session}/check-in", form)
    assert answer.status_code == 422
    assert 'name="ready.sober" value="no" checked' in answer.text
    assert 'name="distress" value="3" checked' in answer.text


def test_a_wrong_password_keeps_the_name_and_never_the_password(nobody: Visitor) -> None:
    answer = nobody.send("/sign-in", {"name": "kari", "password": "galt", "next": "/help"})
    assert answer.status_code == 403
    assert 'value="kari"' in answer.text
    assert "galt" not in answer.text
    assert 'name="next" value="/help"' in answer.text


def test_signing_in_leads_to_the_page_that_was_asked_for_and_out_again(nobody: Visitor) -> None:
    answer = nobody.send("/sign-in", {"name": "kari", "password": PASSWORD, "next": "/help"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/help")
    assert nobody.see("/today").status_code == 200
    assert nobody.send("/sign-out").status_code == 303
    assert nobody.see("/today").headers["location"] == "/sign-in?next=/today"


def test_a_form_that_is_far_too_large_is_refused(kari: Visitor) -> None:
    answer = kari.send("/participants/new", {"alias": "x" * 300_000})
    assert answer.status_code == 413
    assert "too large" in answer.text


def test_htmx_gets_one_sentence_instead_of_a_whole_page(kari: Visitor) -> None:
    kari.token()
    answer = kari.post("/sign-out", headers={"HX-Request": "true"})
    assert answer.status_code == 403
    assert answer.text.startswith('<span class="problem" role="alert">')
    assert answer.headers["hx-reswap"] == "beforeend"


def test_a_button_without_a_run_is_refused_in_words(kari: Visitor, house: House) -> None:
    answer = kari.send(f"/sessions/{house.session}/steer", {"do": "pause"}, **{"HX-Request": "true"})
    assert answer.status_code == 404
    assert answer.text.startswith('<span class="problem"')


def test_htmx_is_sent_to_sign_in_when_the_sign_in_has_run_out(nobody: Visitor, house: House) -> None:
    answer = nobody.send(f"/sessions/{house.session}/steer", {"do": "pause"}, **{"HX-Request": "true"})
    assert answer.status_code == 401
    assert answer.headers["hx-redirect"].startswith("/sign-in")


@pytest.mark.parametrize(
    "address", ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere", "javascript:x", ""]
)
def test_nobody_is_sent_to_another_site(address: str) -> None:
    assert local(address) == "/"


def test_the_language_is_chosen_on_any_page_and_leads_back_to_it(nobody: Visitor) -> None:
    answer = nobody.send("/look", {"language": "nb", "back": "/sign-in"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert '<html lang="nb" ' in nobody.see("/sign-in").text


def test_numbers_out_of_range_or_not_numbers_are_problems() -> None:
    form = Form({"a": "11", "b": "two", "c": "²", "d": " 7 "})
    read = [form.number(name, 0, 10) for name in ("a", "b", "c", "d", "missing")]
    assert read[3] == 7
    with pytest.raises(Problems) as raised:
        form.check()
    assert set(by_field(raised.value)) == {"a", "b", "c", "missing"}


def test_the_form_token_looks_different_on_each_page_and_is_the_same_one(kari: Visitor) -> None:
    pages = [kari.see("/help").text for _ in range(2)]
    masks = [re.findall(r'name="form_token" value="([^"]+)"', page)[0] for page in pages]
    assert masks[0] != masks[1]
    assert all(is_token(mask, kari.token()) for mask in masks)
    assert kari.post("/look", data={"form_token": masks[1], "text": "large"}, follow_redirects=False).status_code == 303


@pytest.mark.parametrize("given", ["", "x", "AAAA", "AA==", "æøå", "=" * 80, "A" * 116])
def test_what_is_no_token_is_never_taken_for_one(given: str) -> None:
    token = "t" * 43
    assert not is_token(given, token)
    assert not is_token(given, "")
    assert is_token(masked(token), token)


def test_a_page_is_packed_for_browsers_that_take_that(kari: Visitor) -> None:
    packed = kari.get("/help", headers={"accept-encoding": "gzip"})
    plain = kari.get("/help", headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert len(packed.text) == len(plain.text)
