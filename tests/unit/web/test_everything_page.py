"""A person gets everything out, and can be erased: said plainly, and asked twice."""

import io
import json
import zipfile

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.coming_in.enrolment import enrol
from samspill.app.coming_in.identity import keep_identity
from samspill.app.demo import welcome
from samspill.app.records.identity import OwnName
from samspill.app.signing_in.password import add_staff
from samspill.model.words import Language

from .conftest import ALIAS, Come, House, Visitor


@pytest.fixture(scope="module")
def supervisor(house: House) -> Actor:
    return add_staff(house.clinic, "vera-erases", "en-lang-setning", Role.SUPERVISOR)


@pytest.fixture
def person(house: House, request: pytest.FixtureRequest) -> str:
    made = enrol(house.clinic, house.kari, f"Rev {request.node.name[:30]}", Language.NB)
    welcome(house.clinic, house.kari, made)
    keep_identity(house.clinic, house.kari, made, OwnName("Synne <Syntetisk>"))
    return made


def test_everything_comes_in_a_zip_with_pages_in_both_languages_and_a_file(kari: Visitor, person: str) -> None:
    assert "Own name and contact" in kari.see(f"/participants/{person}/everything").text
    answer = kari.see(f"/participants/{person}/everything.zip")
    assert answer.headers["content-type"] == "application/zip"
    assert "Rev" not in answer.headers["content-disposition"]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        assert set(packed.namelist()) == {"alt-om-meg.html", "everything-about-me.html", "everything.json"}
        norwegian = packed.read("alt-om-meg.html").decode()
        english = packed.read("everything-about-me.html").decode()
        whole = json.loads(packed.read("everything.json"))
    assert "Synne &lt;Syntetisk&gt;" in norwegian
    assert '<html lang="nb">' in norwegian
    assert "What you have said yes and no to" in english
    assert "Written by</dt><dd>kari" in english, "who wrote it is said by name"
    assert "Said yes</dt><dd>yes" in english, "what was agreed to is said"
    assert {row["given"] for row in whole["records"]["consents"]} >= {True}
    assert whole["records"]["identities"][0]["details"]["name"] == "Synne <Syntetisk>"
    assert {"participants", "consents", "screenings", "care_relations"} <= set(whole["records"])
    assert "password_hash" not in json.dumps(whole)


def test_it_takes_two_questions_and_the_alias_to_erase(
    come: Come, house: House, supervisor: Actor, person: str, kari: Visitor
) -> None:
    vera = come(supervisor)
    first = vera.see(f"/participants/{person}/erase").text
    assert "This goes" in first
    assert "This stays, and why" in first
    assert "Erase for good" not in first
    second = vera.send(f"/participants/{person}/erase").text
    assert "Erase for good" in second
    wrong = vera.send(f"/participants/{person}/erase", {"alias": ALIAS})
    assert wrong.status_code == 422
    assert "not the alias" in wrong.text
    with house.clinic.store.look() as unit:
        known = unit.people.participant(person)
    assert known is not None
    done = vera.send(f"/participants/{person}/erase", {"alias": known.alias})
    assert "the key are gone" in done.text
    assert vera.see(f"/participants/{person}").status_code == 404
    assert kari.see(f"/participants/{person}/everything.zip").status_code in {403, 404}


def test_only_a_supervisor_is_shown_the_way(kari: Visitor, come: Come, supervisor: Actor, person: str) -> None:
    assert "/erase" not in kari.see(f"/participants/{person}/everything").text
    assert "/erase" in come(supervisor).see(f"/participants/{person}/everything").text
