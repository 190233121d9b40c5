"""The picture of the barriers: one picture with a text that says the same, and a table behind it."""

import re
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samspill.app.coming_in.enrolment import enrol
from samspill.app.estimate.cluster import cluster
from samspill.app.estimate.profile import rate_barriers
from samspill.app.records.profile import Rater
from samspill.model.words import Language
from samspill.web.console.cluster.drawing import WIDTH, draw, filled_part, in_lines

from .conftest import Come, House, Visitor

_NUMBERS = count(1)


@pytest.fixture
def person(house: House) -> str:
    made = enrol(house.clinic, house.kari, f"Selje {next(_NUMBERS)} (syntetisk)", Language.NB)
    rate_barriers(house.clinic, house.kari, made, {Rater.PARTICIPANT: {"loneliness": 4, "money": 2, "housing": 0}})
    return made


@pytest.fixture
def address(person: str) -> str:
    return f"/participants/{person}/profile/picture"


def test_the_picture_has_a_text_that_says_the_same(kari: Visitor, house: House, address: str, person: str) -> None:
    page, shown = kari.get(address).text, cluster(house.clinic, house.kari, person)
    picture = page.split('<svg viewBox="-4 -4')[1].split("</svg>")[0]
    assert 'role="img"' in picture.split(">")[0]
    told = picture.split('id="cluster-told">')[1].split("</desc>")[0]
    assert "Is alone a lot 4" in told
    assert told.count(" goals") == len(shown.ties)
    assert all(one.goal.name.en in told for one in shown.goals)
    assert "<a " not in picture, "what is inside a picture cannot be reached by keyboard; the table has the links"


def test_the_table_behind_it_has_every_rating_and_a_link_to_every_goal(
    kari: Visitor, house: House, address: str, person: str
) -> None:
    table = kari.get(address).text.split('id="cluster-table"')[1]
    assert re.search(r"Is alone a lot: <strong>4</strong>", table)
    for one in cluster(house.clinic, house.kari, person).goals:
        assert f'href="/participants/{person}/goals/{one.goal.id}"' in table


def test_with_nothing_rated_it_says_so_and_leads_to_the_profile(kari: Visitor, house: House) -> None:
    person = enrol(house.clinic, house.kari, f"Selje {next(_NUMBERS)} (syntetisk)", Language.NB)
    page = kari.get(f"/participants/{person}/profile/picture").text
    assert "Nothing is rated yet" in page
    assert "cluster-told" not in page


def test_who_does_not_follow_up_the_participant_does_not_see_it(come: Come, house: House, address: str) -> None:
    assert come(house.ola).get(address).status_code in {403, 404}


@pytest.mark.parametrize("language", Language)
def test_nothing_lies_on_top_of_anything_else(house: House, person: str, language: Language) -> None:
    drawn = draw(cluster(house.clinic, house.kari, person), language)
    for upper, lower in zip(drawn.blocks, drawn.blocks[1:], strict=False):
        assert upper.y + upper.height < lower.y
    for upper_box, lower_box in zip(drawn.boxes, drawn.boxes[1:], strict=False):
        assert upper_box.y + 58 <= lower_box.y
    for block in drawn.blocks:
        for above, below in zip(block.rows, block.rows[1:], strict=False):
            assert above.y + above.radius < below.y - below.radius
        assert block.rows[-1].y < block.y + block.height
    assert all(0 < arc.x < WIDTH and 0 < arc.y < drawn.height for arc in drawn.arcs)
    numbers = [(round(arc.x), round(arc.y)) for arc in drawn.arcs]
    assert len(set(numbers)) == len(numbers)
    assert draw(cluster(house.clinic, house.kari, person), language) == drawn


@given(st.text(alphabet="abc æøå", max_size=120), st.integers(5, 40))
def test_a_label_is_broken_between_words_and_loses_none(text: str, letters: int) -> None:
    lines = in_lines(text, letters)
    assert " ".join(lines).split() == text.split()
    assert all(len(line) <= letters or " " not in line for line in lines)


def test_each_step_fills_a_quarter_more() -> None:
    marks = [filled_part(8, value) for value in (None, 0, 1, 2, 3, 4)]
    assert marks[:2] == ["", ""]
    assert len(set(marks[1:])) == 5
    assert marks[2].endswith("8.00 -0.00Z")
    assert marks[3].endswith("0.00 8.00Z")
