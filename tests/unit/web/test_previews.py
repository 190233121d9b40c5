"""Trying a scenario in the browser: the library, the preview's page, its line and its buttons."""

import json
import re
from typing import Any

import pytest
from litestar.testing import WebSocketTestSession

from samspill.app.actor import Role

from .conftest import ADDRESS, Come, House, Visitor

HELLO = {"type": "hello", "protocolVersion": 1, "client": "tab-1"}
HERE = {"origin": ADDRESS}
WAIT = 10


def opened(visitor: Visitor, **wanted: Any) -> str:
    """The address of a new preview of the café."""
    answer = visitor.send("/library/cafe.order/preview", {"level": "4", "beat": "order", "language": "en", **wanted})
    assert answer.status_code == 303
    return str(answer.headers["location"])


def heard(line: WebSocketTestSession, kind: str) -> Any:
    """The next message of one kind."""
    while True:
        message = json.loads(line.receive_text(timeout=WAIT))
        if message["type"] == kind:
            return message


def status(visitor: Visitor, address: str) -> dict[str, str]:
    """How the page says it stands."""
    found = re.search(r'id="status" data-status="(\w*)" data-beat="(\w*)" data-pace="(\d)"', visitor.get(address).text)
    assert found is not None
    return dict(zip(("status", "beat", "pace"), found.groups(), strict=True))


def test_the_library_lists_every_scenario_with_what_it_is_for(kari: Visitor, come: Come, house: House) -> None:
    text = kari.get("/library").text
    assert 'data-scenario="cafe.order"' in text
    assert "Ordering at a café" in text
    assert "plays hold" not in text, "how it is tested is for those who write"
    assert "plays hold" in come(house.member(Role.AUTHOR)).get("/library").text


def test_a_scenario_shows_its_levels_and_its_card(kari: Visitor) -> None:
    text = kari.get("/library/cafe.order").text
    assert text.count('<th scope="row">') == 5
    assert "Walk in and stand in the queue" in text
    assert re.search(r"A run lasts about \d to \d minutes", text)
    assert "What did you ask?" in text


def test_how_a_scenario_is_written_and_tested_is_for_those_who_write(kari: Visitor, come: Come, house: House) -> None:
    shown, written = (
        kari.get("/library/cafe.order").text,
        come(house.member(Role.AUTHOR)).get("/library/cafe.order").text,
    )
    for mark in ('id="file"', 'id="field-seed"', "<code", "(arrive)"):
        assert mark not in shown
        assert mark in written
    assert 'data-holds="yes"' in written and 'data-holds="no"' not in written
    assert 'id="state"' not in shown


def test_a_scenario_that_is_not_there_is_said_in_plain_words(kari: Visitor) -> None:
    assert kari.see("/library/cafe.nothing").status_code == 404


def test_a_preview_begins_at_the_beat_that_was_asked_for(kari: Visitor) -> None:
    assert status(kari, opened(kari)) == {"status": "running", "beat": "order", "pace": "1"}


def test_nonsense_in_the_form_means_what_one_would_expect(kari: Visitor) -> None:
    address = opened(kari, level="99", beat="gone", language="xx", seed="-3")
    assert status(kari, address)["beat"] == "arrive"
    assert "Level 1: Watch and copy" in kari.get(address).text


def test_the_picture_may_stand_in_a_page_of_ours_and_nowhere_else(kari: Visitor) -> None:
    address = opened(kari)
    policy = kari.get(f"{address}/stage").headers["content-security-policy"]
    assert "frame-ancestors 'self'" in policy
    assert "frame-ancestors 'none'" in kari.get(address).headers["content-security-policy"]


def test_the_line_of_a_preview_tells_what_a_session_would(kari: Visitor) -> None:
    address = opened(kari)
    with kari.call(f"/live{address.replace('previews', 'preview')}", **HERE) as line:
        line.send_json(HELLO)
        assert heard(line, "welcome")["session"] == address.rpartition("/")[2]
        run = heard(line, "run")
        assert (run["pack"], run["scenario"], run["level"], run["place"]) == ("everyday", "cafe.order", 4, "cafe")
        assert heard(line, "pace")["pace"] == 1
        shown = heard(line, "directions")
        assert [o["beat"] for o in shown["outputs"] if o["type"] == "entered"] == ["order"]
        line.send_json({"type": "happened", "clientSeq": 1, "event": {"kind": "leave", "t": 5}})
        assert heard(line, "ack")["clientSeq"] == 1
        line.send_json({"type": "heartbeat", "t": 7})
        assert heard(line, "heartbeat")["echo"] == 7
    assert status(kari, address)["status"] == "ended"


def test_buttons_begin_again_go_on_and_change_the_pace(kari: Visitor) -> None:
    address = opened(kari)
    assert kari.send(f"{address}/do", {"do": "pace", "pace": "0"}).status_code == 303
    assert status(kari, address)["pace"] == "0"
    for _ in range(3):
        kari.send(f"{address}/do", {"do": "next"})
    assert "Ingrid" in kari.get(address).text
    assert kari.send(f"{address}/do", {"do": "other", "level": "2", "beat": "seat"}).status_code == 303
    assert status(kari, address)["beat"] == "seat"
    kari.send(f"{address}/do", {"do": "restart"})
    assert status(kari, address)["beat"] == "seat"
    assert kari.send(f"{address}/do", {"do": "here"}, **{"hx-request": "true"}).headers["hx-reswap"] == "none"


def test_what_the_beat_waits_for_can_be_done_by_a_button(kari: Visitor) -> None:
    address = opened(kari)
    kari.send(f"{address}/do", {"do": "pace", "pace": "0"})
    for _ in range(4):
        kari.send(f"{address}/do", {"do": "next"})
    assert kari.send(f"{address}/do", {"do": "react", "kind": "look", "target": "ingrid"}).status_code == 303
    assert 'data-goal="S13"' in kari.get(address).text
    assert kari.send(f"{address}/do", {"do": "react", "kind": "look", "target": "nobody"}).status_code == 404


@pytest.mark.parametrize("form", [{"do": "explode"}, {"do": "pace", "pace": "3"}, {"do": "pace"}, {}])
def test_other_buttons_are_refused_in_words(kari: Visitor, form: dict[str, str]) -> None:
    answer = kari.send(f"{opened(kari)}/do", form)
    assert answer.status_code in {404, 422}
    assert "Traceback" not in answer.text


def test_a_preview_is_its_owners_alone(kari: Visitor, come: Come, house: House) -> None:
    address = opened(kari)
    ola = come(house.ola)
    assert [ola.see(path).status_code for path in (address, f"{address}/stage", f"{address}/feed")] == [404, 404, 404]
    assert ola.send(f"{address}/do", {"do": "restart"}).status_code == 404
    with ola.call(f"/live{address.replace('previews', 'preview')}", **HERE) as line:
        assert heard(line, "refused")["code"] == "unknown_session"
    with come(None).call(f"/live{address.replace('previews', 'preview')}", **HERE) as line:
        assert heard(line, "refused")["code"] == "sign_in"


def test_an_administrator_may_look_and_preview(come: Come, house: House) -> None:
    admin = come(house.admin)
    assert admin.see("/library").status_code == 200
    assert status(admin, opened(admin))["beat"] == "order"
