"""A chart shows every beat of a level once, and says of every way out where it leads."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import msgspec
import pytest
from tools.diagnostics.pages import sample

from samspill.authoring.chart import Flow, draw, flow
from samspill.authoring.chart.flow import By
from samspill.authoring.chart.lettering import broken, width
from samspill.authoring.chart.placing import GAP_DOWN, WIDE, placed
from samspill.authoring.chart.ranks import ranked
from samspill.authoring.reachable import possible_beats
from samspill.model.scenario import Scenario
from samspill.model.words import Language
from samspill.packs.yaml_text import read_yaml
from tests.unit.everyday import SCENARIOS, everyday

EN = Language.EN


def of(scenario: str, level: int) -> Flow:
    return flow(everyday().scenarios[scenario], level, EN)


def hello(before: str = "", after: str = "", level: int = 2) -> Flow:
    text = sample()["scenarios/hello.yaml"]
    value = read_yaml("x", text.replace(before, after) if before else text).value
    return flow(msgspec.convert(value, Scenario, str_keys=True), level, EN)


def set_off(made: Flow) -> set[str]:
    """The beats that what a care worker sets off leads to, and all that come of it."""
    found: set[str] = set()
    queue = {to for box in made.boxes for link in box.links if link.by is By.STAFF for to in link.to}
    while queue:
        found |= queue
        queue = {to for box in made.boxes if box.id in queue for link in box.links for to in link.to} - found
    return found


@pytest.mark.parametrize("level", range(1, 6))
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_chart_has_the_beats_of_its_level_each_in_its_own_place(scenario: str, level: int) -> None:
    made = of(scenario, level)
    drawn, possible = {box.id for box in made.boxes}, possible_beats(everyday(), scenario, level)
    assert possible <= drawn
    assert drawn - possible <= set_off(made)
    assert sorted(beat for column in ranked(made) for beat in column) == sorted(box.id for box in made.boxes)
    boxes = sorted(placed(made).boxes.values(), key=lambda b: (b.x, b.y))
    for one, other in pairwise(boxes):
        assert other.x >= one.x + WIDE or other.y >= one.y + one.height + GAP_DOWN / 2 or other.x != one.x


def test_an_answer_leads_where_the_scenario_says_at_this_level() -> None:
    links = {link.label: link for link in of("cafe.order", 4).box("pay").links}  # type: ignore[union-attr]
    assert set(links["(Hold the card over the terminal)"].to) == {"refused", "paid"}
    assert links["(Hold the card over the terminal)"].model
    assert [link.to for link in of("cafe.order", 3).box("pay").links if link.model] == [("paid",)]  # type: ignore[union-attr]


def test_only_what_is_on_offer_at_the_level_is_drawn() -> None:
    answers = [link for link in of("cafe.order", 1).box("greet").links if link.by is By.ANSWER]  # type: ignore[union-attr]
    assert [link.label for link in answers] == ["Hi!"]


def test_silence_is_drawn() -> None:
    [silence] = [link for link in hello().box("hi").links if link.by is By.SILENCE]  # type: ignore[union-attr]
    assert silence.to == ("bye",)


def test_the_picture_is_well_made_and_names_everything() -> None:
    for level in (1, 4):
        picture = draw(of("cafe.order", level), EN)
        root = ElementTree.fromstring(picture)  # noqa: S314 - our own
        words = " ".join(element.text or "" for element in root.iter() if element.tag.endswith("text"))
        assert "Ordering at a café" in words
        assert all(box.title.split()[0] in words for box in of("cafe.order", level).boxes)
        assert root.attrib["width"] in ("297mm", "420mm")


def test_a_way_to_nowhere_is_marked() -> None:
    picture = draw(hello("go: bye\n      - intent", "go: by\n      - intent"), EN)
    assert "✗ by<" in picture


def test_a_beat_nothing_leads_to_is_named() -> None:
    lost = "  lost: {title: {nb: Borte, en: Lost}, ending: done}\n  bye:\n"
    made = hello("  bye:\n", lost)
    assert made.lost == ("lost",)
    assert "No way leads here, at any level: lost" in draw(made, EN)


def test_a_beat_only_a_care_worker_brings_about_is_named_so() -> None:
    made = of("cafe.order", 1)
    assert "No way leads here" not in draw(made, EN)
    for beat in made.steered:
        assert all(beat not in possible_beats(everyday(), "cafe.order", level) for level in range(1, 6))


def test_shades_say_how_many_came() -> None:
    made = flow(everyday().scenarios["calm.room"], 1, EN, {"hello": 1.0, "look": 0.25})
    picture = draw(made, EN)
    assert ">100 %<" in picture
    assert ">25 %<" in picture
    assert re.search(r'stroke-dasharray="5 4"', picture)


def test_words_are_broken_before_they_run_over() -> None:
    lines = broken("one two three four five six seven eight nine ten", 12, 90, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width(line, 12) <= 90 for line in lines)


def test_what_a_care_worker_may_set_off_is_part_of_the_level() -> None:
    ring = "    when:\n      - {event: trigger, name: ring, go: call}\n"
    call = "  call: {title: {nb: Samtale, en: Call}, ending: done}\n  bye:\n"
    text = sample()["scenarios/hello.yaml"]
    text = text.replace("    when:\n", ring, 1).replace("  bye:\n", call)
    text = text.replace("beats:\n", "triggers: {ring: {nb: Det ringer, en: It rings}}\nbeats:\n", 1)
    made = flow(msgspec.convert(read_yaml("x", text).value, Scenario, str_keys=True), 2, EN)
    [link] = [link for link in made.box("hi").links if link.by is By.STAFF]  # type: ignore[union-attr]
    assert (link.label, link.to) == ("It rings", ("call",))
    assert made.box("call") is not None
    assert made.steered == ()
