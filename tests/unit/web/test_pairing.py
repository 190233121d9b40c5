"""A device shows a code, a care worker writes it, and the two are connected."""

import pytest
import segno
from litestar.testing import TestClient

from samspill.app.coming_in.enrolment import caseload
from samspill.app.demo import welcome
from samspill.app.ports.chance import ALPHABET
from samspill.web.api.pairing import device_name
from samspill.web.app import create_app
from samspill.web.assets import Bundle

from .conftest import ADDRESS, Come, House, Visitor


def test_a_device_without_a_code_is_told_so(nobody: Visitor) -> None:
    assert nobody.see("/api/pair").json() == {"state": "expired", "code": None, "qr": None}


def test_a_code_written_small_with_spaces_connects_the_device(kari: Visitor, nobody: Visitor, house: House) -> None:
    code = nobody.post("/api/pair", headers={"user-agent": "Mozilla/5.0 (X11; Quest 3)"}).json()["code"]
    assert len(code) == 8
    assert set(code) <= set(ALPHABET)
    assert nobody.see("/api/pair").json() | {"qr": ""} == {"state": "waiting", "code": code, "qr": ""}
    answer = kari.send(f"/sessions/{house.session}/pair", {"code": f" {code[:4].lower()} {code[4:].lower()} "})
    assert answer.status_code == 303
    assert nobody.see("/api/pair").json() == {"state": "paired", "code": None, "qr": None}
    assert "Meta Quest" in kari.see(f"/sessions/{house.session}/pair").text


def test_a_new_device_takes_the_place_of_the_earlier_one(kari: Visitor, come: Come, house: House) -> None:
    first, second = come(None), come(None)
    for device in (first, second):
        code = device.post("/api/pair").json()["code"]
        assert kari.send(f"/sessions/{house.session}/pair", {"code": code}).status_code == 303
    assert first.see("/api/pair").json()["state"] == "expired"
    assert second.see("/api/pair").json()["state"] == "paired"


def test_two_devices_never_share_a_code_and_a_used_one_connects_nobody(kari: Visitor, come: Come, house: House) -> None:
    code = come(None).post("/api/pair").json()["code"]
    assert kari.send(f"/sessions/{house.session}/pair", {"code": code}).status_code == 303
    again = kari.send(f"/sessions/{house.session}/pair", {"code": code})
    assert again.status_code == 409
    assert 'role="alert"' in again.text


def test_a_wrong_code_is_said_plainly_and_stays_in_the_field(come: Come, house: House) -> None:
    answer = come(house.kari).send(f"/sessions/{house.session}/pair", {"code": "bcdf-ghjz"})
    assert answer.status_code == 409
    assert 'value="bcdf-ghjz"' in answer.text
    assert 'role="alert"' in answer.text


def test_the_code_is_shown_as_a_picture_that_leads_a_tablet_to_the_confirm_page(nobody: Visitor) -> None:
    offered = nobody.post("/api/pair").json()
    assert offered["qr"].startswith("data:image/svg+xml")
    expected = segno.make(f"{ADDRESS}/pair?code={offered['code']}", error="m").svg_data_uri(scale=4, border=2)
    assert offered["qr"] == expected
    assert nobody.see("/api/pair").json() == offered


def test_a_page_opened_as_localhost_shows_no_picture_that_leads_nowhere(
    house: House, bundle: Bundle, nobody: Visitor
) -> None:
    assert nobody.post("http://localhost:8080/api/pair").json()["qr"] is None
    with TestClient(create_app(house.clinic, bundle=bundle, outside="https://192.0.2.7:8443")) as known:
        there = known.post("http://localhost:8080/api/pair").json()
    address = f"https://192.0.2.7:8443/pair?code={there['code']}"
    assert there["qr"] == segno.make(address, error="m").svg_data_uri(scale=4, border=2)


def test_a_scanned_code_leads_to_the_one_open_session_and_stands_in_the_field(kari: Visitor, house: House) -> None:
    answer = kari.see("/pair?code=bcdfghjk")
    assert answer.headers["location"] == f"/sessions/{house.session}/pair?code=BCDF-GHJK"
    page = kari.see(answer.headers["location"]).text
    assert 'value="BCDF-GHJK"' in page
    assert "Check that the device shows the same letters" in page


def test_whoever_scans_before_starting_a_session_chooses_the_person_and_keeps_the_code(
    come: Come, house: House
) -> None:
    ola = come(house.ola)
    ola.send("/participants/new", {"alias": "Rype", "language": "nb"})
    person = caseload(house.clinic, house.ola).people[0].id
    assert f"/participants/{person}/entry/consent" in ola.see("/pair?code=BCDFGHJK").text, "that comes first"
    welcome(house.clinic, house.ola, person)
    page = ola.see("/pair?code=BCDFGHJK").text
    assert "Rype" in page
    assert 'name="code" value="BCDF-GHJK"' in page
    onward = ola.send(f"/participants/{person}/sessions", {"code": "BCDF-GHJK"}).headers["location"]
    assert onward.endswith("/pair?code=BCDF-GHJK")


def test_a_code_that_is_scanned_before_signing_in_is_still_there_afterwards(nobody: Visitor) -> None:
    asked = nobody.see("/pair?code=BCDFGHJK").headers["location"]
    assert asked == "/sign-in?next=/pair%3Fcode%3DBCDFGHJK"
    page = nobody.see(asked).text
    assert 'name="next" value="/pair?code=BCDFGHJK"' in page


@pytest.mark.parametrize("code", ["", "B", "<script>", "1234567890"])
def test_what_is_no_code_is_not_filled_in(code: str, kari: Visitor, house: House) -> None:
    page = kari.get(f"/sessions/{house.session}/pair", params={"code": code}).text
    assert 'name="code" type="text" value=""' in page


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        ("Mozilla/5.0 (Linux; Android 14; Quest 3) OculusBrowser/35", "Meta Quest"),
        ("Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X)", "iPad"),
        ("Mozilla/5.0 (Linux; Android 15; Pixel 9)", "Android"),
        ("curl/8", "Web"),
        ("", "Web"),
    ],
)
def test_a_device_is_named_the_way_people_do(user_agent: str, name: str) -> None:
    assert device_name(user_agent) == name
