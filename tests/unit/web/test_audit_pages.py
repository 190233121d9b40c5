"""A supervisor's question, who saw this record and why do we do that scenario, is answered in two taps."""

import re
from datetime import date

import pytest

from samspill.app import study
from samspill.app.access import Action, Relation
from samspill.app.actor import Role
from samspill.app.coming_in.enrolment import enrol
from samspill.app.openings.log import MOST_CALLED, audit_log
from samspill.app.person.erasing import erase
from samspill.app.plan.overview import plan
from samspill.app.records.audit import Kind, Sought
from samspill.app.records.people import Participant
from samspill.app.retention.letting_go import GROUND
from samspill.model.words import Language
from samspill.web.pages import access_terms

from .conftest import ALIAS, Come, House, Visitor
from .test_pages import Outline


@pytest.fixture
def supervisor(come: Come, house: House) -> Visitor:
    return come(house.member(Role.SUPERVISOR))


def test_who_opened_a_record_is_one_tap_away_and_why_it_is_done_one_more(supervisor: Visitor, house: House) -> None:
    plan(house.clinic, house.kari, house.participant)
    page = supervisor.see(f"/participants/{house.participant}").text
    openings = f"/participants/{house.participant}/openings"
    assert f'href="{openings}"' in page
    told = supervisor.see(openings).text
    assert "kari" in told
    assert "Follows the person up" in told
    assert "Supervision" in told, "whoever looks is in the list too"
    assert f'href="/participants/{house.participant}/why#practised"' in told


def test_a_wrong_password_and_a_name_nobody_has_both_leave_a_row_and_the_name_itself_does_not(
    supervisor: Visitor, nobody: Visitor, house: House
) -> None:
    def rows() -> list[str]:
        with house.clinic.store.look() as unit:
            return [one.staff for one in unit.audit.find(Sought(), 50) if one.about == "sign_in password"]

    before = rows()
    for name in ("kari", "hemmelig-passord-i-feil-felt"):
        nobody.send("/sign-in", {"name": name, "password": "not this"})
    assert rows() == ["", house.kari.id, *before]
    shown = supervisor.see("/audit").text
    assert "A name nobody has here" in shown and "hemmelig" not in shown


def test_the_log_is_narrowed_by_person_colleague_and_day(supervisor: Visitor, come: Come, house: House) -> None:
    stranger = house.member(Role.CARE_WORKER)
    come(stranger).see(f"/participants/{house.participant}")
    everything = supervisor.see("/audit").text
    assert "Was refused" in everything
    assert ALIAS in everything
    theirs = supervisor.see(f"/audit?staff={stranger.id}&person={house.participant}").text
    assert 'data-kind="refused"' in theirs
    assert 'data-kind="did"' not in theirs
    assert "Nothing was seen or done" in supervisor.see("/audit?day=2001-01-01").text
    assert 'data-kind="did"' in supervisor.see(f"/audit?day={house.clinic.day(house.clinic.clock.now())}").text
    assert isinstance(house.clinic.day(house.clinic.clock.now()), date)


def test_a_person_is_found_by_a_part_of_the_alias_or_the_number_and_nobody_else_is_listed(
    supervisor: Visitor, house: House
) -> None:
    ids = {name: enrol(house.clinic, house.ola, name, Language.NB) for name in ("Rypebær", "Rype", "Tiur & co")}
    assert "Tiur" not in supervisor.see("/audit?staff=none").text, "no list of everyone"
    several = supervisor.see("/audit?find=RYPE&staff=none").text
    assert "Only Rype." in several, "whoever is called exactly that is meant"
    several = supervisor.see(f"/audit?find=ryp&staff={house.ola.id}").text
    assert 'id="several"' in several and "<table" not in several
    links = dict(re.findall(r'href="/audit\?person=([^"&]*)&amp;staff=[^"]*">([^<]*)<', several))
    assert links == {ids["Rype"]: "Rype", ids["Rypebær"]: "Rypebær"}
    for found in (f"/audit?person={ids['Tiur & co']}", "/audit?find=tiur", f"/audit?find={ids['Tiur & co']}"):
        page = supervisor.see(found).text
        assert "Only Tiur &amp; co." in page and 'value="Tiur &amp; co"' in page
        assert f'name="person" value="{ids["Tiur & co"]}"' in page, "narrowing further keeps the person"
    assert 'id="nobody"' in supervisor.see("/audit?find=havørn").text
    assert "Only Rype." in supervisor.see(f"/audit?person={ids['Tiur & co']}&find=Rype").text, "a new name counts"


def test_who_is_erased_is_found_by_their_number_alone(supervisor: Visitor, house: House) -> None:
    person = enrol(house.clinic, house.ola, "Gjøk", Language.NB)
    erase(house.clinic, house.member(Role.SUPERVISOR), person, "Gjøk")
    assert 'id="nobody"' in supervisor.see("/audit?find=Gj%C3%B8k").text
    page = supervisor.see(f"/audit?find={person}").text
    assert "Only somebody who is erased." in page and "erasing the record" in page


def test_only_so_many_are_shown_to_choose_from(house: House) -> None:
    vera = house.member(Role.SUPERVISOR)
    with house.clinic.store.begin() as unit:
        for number in range(MOST_CALLED + 2):
            unit.people.keep(Participant(f"spurv-{number}", f"Spurv {number}", Language.NB, house.clinic.clock.now()))
    log = audit_log(house.clinic, vera, find="spurv")
    assert (len(log.called), log.others, log.rows) == (MOST_CALLED, 2, ())


def test_an_auditor_begins_here_checks_the_whole_log_and_opens_no_record(come: Come, house: House) -> None:
    auditor = come(house.member(Role.AUDITOR))
    assert auditor.see("/").headers["location"] == "/audit"
    assert 'id="sound"' in auditor.see("/audit?check=1").text
    assert auditor.see(f"/participants/{house.participant}/openings").status_code == 403


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_pages_have_their_language_one_heading_and_no_id_twice(
    language: str, supervisor: Visitor, house: House
) -> None:
    supervisor.cookies.set("language", language)
    for address in ("/audit?check=1", "/relations", "/emergency", f"/participants/{house.participant}/openings"):
        outline = Outline(supervisor.get(address).text)
        assert outline.language == language
        assert outline.headings["h1"] == 1
        assert [name for name, times in outline.ids.items() if times > 1] == []


def test_everything_that_can_be_in_the_log_has_plain_words() -> None:
    assert set(access_terms.DEMANDS) == set(Action)
    assert set(access_terms.GROUNDS) == {*Relation, GROUND, study.GROUND}
    assert set(access_terms.KINDS) == set(Kind)
    assert access_terms.DEMANDS["of an older program"] == access_terms.OTHER


def test_an_emergency_is_said_on_every_page_and_waits_for_a_supervisor(
    come: Come, house: House, supervisor: Visitor
) -> None:
    ola, reason = come(house.ola), "ringer og vil dø, kari svarer ikke"
    record = f"/participants/{house.participant}"
    short = ola.send("/emergency", {"alias": ALIAS, "reason": "haster"})
    assert short.status_code == 422
    assert 'id="problem-reason"' in short.text
    assert ola.send("/emergency", {"alias": ALIAS, "reason": reason}).headers["location"] == record
    for address in (record, "/today", "/help"):
        assert "is open to you until" in ola.see(address).text
    assert "is open to you until" not in come(house.kari).see(record).text
    for address in ("/today", "/audit"):
        assert reason in supervisor.see(address).text
    signed = supervisor.see("/today").text.split('action="/emergencies/')[1].split("/")[0]
    assert supervisor.send(f"/emergencies/{signed}/signature", {"back": "/today"}).headers["location"] == "/today"
    assert reason not in supervisor.see("/today").text


def test_a_supervisor_gives_and_ends_relations_with_buttons(come: Come, house: House, supervisor: Visitor) -> None:
    peer = house.member(Role.PEER_SUPPORTER)
    page = supervisor.see("/relations").text
    assert "kari" in page
    gone = supervisor.send(f"/participants/{house.participant}/relations/{peer.id}/end")
    assert gone.headers["location"] == f"/relations#person-{house.participant}"
    assert come(peer).see(f"/participants/{house.participant}").status_code == 403
    assert supervisor.send(f"/participants/{house.participant}/relations", {"staff": ""}).status_code == 422
    given = supervisor.send(f"/participants/{house.participant}/relations", {"staff": peer.id})
    assert given.status_code == 303
    assert come(peer).see(f"/participants/{house.participant}").status_code == 200
