"""The pages of measures: without JavaScript, step by step; a questionnaire comes as a file."""

import json

from samspill.app.actor import Role
from samspill.app.coming_in.enrolment import enrol
from samspill.model.words import Language

from .conftest import Come, House, Visitor

FILE = {
    "resourceType": "Questionnaire",
    "title": "Own (synthetic)",
    "item": [
        {"linkId": "a", "type": "boolean", "text": "Work?", "required": True},
        {
            "linkId": "b",
            "type": "open-choice",
            "text": "Which way?",
            "answerOption": [{"valueString": "Bus"}],
            "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": True}],
        },
    ],
}


def brought(come: Come, house: House, text: str) -> str:
    admin = come(house.admin)
    given = {"form_token": admin.token()}
    return admin.post("/measures", data=given, files={"file": ("q.json", text.encode(), "application/json")}).text


def test_a_file_that_is_not_understood_says_why_with_the_link_id(come: Come, house: House) -> None:
    page = brought(come, house, json.dumps(FILE).replace('"boolean"', '"quantity"'))
    assert 'id="not-imported"' in page
    assert "<code>a</code>" in page
    assert 'id="not-imported"' in brought(come, house, "{" * 3000)


def test_a_questionnaire_is_brought_asked_branches_and_goes_out_again(house: House, kari: Visitor, come: Come) -> None:
    assert 'id="imported"' in brought(come, house, json.dumps(FILE))
    with house.clinic.store.look() as unit:
        measure = unit.measures.imported()[-1].id
    person = enrol(house.clinic, house.kari, "Rype", Language.NB)
    started = kari.send(f"/participants/{person}/measures/{measure}/start")
    record = started.headers["location"]
    assert "Which way?" not in kari.see(record).text
    looked = kari.send(f"{record}?look", {"step": "1", "a.a": "true"}, **{"hx-request": "true"}).text
    assert "Which way?" in looked
    assert "<html" not in looked
    assert kari.send(record, {"step": "1"}).status_code == 422
    assert kari.send(record, {"step": "1", "a.a": "true"}).status_code == 303
    corrected = kari.send(f"/participants/{person}/measures/{measure}/start", {"again": "1"}).headers["location"]
    told = {"step": "1", "a.a": "true", "a.b": "=", "w.b": "Ferge"}
    assert kari.send(corrected, told).headers["location"] == corrected
    page = kari.see(corrected).text
    assert "<dd>Ferge</dd>" in page
    document = kari.see(f"{corrected}/fhir").json()
    assert [item["answer"] for item in document["item"]] == [[{"valueBoolean": True}], [{"valueString": "Ferge"}]]
    assert come(house.member(Role.AUTHOR)).send(f"/measures/{measure}/retire").status_code == 303


def test_what_is_due_can_be_skipped_with_a_reason_and_taken_out_as_a_table(house: House, kari: Visitor) -> None:
    person = enrol(house.clinic, house.kari, "Ugle", Language.NB)
    page = f"/participants/{person}/measures"
    assert "Due now" in kari.see(page).text
    assert kari.send(f"{page}/how-sure/start/skip", {"reason.how-sure.start": ""}).status_code == 422
    assert kari.send(f"{page}/how-sure/start/skip", {"reason.how-sure.start": "-orket ikke"}).status_code == 303
    assert ",skipped," in kari.see(f"{page}.csv").text
    assert "'-orket ikke" in kari.see(f"{page}.csv").text
