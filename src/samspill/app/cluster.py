"""How a participant's barriers hang together, by what the curriculum itself says of themes and goals."""

from samspill.curriculum import points_to, theme_weights, ties

from .actor import Actor
from .clinic import Clinic
from .goals import goal_map
from .profile import barrier_profile, believed
from .views.cluster import Cluster, PointedGoal, ThemeWeight

MOST_GOALS = 8
"""So many goals are drawn: what can be taken in at one look."""


def cluster(clinic: Clinic, actor: Actor, participant: str) -> Cluster:
    """The profile as a cluster. Asking changes nothing."""
    profile, known = barrier_profile(clinic, actor, participant), goal_map(clinic, actor, participant)
    goals = clinic.library.goals
    with clinic.store.look() as unit:
        weights = theme_weights(clinic.library.pack.barriers, believed(unit.profile.ratings(participant)))
    heaviness = {theme: weight.severity for theme, weight in weights.items()}
    states = {name: one.state for name, one in known.goals.items()}
    pointed = points_to(goals, heaviness, states, MOST_GOALS)
    return Cluster(
        participant,
        profile.alias,
        tuple(
            ThemeWeight(
                view.theme, view.barriers, heaviness[view.theme], sum(view.theme in goal.themes for goal in goals)
            )
            for view in profile.themes
        ),
        ties(goals),
        tuple(PointedGoal(goals[goal], states[goal]) for goal in pointed),
    )
