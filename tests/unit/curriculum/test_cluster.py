"""How the barrier themes hang together, and which goals a profile points to."""

from samspill.curriculum import points_to, ties
from samspill.model.goals import GoalState
from samspill.model.themes import BarrierTheme

LOCKED = GoalState.LOCKED


def test_two_themes_hang_together_by_the_goals_that_help_with_both(goals):
    found = ties(goals)
    assert len({tie.themes for tie in found}) == len(found)
    for tie in found:
        assert tie.goals
        assert all(set(tie.themes) <= set(goals[goal].themes) for goal in tie.goals)
    shared = {tie.themes: set(tie.goals) for tie in found}
    pairs = [(one, other) for goal in goals for one in goal.themes for other in goal.themes if one != other]
    for one, other in pairs:
        assert (one, other) in shared or (other, one) in shared


def test_a_profile_points_to_open_goals_of_its_heaviest_themes_first(goals):
    heavy = {BarrierTheme.SECURITY: 4.0, BarrierTheme.COGNITION: 1.0}
    states = {goal.id: GoalState.READY if goal.id in ("I31", "I27", "C02") else LOCKED for goal in goals}
    states["C03"] = GoalState.MASTERED
    found = points_to(goals, heavy, states, 6)
    assert found[:3] == ("I27", "I31", "C02"), "two heavy themes, then one, then the lighter; all that is open first"
    assert "C03" not in found
    assert len(found) == 6
    assert all(set(goals[goal].themes) & set(heavy) for goal in found)


def test_where_nothing_is_in_the_way_it_points_nowhere(goals):
    assert points_to(goals, {}, {}, 5) == ()
    assert points_to(goals, dict.fromkeys(BarrierTheme, 0.0), {}, 5) == ()
