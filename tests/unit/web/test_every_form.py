"""Nothing that changes anything is taken without this browser's token, or from another site: every address is tried."""

import pytest

from samspill.web.guard import NO_FORM_TOKEN, SAFE_METHODS

from .conftest import Come, House, Visitor

WITHOUT_A_FORM = {"/api/pair"}
"""Asked by a page that has no form; the origin is checked all the same."""


def changing(house: House) -> dict[str, bool]:
    """Every address that takes something, and whether it may go without a token."""
    return {
        route.path: bool(handler.opt.get(NO_FORM_TOKEN))
        for route in house.app.routes
        for handler in getattr(route, "route_handlers", ())
        if set(handler.http_methods) - SAFE_METHODS - {"OPTIONS"}
    }


def filled(house: House, path: str) -> str:
    known = {"{participant:str}": house.participant, "{session:str}": house.session}
    for part, name in known.items():
        path = path.replace(part, name)
    return "/".join("x" if part.startswith("{") else part for part in path.split("/"))


def test_no_address_takes_anything_without_the_token_or_from_another_site(house: House, come: Come) -> None:
    addresses = changing(house)
    assert len(addresses) > 40
    assert {path for path, free in addresses.items() if free} == WITHOUT_A_FORM
    for actor in (house.kari, house.admin):
        visitor = come(actor)
        visitor.token()
        taken = [path for path, free in addresses.items() if not free and not refused(visitor, filled(house, path))]
        assert taken == []
        elsewhere = {"origin": "https://elsewhere.example"}
        taken = [path for path in addresses if visitor.send(filled(house, path), **elsewhere).status_code != 403]
        assert taken == []


def refused(visitor: Visitor, path: str) -> bool:
    """Whether it is refused without a token, with an empty one and with another browser's."""
    answers = [visitor.post(path, data=form) for form in ({}, {"form_token": ""}, {"form_token": "x" * 43})]
    return all(answer.status_code == 403 for answer in answers)


@pytest.mark.parametrize("address", ["/live/observer/{session}", "/live/participant", "/live/preview/none"])
def test_no_socket_talks_to_a_page_of_another_site(house: House, come: Come, address: str) -> None:
    kari = come(house.kari)
    with kari.call(address.replace("{session}", house.session), origin="https://elsewhere.example") as line:
        assert '"refused"' in line.receive_text()


def test_an_origin_that_is_no_address_is_not_ours(nobody: Visitor) -> None:
    assert nobody.send("/sign-in", origin="https://[").status_code == 403


def test_a_host_that_is_no_address_is_told_so_on_every_page(nobody: Visitor) -> None:
    assert [nobody.see(page, host="[").status_code for page in ("/sign-in", "/headset", "/health")] == [400] * 3
    assert nobody.send("/api/pair", host="[").json()["errors"][0]["code"] == "http_400"
    assert nobody.see("/sign-in", host="[::1]:8080").status_code == 200
