"""The two reports: in the right language, with the true numbers, and for the right eyes."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from samspill.app.coming_in.own_words import set_own_words
from samspill.app.progress.seen import progress
from samspill.app.sessions.notes import write_note

from .conftest import Come, House, Visitor
from .practised import with_practice


@pytest.fixture(scope="module")
def person(house: House) -> str:
    made = with_practice(house, "Or (syntetisk)")
    set_own_words(house.clinic, house.kari, made, "Ada", "Gå på kafé med $søsteren$ #min", seated=False)
    return made


def seen_session(house: House, person: str) -> str:
    """The latest session of a participant."""
    with house.clinic.store.look() as unit:
        return unit.sessions.of(person)[-1].id


def read(content: bytes) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages))


def test_the_participants_report_is_in_their_language_and_holds_no_score(kari: Visitor, person: str) -> None:
    answer = kari.get(f"/participants/{person}/progress/participant.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["cache-control"] == "no-store"
    shown = read(answer.content)
    assert "Ada: min vei så langt" in shown
    assert "Gå på kafé med $søsteren$ #min" in shown
    assert "Før: Du fikk hjelp på veien. Nå: Du har prøvd det i hverdagen." in shown
    assert "Du ble." in shown
    assert "Or (syntetisk)" not in shown
    assert not re.search(r"\d+ (av|/) \d+ (anledninger|øvelser)|%", shown.replace("1 / 1", ""))


def test_the_report_for_the_record_holds_the_same_counts_as_the_page(kari: Visitor, house: House, person: str) -> None:
    shown = read(kari.get(f"/participants/{person}/progress/record.pdf").content)
    seen = progress(house.clinic, house.kari, person)
    assert "Progress: Or (syntetisk)" in shown
    assert "Written out from the record by kari" in shown
    assert "Distress against what was expected, run by run: lower 2, as expected 0, higher 0." in shown
    assert "1 of 2 missions done." in shown
    assert f"{seen.goals[0].asked} / {len(seen.goals[0].days)}" in shown
    assert len(re.findall(r"2 1 1 1 1 1 5", shown)) == len(seen.goals[0].days)
    assert shown.count(seen.goals[0].goal.name.en) == 2, "once among the goals, once above its days"
    assert "Sessions held: 2." in shown
    assert "None has been written down." in shown
    note = "Ble urolig i køen, roet seg selv"
    write_note(house.clinic, house.kari, seen_session(house, person), note)
    assert f"{note} kari" in read(kari.get(f"/participants/{person}/progress/record.pdf").content)
    with_event = read(kari.get(f"/participants/{house.participant}/progress/record.pdf").content)
    assert f"Written down: {progress(house.clinic, house.kari, house.participant).adverse.all}." in with_event


def test_reports_are_for_those_who_follow_the_person_up(come: Come, house: House, person: str) -> None:
    for name in ("participant", "record"):
        assert come(house.ola).see(f"/participants/{person}/progress/{name}.pdf").status_code == 403
        assert come(None).see(f"/participants/{person}/progress/{name}.pdf").status_code == 303


def test_the_report_of_someone_who_has_not_begun_is_kind(kari: Visitor, house: House) -> None:
    shown = read(kari.get(f"/participants/{house.participant}/progress/participant.pdf").content)
    assert "Du trenger ikke skynde deg" in shown
