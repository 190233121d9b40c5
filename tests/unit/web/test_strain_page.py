"""How much distress each scenario brings: the page."""

import re

import pytest

from samspill.app.actor import Role
from samspill.app.strain.looking import strain_page
from samspill.curriculum import FEWEST_PEOPLE
from tests.unit.app.strain.raters import EASY, HARD, aliases, rater

from .conftest import Come, House, Visitor


@pytest.fixture
def vera(house: House, come: Come) -> Visitor:
    return come(house.member(Role.SUPERVISOR))


@pytest.fixture(scope="module")
def rated(house: House) -> list[str]:
    """Just enough people."""
    return [rater(house.clinic, house.kari, alias) for alias in aliases(FEWEST_PEOPLE)]


def read(visitor: Visitor) -> dict[str, str]:
    """What the form of the page would send."""
    found = re.search(r'name="read" value="(\w+)"', visitor.see("/strain").text)
    return {"read": found[1] if found else ""}


def state(visitor: Visitor) -> str:
    found = re.search(r'data-state="(\w+)"', visitor.see("/strain").text)
    assert found
    return found[1]


def test_while_nobody_has_rated_there_is_nothing_to_take_into_use(house: House, vera: Visitor) -> None:
    page = vera.see("/strain").text
    assert "Nobody has rated a scenario yet." in page
    assert 'id="take-into-use"' not in page
    rater(house.clinic, house.kari, "Bjørk (syntetisk)", {"cafe.chat": (4,)})
    page = vera.see("/strain").text
    assert "One person has rated a scenario so far." in page
    assert "No scenario has been rated by enough of them yet." in page
    assert vera.send("/strain/on", read(vera)).status_code == 409
    assert state(vera) == "off"


@pytest.mark.usefixtures("rated")
def test_each_scenario_is_said_in_words_and_in_figures(vera: Visitor) -> None:
    page = vera.see("/strain").text
    rows = {name: re.sub(r"<[^>]+>|\s+", " ", row) for name, row in _rows(page).items()}
    assert list(rows) == [EASY, HARD, "shop.pay"]
    assert "More distress" in rows[HARD]
    assert re.search(r"about 2\.\d times as much", rows[HARD])
    assert "Less distress" in rows[EASY]
    assert "As expected" in rows["shop.pay"]
    assert f"{FEWEST_PEOPLE} people, {3 * FEWEST_PEOPLE} ratings" in rows[HARD]
    assert "more scenarios have been rated by too few people" in page


@pytest.mark.usefixtures("rated")
def test_it_says_it_in_norwegian_too(vera: Visitor) -> None:
    vera.cookies.set("language", "nb")
    page = vera.see("/strain").text
    assert "Hvor mye uro hvert scenario gir" in page
    assert re.search(r"omtrent 2,\d ganger så mye", page)


@pytest.mark.usefixtures("rated")
def test_it_comes_into_use_by_hand_and_goes_out_of_use_by_hand(vera: Visitor) -> None:
    assert state(vera) == "off"
    assert vera.send("/strain/on", read(vera)).status_code == 303
    page = vera.see("/strain").text
    assert state(vera) == "on"
    assert "supervisor took it into use" in page
    assert 'id="take-into-use"' not in page, "it is in use already"
    assert 'id="anew"' not in page
    assert vera.send("/strain/off").status_code == 303
    assert state(vera) == "off"
    assert "supervisor took it out of use" in vera.see("/strain").text


def test_what_was_not_read_is_not_signed_and_the_new_table_is_shown(
    house: House, rated: list[str], vera: Visitor
) -> None:
    before = read(vera)
    rater(house.clinic, house.kari, "Hassel (syntetisk)", {HARD: (1,)})
    refused = vera.send("/strain/on", before)
    assert refused.status_code == 409
    assert "The ratings changed while you were reading." in refused.text
    assert f"{len(rated) + 1} people" in _rows(refused.text)[HARD]
    assert state(vera) == "off"
    assert vera.send("/strain/on", read(vera)).status_code == 303
    assert state(vera) == "on"


@pytest.mark.usefixtures("rated")
def test_ratings_that_came_since_are_pointed_out_beside_what_is_in_use(house: House, vera: Visitor) -> None:
    vera.send("/strain/on", read(vera))
    rater(house.clinic, house.kari, "Osp (syntetisk)", {HARD: (0, 0, 0)})
    page = vera.see("/strain").text
    assert 'id="anew"' in page
    assert re.search(r"In use: about 2\.\d times as much", _rows(page)[HARD])
    assert "Take the new figures into use" in page
    vera.send("/strain/on", read(vera))
    assert 'id="anew"' not in vera.see("/strain").text


@pytest.mark.usefixtures("rated")
def test_a_care_worker_reads_and_does_not_decide(house: House, come: Come) -> None:
    kari = come(house.kari)
    page = kari.see("/strain").text
    assert "A supervisor decides." in page
    assert HARD in _rows(page)
    assert 'action="/strain/' not in page
    assert kari.send("/strain/on", {"read": strain_page(house.clinic, house.kari).digest}).status_code == 403


@pytest.mark.usefixtures("rated")
def test_nobody_is_named(house: House, vera: Visitor) -> None:
    page = vera.see("/strain").text
    assert [alias for alias in aliases(FEWEST_PEOPLE) if alias in page] == []


def test_the_way_there_is_in_the_menu(house: House, come: Come, vera: Visitor) -> None:
    assert 'href="/strain"' in vera.see("/help").text
    assert 'href="/strain"' not in come(house.admin).see("/help").text


def _rows(page: str) -> dict[str, str]:
    return dict(re.findall(r'<li [^>]*data-scenario="([\w.]+)">(.*?)</li>', page, flags=re.DOTALL))
