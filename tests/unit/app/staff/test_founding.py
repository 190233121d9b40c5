"""The first administrator: made at the server's own keyboard, with a password that is not guessed."""

import pytest

from samspill.app.actor import Role
from samspill.app.refusals import Problems
from samspill.app.signing_in.password import sign_in
from samspill.app.signing_in.strength import weakness
from samspill.app.staff.founding import administrators, found_administrator
from tests.unit.app.house import House

GOOD = "grønn sykkel ved brygga"


def refused(house: House, name: str, password: str) -> list[str]:
    with pytest.raises(Problems) as raised:
        found_administrator(house.clinic, name, password)
    return [problem.field for problem in raised.value.problems]


def test_the_first_administrator_can_sign_in_at_once(house: House) -> None:
    assert administrators(house.clinic) == ()
    found_administrator(house.clinic, "  Randi   Moe ", GOOD)
    assert sign_in(house.clinic, "randi moe", GOOD).role is Role.ADMIN
    assert administrators(house.clinic) == ("Randi Moe",)


def test_a_name_that_is_taken_or_empty_and_a_weak_password_are_refused_together(house: House) -> None:
    found_administrator(house.clinic, "Randi", GOOD)
    assert refused(house, "randi", GOOD) == ["name"]
    assert refused(house, " ", "kort") == ["name", "password"]
    assert administrators(house.clinic) == ("Randi",)


@pytest.mark.parametrize(
    "password",
    [
        "short",
        "aaaaaaaaaaaaaaaa",
        "abababababababab",
        "abcdefghijklmnop",
        "123456789012345",
        "qwertyuiopåasdf",
        "password123456",
        "Passord 2026 2026",
        "samspill-demo",
        "Randi Moe 1975",
    ],
)
def test_what_others_would_guess_is_weak(password: str) -> None:
    assert weakness("Randi Moe", password) is not None


@pytest.mark.parametrize("password", [GOOD, "correct horse battery", "x7#kQ!2mvT9p", "Randi liker sommerfugler"])
def test_a_small_sentence_and_a_random_one_are_strong(password: str) -> None:
    assert weakness("Randi Moe", password) is None
