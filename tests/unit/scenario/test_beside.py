"""A coach comes along to where the participant has moved, unless they can be talked with from where they are."""

from math import pi

import pytest

from samspill.model.layout import Spot
from samspill.scenario.seats.beside import comes_along, seen_at

SPOTS = {
    "participant.floor": Spot(0, 0, 0),
    "participant.nook": Spot(0, 0, 0),
    "guest.1": Spot(1, -3, 0),
    "coach.floor": Spot(0.8, 0.8, -pi / 2),
    "coach.behind": Spot(0, -2, 0),
    "coach.ahead": Spot(0, 2, pi, True),
    "coach.chair": Spot(0, 2, 0, True),
    "coach.standing": Spot(0, 2, 0),
    "friend.behind": Spot(0, -2, 0),
}


@pytest.mark.parametrize(
    ("there", "comes"),
    [
        ("coach.behind", True),
        ("coach.chair", True),
        ("coach.ahead", False),
        ("coach.standing", False),
        ("coach.floor", False),
        ("friend.behind", False),
        ("coach.nowhere", False),
    ],
)
def test_a_coach_comes_along_who_is_out_of_view_or_sits_with_their_back_to_them(there: str, comes: bool) -> None:
    assert comes_along(SPOTS, "participant.floor", there) is comes
    beside = SPOTS["coach.floor"] if comes else SPOTS.get(there)
    assert seen_at(SPOTS, there, "participant.floor", "participant.nook") == beside


def test_where_no_spot_is_kept_for_them_a_coach_stays() -> None:
    assert not comes_along(SPOTS, "participant.nook", "coach.behind")


def test_from_a_guests_seat_a_coach_is_as_if_the_participant_were_where_the_scene_has_them() -> None:
    assert seen_at(SPOTS, "coach.behind", "guest.1", "participant.floor") == SPOTS["coach.floor"]
    assert seen_at(SPOTS, "coach.behind", "guest.1", "participant.nook") == SPOTS["coach.behind"]
