"""The page of the barrier profile: both views, without scripts, with words and shapes for how they agree."""

import re
from collections.abc import Iterator
from itertools import count

import pytest
from markupsafe import escape

from samspill.app.coming_in.enrolment import enrol
from samspill.app.estimate.profile import rate_barriers
from samspill.app.records.profile import Rater
from samspill.model.words import Language

from .conftest import House, Visitor

_NUMBERS = count(1)
LONELY, CONFLICT = "loneliness", "conflict"


@pytest.fixture
def address(house: House) -> Iterator[str]:
    yield f"/participants/{enrol(house.clinic, house.kari, f'Rogn {next(_NUMBERS)} (syntetisk)', Language.NB)}/profile"


def test_both_views_are_kept_without_scripts_and_say_who_and_when(kari: Visitor, address: str) -> None:
    page = kari.send(address, {f"own.{LONELY}": "3", f"care.{LONELY}": "1", f"care.{CONFLICT}": "0"}).text
    assert f'name="own.{LONELY}" value="3" checked' in page
    assert f'name="care.{LONELY}" value="1" checked' in page
    assert f'name="care.{CONFLICT}" value="0" checked' in page
    assert f'name="own.{CONFLICT}" value="" checked' in page
    assert "You see it differently" in page
    assert "kari, " in page


def test_one_barrier_alone_is_answered_with_how_the_views_agree(kari: Visitor, address: str) -> None:
    answer = kari.send(address, {f"own.{LONELY}": "2", f"care.{LONELY}": "2"}, **{"HX-Request": "true"})
    assert "You see it alike" in answer.text
    assert "<html" not in answer.text
    assert kari.get(address).text.count('value="2" checked') == 2


def test_a_barrier_that_saves_itself_says_so_once_though_the_whole_form_comes_along(
    kari: Visitor, address: str
) -> None:
    whole = {f"own.{LONELY}": "2", f"care.{LONELY}": "", f"own.{CONFLICT}": "4", "went_through": "on"}
    answer = kari.send(f"{address}?only={LONELY}", whole, **{"HX-Request": "true"})
    assert answer.text.count("Saved.") == 1
    shown = kari.get(address).text
    assert f'name="own.{LONELY}" value="2" checked' in shown
    assert f'name="own.{CONFLICT}" value="" checked' in shown, "the others are kept when they change, or with all of it"


def test_agreement_is_a_word_and_a_shape(kari: Visitor, address: str) -> None:
    shapes = set()
    for care in ("3", "2", "0"):
        page = kari.send(address, {f"own.{LONELY}": "3", f"care.{LONELY}": care}).text
        shapes.add(page.split('id="saved-loneliness"')[1].split("</svg>")[0].split('viewBox="0 0 40 20"')[1])
    assert len(shapes) == 3


def test_a_number_outside_the_scale_is_said_and_nothing_is_kept(kari: Visitor, address: str) -> None:
    answer = kari.send(address, {f"own.{LONELY}": "9", f"care.{CONFLICT}": "2"})
    assert answer.status_code == 422
    assert "Choose a number from 0 to 4" in answer.text
    assert 'value="2" checked' not in kari.get(address).text


def test_the_anchors_stand_on_the_page(kari: Visitor, address: str) -> None:
    page = kari.get(address).text
    assert "Stops most things, on most days." in page


def opened(page: str) -> list[str]:
    return re.findall(r'<details class="theme card printed" id="theme-(\w+)" open>', page)


def test_only_the_themes_in_question_stand_open_and_the_others_say_what_is_in_them(
    kari: Visitor, house: House, address: str
) -> None:
    first, last = (house.clinic.library.pack.barriers[n] for n in (0, -1))
    assert opened(kari.see(address).text) == [first.theme.value], "nothing is rated: begin at the beginning"
    apart = {Rater.PARTICIPANT: {last.id: 0}, Rater.CARE_WORKER: {last.id: 4}}
    rate_barriers(house.clinic, house.kari, address.split("/")[2], apart)
    page = kari.see(address).text
    assert opened(page) == [last.theme.value], "here it is worth asking"
    assert f"heaviest: {escape(last.name.en)}, 2" in page
    assert page.count('<fieldset class="barrier"') == len(house.clinic.library.pack.barriers)
