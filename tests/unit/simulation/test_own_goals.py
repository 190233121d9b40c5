"""Who practises for something is led to it: more come there than when nobody knows of it."""

import pytest
from tests.own_goals import came


@pytest.mark.parametrize("family", ["gradual", "stepwise"])
def test_more_come_to_a_goal_of_their_own_when_it_is_known(family):
    unknown, known = (came(family, told, 101, 30) for told in (False, True))
    assert known.share >= unknown.share + 0.06
    assert known.gain > 0.8 * unknown.gain
