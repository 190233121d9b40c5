"""A time is agreed from the participant's page, called off again, and given back with one press."""

import re
from datetime import timedelta

from samspill.app.actor import Role
from samspill.app.appointments import book, call_off, next_appointment
from samspill.app.today.day import today
from samspill.app.views.today import Lack

from .conftest import Come, House, Visitor


def test_a_missing_appointment_leads_to_where_one_is_made(kari: Visitor, house: House) -> None:
    seen = today(house.clinic, house.kari).to_do
    due = [one for one in seen if one.kind is Lack.APPOINTMENT and one.participant == house.participant]
    assert "The next appointment has not been made." in kari.see(f"/participants/{house.participant}").text
    assert "Make an appointment" in kari.see(due[0].address).text
    answer = kari.send(due[0].address, soon(house))
    assert answer.headers["location"] == f"{due[0].address}?saved"
    at = next_appointment(house.clinic, house.kari, house.participant)
    assert at is not None and at.date() == house.clinic.clock.now().date() + timedelta(days=3)
    assert "Next appointment: " in kari.see(f"/participants/{house.participant}").text
    assert "Next appointment: " in kari.see("/today").text


def test_what_is_called_off_comes_back_with_one_press(kari: Visitor, house: House) -> None:
    here = f"/participants/{house.participant}/appointments"
    kari.send(here, soon(house))
    before = next_appointment(house.clinic, house.kari, house.participant)
    assert before is not None
    gone = kari.see(kari.send(f"{here}/off", {"at": before.isoformat()}).headers["location"]).text
    assert next_appointment(house.clinic, house.kari, house.participant) is None
    again = dict(re.findall(r'type="hidden" name="(day|time)" value="([^"]+)"', gone[gone.index('id="called-off"') :]))
    kari.send(here, again)
    assert next_appointment(house.clinic, house.kari, house.participant) == before


def test_a_day_that_has_been_stays_so_that_who_did_not_come_is_not_forgotten(house: House) -> None:
    was = house.clinic.clock.now() - timedelta(days=1)
    book(house.clinic, house.kari, house.participant, was)
    call_off(house.clinic, house.kari, house.participant, was)
    with house.clinic.store.look() as unit:
        assert was in [one.at for one in unit.people.appointments_of(house.participant, was)]


def test_a_day_that_is_over_comes_back_with_what_was_written(kari: Visitor, house: House) -> None:
    here = f"/participants/{house.participant}/appointments"
    answer = kari.send(here, {"day": "2020-01-01", "time": "10:00"})
    assert answer.status_code == 422
    assert "Choose a day to come." in answer.text and 'value="10:00"' in answer.text


def test_what_is_no_moment_calls_nothing_off(kari: Visitor, house: House) -> None:
    here = f"/participants/{house.participant}/appointments"
    assert kari.send(f"{here}/off", {"at": "soon"}).headers["location"] == here
    assert kari.see(f"{here}?off=soon").status_code == 200


def soon(house: House) -> dict[str, str]:
    return {"day": str(house.clinic.clock.now().date() + timedelta(days=3)), "time": "10:30"}


def test_today_asks_after_whoever_has_not_come_in_what_comes_first(kari: Visitor) -> None:
    new = str(kari.send("/participants/new", {"alias": "Hegg (syntetisk)", "language": "nb"}).headers["location"])
    here = kari.see("/today").text.split(f'data-participant="{new.split("/")[2]}"')
    assert len(here) == 2, "each person stands there once"
    row = here[1].split("</article>")[0]
    assert f'href="{new}"' in row and "Go through consent first" in row
    assert kari.see(new).status_code == 200
    assert "/sessions" not in row


def test_a_peer_supporter_is_led_to_what_is_open_to_them(kari: Visitor, come: Come, house: House) -> None:
    new = str(kari.send("/participants/new", {"alias": "Selje (syntetisk)", "language": "nb"}).headers["location"])
    person, peer = new.split("/")[2], house.member(Role.PEER_SUPPORTER)
    come(house.member(Role.SUPERVISOR)).send(f"/participants/{person}/relations", {"staff": peer.id})
    for address in ("/today", f"/participants/{person}"):
        shown = come(peer).see(address).text
        assert f'href="/participants/{person}/entry"' in shown and f"/participants/{person}/entry/consent" not in shown
    assert come(peer).see(f"/participants/{person}/entry").status_code == 200
