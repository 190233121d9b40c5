"""People and access as an administrator meets them, and the first sign-in of someone new."""

import re
from itertools import product

import pytest

from samspill.app.actor import Role
from samspill.model.words import Language
from samspill.web.pages.catalogue import translations
from samspill.web.pages.navigation import LETTERS, menu

from .conftest import ALIAS, Come, House, Visitor
from .test_pages import Outline, page_of


def test_a_new_care_worker_is_added_chooses_a_password_and_gets_in(come: Come, house: House, nobody: Visitor) -> None:
    page = come(house.admin).send("/staff", {"name": "Liv", "role": "care_worker"}).text
    password = re.findall(r'<p class="code" translate="no">([a-z-]+)</p>', page)[0]
    asked = nobody.send("/sign-in", {"name": "Liv", "password": password})
    assert asked.status_code == 403
    assert 'name="own_password"' in asked.text
    given = {"name": "Liv", "password": password, "own_password": "en setning å huske", "next": "/"}
    assert nobody.send("/sign-in", given).status_code == 303
    assert nobody.see("/").headers["location"] == "/today"
    assert password not in come(house.admin).see("/staff").text


def test_an_administrator_is_shown_what_they_may_do_and_nothing_else(come: Come, house: House) -> None:
    admin = come(house.admin)
    assert admin.see("/").headers["location"] == "/staff"
    page = admin.see("/staff").text
    assert 'href="/today"' not in page
    assert "follows up one person" in page
    assert ALIAS not in page


def test_lock_is_a_button_and_handing_over_is_the_supervisors(come: Come, house: House) -> None:
    admin = come(house.admin)
    assert admin.send(f"/staff/{house.ola.id}/lock", {"locked": "yes"}).status_code == 303
    assert "Locked" in admin.see("/staff").text
    assert "hand-over" not in admin.see("/staff").text
    assert admin.send(f"/staff/{house.ola.id}/lock", {"locked": "no"}).status_code == 303
    own = admin.send(f"/staff/{house.admin.id}/lock", {"locked": "yes"})
    assert own.status_code == 403
    assert "your own access" in own.text


def test_a_name_that_is_taken_is_said_beside_its_field(come: Come, house: House) -> None:
    answer = come(house.admin).send("/staff", {"name": "KARI", "role": "care_worker"})
    assert answer.status_code == 422
    assert 'id="problem-name"' in answer.text


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_page_has_its_language_one_heading_and_no_id_twice(language: str, come: Come, house: House) -> None:
    outline = Outline(page_of(come(house.admin), "/staff", house, language))
    assert outline.language == language
    assert outline.headings["h1"] == 1
    assert [name for name, times in outline.ids.items() if times > 1] == []


def test_the_bar_of_every_role_is_one_row_on_a_phone_and_holds_the_page_one_begins_at() -> None:
    for role, language in product(Role, Language):
        said = translations(language).gettext
        bar = menu(role, said).beside
        assert bar
        assert sum(len(said(entry.word)) for entry in bar) <= LETTERS or len(bar) == 1, role
    assert [entry.address for entry in menu(Role.ADMIN).beside] == ["/staff", "/system"]
