"""A participant's device may keep the files of the practice page, places and people, and nothing about anybody."""

import json
import re

import pytest

from .conftest import House, Visitor

WITHOUT_A_NETWORK = "We cannot get through right now."


@pytest.fixture(scope="module")
def listed(house: House) -> dict[str, str]:
    """The list of what may be kept."""
    found: dict[str, str] = house.app.state.kept.listed()
    return found


def test_only_built_files_places_and_people_are_in_the_list(listed: dict[str, str]) -> None:
    assert {address.split("/")[1] for address in listed} <= {"static", "pack"}
    assert "/pack/everyday/places/cafe/room.glb" in listed
    assert "/pack/everyday/cast/kari/body.glb" in listed
    assert not any(address.endswith((".yaml", ".md")) for address in listed)


def test_all_that_is_listed_is_there(listed: dict[str, str], nobody: Visitor) -> None:
    packed = [address for address in listed if address.startswith("/pack/")]
    assert [address for address in packed[::20] if nobody.see(address).status_code != 200] == []


def test_the_practice_page_names_the_list_of_now_which_is_kept_for_ever(
    nobody: Visitor, listed: dict[str, str]
) -> None:
    found = re.search(r'data-kept="(/headset/kept\.json\?v=[0-9a-f]{16})"', nobody.see("/headset").text)
    assert found
    answer = nobody.see(found[1])
    assert answer.json() == listed
    assert "immutable" in answer.headers["cache-control"]
    assert nobody.see("/headset/kept.json?v=other").headers["cache-control"] == "no-cache"


def test_the_worker_begins_with_the_list_and_reaches_the_practice_page_alone(
    nobody: Visitor, listed: dict[str, str]
) -> None:
    answer = nobody.see("/headset/worker.js")
    told = re.match(r"self\.kept=(.*);\n", answer.text)
    assert told
    given = json.loads(told[1])
    assert given["first"][0] == "/headset/offline"
    assert given["first"][1].startswith("/headset/kept.json?v=")
    known = {f"{address}?v={known}" if known else address for address, known in listed.items()}
    assert {*given["first"][2:], *given["more"]} == known
    assert [one for one in given["first"] if "/calm-plain/room.glb?v=" in one], "a room to wait in is had at once"
    assert not [one for one in given["first"] if "/cafe/" in one]
    assert answer.text.endswith("worker;")
    assert answer.headers["service-worker-allowed"] == "/headset"
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["content-type"].startswith("text/javascript")


def test_the_page_for_when_nobody_answers_speaks_both_languages_and_holds_nobodys_data(nobody: Visitor) -> None:
    page = nobody.see("/headset/offline").text
    assert WITHOUT_A_NETWORK in page
    assert "Vi får ikke kontakt akkurat nå." in page
    assert 'href="/headset"' in page
    assert "<form" not in page
