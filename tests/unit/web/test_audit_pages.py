"""A supervisor's question, who saw this record and why do we do that scenario, is answered in two taps."""

from datetime import date

import pytest

from samspill.app.access import Action, Relation
from samspill.app.actor import Role
from samspill.app.plan import plan
from samspill.app.records.audit import Kind
from samspill.web.pages import access_terms

from .conftest import Come, House, Visitor
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
    assert f'href="/participants/{house.participant}/why"' in told


def test_the_log_is_narrowed_by_person_colleague_and_day(supervisor: Visitor, come: Come, house: House) -> None:
    come(house.ola).see(f"/participants/{house.participant}")
    everything = supervisor.see("/audit").text
    assert "Was refused" in everything
    assert "Elg" in everything
    by_ola = supervisor.see(f"/audit?staff={house.ola.id}&person={house.participant}").text
    assert 'data-kind="refused"' in by_ola
    assert 'data-kind="did"' not in by_ola
    assert "Nothing was seen or done" in supervisor.see("/audit?day=2001-01-01").text
    assert 'data-kind="did"' in supervisor.see(f"/audit?day={house.clinic.day(house.clinic.clock.now())}").text
    assert isinstance(house.clinic.day(house.clinic.clock.now()), date)


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
    for address in ("/audit?check=1", f"/participants/{house.participant}/openings"):
        outline = Outline(supervisor.get(address).text)
        assert outline.language == language
        assert outline.headings["h1"] == 1
        assert [name for name, times in outline.ids.items() if times > 1] == []


def test_everything_that_can_be_in_the_log_has_plain_words() -> None:
    assert set(access_terms.DEMANDS) == set(Action)
    assert set(access_terms.GROUNDS) == set(Relation)
    assert set(access_terms.KINDS) == set(Kind)
    assert access_terms.DEMANDS["of an older program"] == access_terms.OTHER
