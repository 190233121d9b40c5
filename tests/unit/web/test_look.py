"""Language and look are chosen in one place, on every page, and kept in this browser only."""

import re

import pytest
from litestar import Litestar

from samspill.app.actor import Role
from samspill.web.pages.look import CHOICES, Look, look_of
from samspill.web.pages.navigation import BESIDE, ENTRIES, menu

from .conftest import House, Visitor


def test_until_somebody_chooses_the_device_decides(nobody: Visitor) -> None:
    assert 'data-colours="auto" data-contrast="auto" data-text="usual"' in nobody.see("/sign-in").text


def test_one_choice_leaves_the_others_as_they_are(nobody: Visitor) -> None:
    nobody.send("/look", {"colours": "dark", "back": "/sign-in"})
    nobody.send("/look", {"text": "large", "back": "/sign-in"})
    nobody.send("/look", {"language": "nb", "back": "/sign-in"})
    page = nobody.see("/sign-in").text
    assert '<html lang="nb" data-colours="dark" data-contrast="auto" data-text="large">' in page
    assert '<meta name="color-scheme" content="dark">' in page


def test_a_choice_leads_back_to_the_page_as_it_was_asked_for(kari: Visitor) -> None:
    assert 'name="back" value="/pair?code=BCDFGHJK"' in kari.see("/pair?code=BCDFGHJK").text.replace("&amp;", "&") or (
        'name="back" value="/sessions/' in kari.get("/pair?code=BCDFGHJK").text
    )


def test_a_colour_nobody_knows_is_refused(nobody: Visitor) -> None:
    assert nobody.send("/look", {"colours": "pink", "back": "/sign-in"}).status_code == 422


@pytest.mark.parametrize("kept", ["", None, "pink.pink.pink", "dark", "dark.more.huge.too-much", "..", "a" * 400])
def test_a_cookie_that_cannot_be_read_is_no_trouble(kept: str | None) -> None:
    look = look_of(kept)
    assert all(getattr(look, name) in options for name, options in CHOICES.items())


def test_what_is_kept_is_what_was_chosen() -> None:
    look = Look("dark", "more", "large")
    assert look_of(look.kept) == look


@pytest.mark.parametrize("role", Role)
def test_the_menu_holds_each_page_once_and_never_more_beside_each_other_than_a_phone_has_room_for(role: Role) -> None:
    shown = menu(role)
    inside = [entry.address for _, entries in shown.more for entry in entries]
    assert len(shown.beside) <= BESIDE + 1
    assert len(inside) != 1, "More for one page is a riddle"
    assert not set(inside) & {entry.address for entry in shown.beside}


def test_the_menu_leads_to_pages_that_are_there(house: House) -> None:
    assert {entry.address for entry in ENTRIES} <= paths(house.app)


def test_a_page_is_marked_in_the_menu_wherever_one_is_below_it(kari: Visitor, house: House) -> None:
    page = kari.see(f"/participants/{house.participant}/profile").text
    marked = re.findall(r'<a href="([^"]+)"[^>]* aria-current="page">', page)
    assert marked == ["/participants"]


def paths(app: Litestar) -> set[str]:
    return {route.path for route in app.routes}
