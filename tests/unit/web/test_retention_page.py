"""How long things are kept: the pages."""

from datetime import timedelta

import pytest

from samspill.app.actor import Role
from samspill.app.retention.deciding import turn_off

from .conftest import ALIAS, Come, House, Visitor


@pytest.fixture
def vera(house: House, come: Come) -> Visitor:
    return come(house.member(Role.SUPERVISOR))


def test_it_is_off_until_a_supervisor_has_asked_the_archive(house: House, vera: Visitor) -> None:
    assert 'data-state="off"' in vera.see("/retention").text
    refused = vera.send("/retention/on")
    assert refused.status_code == 422
    assert "Ask the archive first" in refused.text
    assert vera.send("/retention/on", {"archive": "yes"}).status_code == 303
    page = vera.see("/retention").text
    assert 'data-state="on"' in page
    assert "supervisor turned it on" in page
    vera.send("/retention/off")
    assert 'data-state="off"' in vera.see("/retention").text


def test_an_administrator_sees_numbers_and_cannot_decide(house: House, come: Come) -> None:
    page = come(house.admin).see("/retention").text
    assert "A supervisor decides." in page
    assert ALIAS not in page
    assert 'id="turn-on"' not in page


def test_a_person_is_kept_longer_with_a_reason_and_it_is_shown(house: House, vera: Visitor) -> None:
    address = f"/participants/{house.participant}/keep"
    until = house.clinic.day(house.clinic.clock.now()) + timedelta(days=400)
    wrong = vera.send(address, {"reason": "fordi", "until": "i morgen"})
    assert wrong.status_code == 422
    assert "fordi" in wrong.text, "what was written is not lost"
    assert vera.send(address, {"reason": "Klagen er ikke avgjort", "until": until.isoformat()}).status_code == 303
    assert "Klagen er ikke avgjort" in vera.see(address).text
    assert "Klagen er ikke avgjort" in vera.see("/retention").text
    vera.send(f"{address}/end")
    assert "Klagen er ikke avgjort" not in vera.see(address).text


def test_the_way_there_stands_beside_everything_we_hold(house: House, vera: Visitor) -> None:
    assert f"/participants/{house.participant}/keep" in vera.see(f"/participants/{house.participant}/everything").text


def test_whoever_turned_it_off_stopped_it(house: House, vera: Visitor) -> None:
    vera.send("/retention/on", {"archive": "yes"})
    turn_off(house.clinic, house.member(Role.SUPERVISOR))
    assert 'data-state="off"' in vera.see("/retention").text
