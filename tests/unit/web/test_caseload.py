"""The list of participants, a page at a time, and looking for one."""

import re

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.coming_in.enrolment import ON_A_PAGE, enrol
from samspill.app.signing_in.password import add_staff
from samspill.model.words import Language

from .conftest import ALIAS, PASSWORD, Come, House, Visitor


@pytest.fixture(scope="module")
def busy(house: House) -> Actor:
    """A care worker with more than a page of people."""
    busy = add_staff(house.clinic, "busy", PASSWORD, Role.CARE_WORKER)
    for number in range(ON_A_PAGE + 2):
        enrol(house.clinic, busy, f"Prøve {number:03} (syntetisk)", Language.NB)
    return busy


def shown(visitor: Visitor, query: str) -> list[str]:
    return re.findall(r">Prøve (\d{3})</a>", visitor.see(f"/participants{query}").text.replace(" (syntetisk)", ""))


def test_a_long_list_comes_a_page_at_a_time(come: Come, busy: Actor) -> None:
    visitor = come(busy)
    first, second = shown(visitor, ""), shown(visitor, "?page=2")
    assert first == [f"{number:03}" for number in range(ON_A_PAGE)]
    assert second == [f"{number:03}" for number in range(ON_A_PAGE, ON_A_PAGE + 2)]
    assert "Page 2 of 2" in visitor.see("/participants?page=2").text


@pytest.mark.parametrize("page", ["0", "99", "-1", "x", "²", "9" * 9000])
def test_a_page_that_is_not_there_is_the_nearest_one(page: str, come: Come, busy: Actor) -> None:
    assert shown(come(busy), f"?page={page}")


def test_one_is_found_by_a_part_of_the_alias_whatever_its_case(come: Come, busy: Actor) -> None:
    visitor = come(busy)
    assert shown(visitor, "?find=PRØVE+007") == ["007"]
    assert "is called that" in visitor.see("/participants?find=elefant").text
    assert shown(visitor, "?find=elefant") == []


def test_a_short_list_has_nothing_to_look_through(kari: Visitor) -> None:
    page = kari.see("/participants").text
    assert ALIAS in page
    assert 'id="find"' not in page
    assert 'id="pages"' not in page


def test_whoever_leads_finds_everyone_there_and_both_answers_one_tap_further(come: Come, house: House) -> None:
    vera = come(house.member(Role.SUPERVISOR))
    assert f'href="/participants/{house.participant}"' in vera.see("/participants?find=elg").text
    listed = vera.see("/participants?find=elg").text
    who, why = (f"/participants/{house.participant}/{page}" for page in ("openings", "why#practised"))
    assert f'href="{who}"' in listed
    assert f'href="{why}"' in listed
    assert (vera.see(who).status_code, vera.see(why).status_code) == (200, 200)
    assert "Nobody here is called that" in vera.see("/participants?find=elefant").text


def test_nobody_else_sees_those_they_do_not_follow_up(come: Come, house: House) -> None:
    assert house.participant not in come(house.ola).see("/participants").text
