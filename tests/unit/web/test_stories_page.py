"""Stories on their pages: the empty one, the form with a recording, who hears what, and no trace afterwards."""

import re
from typing import Any

import pytest

from samspill.app.actor import Role
from samspill.app.coming_in.own_words import set_own_words
from samspill.app.stories import LARGEST
from tests.unit.app.stories.told import MP3

from .conftest import ADDRESS, Come, House, Visitor
from .practised import with_practice
from .test_own_page import comes

FORM = {
    "language": "nb",
    "title": "Køen (oppdiktet) <b>",
    "text": "Jeg sto der.\n\nSå gikk det.",
    "named": "En i køen",
    "teller": "Ingen Kjent",
    "goal.I29": "on",
    "agreed": "on",
    "day": "2026-03-02",
}


@pytest.fixture
def peer(come: Come, house: House) -> Visitor:
    return come(house.member(Role.PEER_SUPPORTER))


@pytest.fixture
def supervisor(come: Come, house: House) -> Visitor:
    return come(house.member(Role.SUPERVISOR))


def upload(visitor: Visitor, address: str, recording: bytes, **other: str) -> Any:
    """The form with a file in it, as a browser sends it without any script."""
    given = {"form_token": visitor.token(), **FORM, **other}
    files = {"recording": ("story.mp3", recording, "audio/mpeg")}
    return visitor.post(address, data=given, files=files, follow_redirects=False)


def written(visitor: Visitor, **other: str) -> str:
    answer = visitor.send("/stories/new", FORM | other)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"].partition("?")[0])


def test_where_there_is_none_the_page_says_what_it_is_good_for_and_how_to_get_one(kari: Visitor, house: House) -> None:
    page = kari.see("/stories").text
    assert "says more than anything we can say" in page and 'href="/stories/new"' in page
    assert 'href="/stories"' in page.split("<main")[0], "in the menu"
    goal = kari.see(f"/participants/{house.participant}/goals/I29").text
    assert "Nobody has told of this yet" in goal and 'href="/stories"' in goal


def test_a_peer_writes_a_supervisor_approves_and_it_stands_beside_its_goal(
    peer: Visitor, supervisor: Visitor, kari: Visitor, house: House
) -> None:
    answer = upload(peer, "/stories/new?goal=I29", MP3)
    assert answer.status_code == 303
    at = answer.headers["location"].partition("?")[0]
    goal = f"/participants/{house.participant}/goals/I29"
    assert "Køen" not in kari.see(goal).text
    assert 'id="approve"' not in peer.see(at).text
    assert 'id="approve"' in supervisor.see(at).text
    assert supervisor.send(f"{at}/approve").status_code == 303
    page = kari.see(goal).text
    assert "Køen (oppdiktet) &lt;b&gt;" in page and "<p>Så gikk det.</p>" in page
    assert f'<audio controls preload="none" src="{at}/sound"' in page
    assert "Ingen Kjent" not in page, "who told it is for its own page"
    assert "Ingen Kjent" in kari.see(at).text
    rehearsal = kari.see(f"/sessions/{house.session}/rehearsal?scenario=cafe.order&level=1").text
    assert "Somebody who has done this" in rehearsal
    kari.send(f"{at}/take-back")


def test_a_recording_comes_whole_and_in_parts_and_to_those_alone_who_may(
    peer: Visitor, supervisor: Visitor, nobody: Visitor, come: Come, house: House
) -> None:
    at = upload(peer, "/stories/new", MP3).headers["location"].partition("?")[0]
    whole = peer.see(f"{at}/sound")
    assert (whole.content, whole.headers["content-type"]) == (MP3, "audio/mpeg")
    assert whole.headers["cache-control"] == "no-store" and whole.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'self'" in whole.headers["content-security-policy"]
    part = peer.see(f"{at}/sound", range="bytes=0-1")
    assert (part.status_code, part.content) == (206, MP3[:2])
    assert part.headers["content-range"] == f"bytes 0-1/{len(MP3)}"
    assert peer.see(f"{at}/sound", range="bytes=-3").content == MP3[-3:]
    assert peer.see(f"{at}/sound", range="bytes=5-").content == MP3[5:]
    assert peer.see(f"{at}/sound", range="bytes=999999-").status_code == 416
    assert peer.see(f"{at}/sound", range="bytes=x").content == MP3
    assert nobody.see(f"{at}/sound").status_code == 303
    for role in (Role.RESEARCHER, Role.ADMIN, Role.AUTHOR, Role.AUDITOR):
        assert come(house.member(role)).see(f"{at}/sound").status_code == 403
    supervisor.send(f"{at}/take-back")
    assert peer.see(f"{at}/sound").status_code == 404


def test_a_file_that_is_no_recording_or_too_large_is_told_beside_its_field_and_nothing_is_lost(peer: Visitor) -> None:
    page = upload(peer, "/stories/new", b"<html>" * 9)
    assert page.status_code == 422 and 'id="problem-recording"' in page.text
    assert "Jeg sto der." in page.text and 'value="Ingen Kjent"' in page.text
    assert re.search(r'name="goal.I29" value="on" checked', page.text)
    large = upload(peer, "/stories/new", MP3 + bytes(LARGEST))
    assert large.status_code == 422 and "too large" in large.text
    assert upload(peer, "/stories/new", bytes(3 * LARGEST)).status_code == 413
    broken = upload(peer, "/stories/new", b"ID3\x04 cut off")
    assert broken.status_code == 422 and "cannot be read from end to end" in broken.text
    again = upload(peer, "/stories/new", MP3, title="")
    assert "Choose the file again" in again.text


def test_without_a_yes_nothing_is_kept(peer: Visitor) -> None:
    answer = peer.send("/stories/new", {name: value for name, value in FORM.items() if name != "agreed"})
    assert answer.status_code == 422 and 'id="problem-agreed"' in answer.text


def test_a_participant_reads_and_hears_on_their_own_page_what_is_about_their_goals(
    peer: Visitor, supervisor: Visitor, kari: Visitor, come: Come, house: House
) -> None:
    person = with_practice(house, "Older (syntetisk)")
    set_own_words(house.clinic, house.kari, person, "", "", seated=False, towards=("X36",))
    at, other = (
        upload(peer, "/stories/new", MP3, title=title, **{f"goal.{goal}": "on"}).headers["location"].partition("?")[0]
        for title, goal in (("Nav-timen (oppdiktet)", "X36"), ("Venter (oppdiktet)", "X36"))
    )
    supervisor.send(f"{at}/approve")
    me = comes(come, kari, person)
    page = me.see("/own/page").text
    assert "En som har gjort dette" in page and "Nav-timen (oppdiktet)" in page and "Venter (oppdiktet)" not in page
    assert f'src="/own{at}/sound"' in page and "Ingen Kjent" not in page and "<script" not in page
    assert me.see(f"/own{at}/sound").content == MP3
    assert me.see(f"/own{other}/sound").status_code == 404, "not approved"
    assert me.see(f"{at}/sound").status_code == 303, "the clinic's own address is not theirs"
    for one in (at, other):
        kari.send(f"{one}/take-back")
    assert "Nav-timen" not in me.see("/own/page").text
    assert me.see(f"/own{at}/sound").status_code == 404


def test_it_is_told_where_it_can_be_changed_and_taken_back(peer: Visitor, supervisor: Visitor) -> None:
    at = written(peer)
    form = peer.see(f"{at}/words").text
    assert "Jeg sto der." in form and 'name="agreed" value="on"><' in form, "the yes is asked for again"
    assert peer.send(f"{at}/words", FORM | {"title": "Ny (oppdiktet)"}).status_code == 303
    assert "Ny (oppdiktet)" in supervisor.see("/stories").text
    gone = peer.send(f"{at}/take-back")
    assert gone.headers["location"] == "/stories?gone"
    assert 'id="gone"' in peer.see("/stories?gone").text
    assert (peer.see(at).status_code, peer.see(f"{at}/words").status_code) == (404, 404)


def test_the_day_of_a_supervisor_says_that_one_waits_and_nobody_elses_does(
    peer: Visitor, supervisor: Visitor, kari: Visitor
) -> None:
    assert 'id="stories-wait"' not in supervisor.see("/today").text
    at = written(peer)
    assert "One story waits for you to read it." in supervisor.see("/today").text
    assert 'id="stories-wait"' not in peer.see("/today").text + kari.see("/today").text
    supervisor.send(f"{at}/approve")
    assert 'id="stories-wait"' not in supervisor.see("/today").text
    supervisor.send(f"{at}/take-back")


def test_a_form_of_another_site_keeps_nothing(peer: Visitor) -> None:
    answer = peer.send("/stories/new", FORM, origin="https://elsewhere.example")
    assert answer.status_code == 403
    assert ADDRESS not in answer.text
