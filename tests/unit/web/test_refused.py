"""What somebody reads who is refused: that they may not, only where it is about them."""

from .conftest import Come, House, Visitor


def test_who_may_not_is_told_that_it_is_not_open_to_them(come: Come, house: House) -> None:
    page = come(house.ola).see(f"/participants/{house.participant}").text
    assert "<h1>This is not open to you</h1>" in page


def test_who_may_but_not_yet_is_not_told_that_they_may_not(kari: Visitor, house: House) -> None:
    answer = kari.send(f"/sessions/{house.session}/stand-in")
    assert answer.status_code == 403
    assert "<h1>Not just now</h1>" in answer.text
