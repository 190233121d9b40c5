"""A device shows a code, a care worker writes it, and the two are connected."""

import pytest

from samspill.app.pairing import ALPHABET
from samspill.web.api.pairing import device_name

from .conftest import Come, House, Visitor


def test_a_device_without_a_code_is_told_so(nobody: Visitor) -> None:
    assert nobody.see("/api/pair").json() == {"state": "expired", "code": None}


def test_a_code_written_small_with_spaces_connects_the_device(kari: Visitor, nobody: Visitor, house: House) -> None:
    code = nobody.post("/api/pair", headers={"user-agent": "Mozilla/5.0 (X11; Quest 3)"}).json()["code"]
    assert len(code) == 8
    assert set(code) <= set(ALPHABET)
    assert nobody.see("/api/pair").json() == {"state": "waiting", "code": code}
    answer = kari.send(f"/sessions/{house.session}/pair", {"code": f" {code[:4].lower()} {code[4:].lower()} "})
    assert answer.status_code == 303
    assert nobody.see("/api/pair").json() == {"state": "paired", "code": None}
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
