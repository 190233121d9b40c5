"""Where the story has somebody annoyed with the participant, a newcomer must see it: in face and body, and in view."""

import pytest

from samspill.model.directions import FaceLexeme
from tests.screens.moments import MOMENTS, told

from .test_first_glance import GLANCE, off

ANNOYED = {name: moment for name, moment in MOMENTS.items() if name.startswith("annoyed-")}
CROSSES_ARMS = {FaceLexeme.IMPATIENCE, FaceLexeme.CONTEMPT}
"""The feelings that cross the arms, from a third of full strength on (client/src/people/emotion.ts)."""
WOMEN = {"ingrid", "astrid", "kari"}


def test_in_the_cafe_the_bus_and_the_waiting_room_a_woman_and_a_man_are_annoyed() -> None:
    assert {name.split("-")[1] for name in ANNOYED} == {"cafe", "bus", "waiting"}
    for place in ("cafe", "bus", "waiting"):
        who = {name.split("-")[2] for name in ANNOYED if name.split("-")[1] == place}
        assert len(who) == 2 and len(who & WOMEN) == 1


@pytest.mark.parametrize("name", ANNOYED)
def test_who_is_annoyed_shows_it_with_the_body_too_and_is_found_at_a_glance(name: str) -> None:
    moment, (messages, _) = ANNOYED[name], told(ANNOYED[name])
    outputs = [output for message in messages for output in message.get("outputs", ())]
    block = next(one for one in outputs if any(b.get("line") == moment.line for b in one.get("data", ())))
    face = next(b for b in block["data"] if b["type"] == "faceLexeme")
    assert FaceLexeme(face["lexeme"]) in CROSSES_ARMS
    assert face["amount"] >= 0.5
    stage = [output for output in outputs if output["type"] == "stage"][-1]
    where = {one["id"]: one["anchor"] for one in stage["people"]}
    walks = {
        one["characterId"]: b["target"] for one in outputs for b in one.get("data", ()) if b["type"] == "locomotion"
    }
    who = block["characterId"]
    assert off(stage["place"], stage["participant"], walks.get(who, where[who])) <= GLANCE
