"""How a participant's barriers hang together, by what the curriculum itself says of themes and goals."""

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.refusals import Missing
from samspill.app.views.cluster import Cluster, PointedGoal, ThemeWeight
from samspill.curriculum import points_to, theme_weights, ties

from .learned import learned
from .profile import believed, profile_of

MOST_GOALS = 8
"""So many goals are drawn: what can be taken in at one look."""


def cluster(clinic: Clinic, actor: Actor, participant: str) -> Cluster:
    """The profile as a cluster. Asking changes nothing."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        profile, states = profile_of(clinic, unit, person), learned(clinic, unit, person).states
        weights = theme_weights(clinic.library.pack.barriers, believed(unit.profile.ratings(participant)))
    goals, heaviness = clinic.library.goals, {theme: weight.severity for theme, weight in weights.items()}
    return Cluster(
        participant,
        person.alias,
        tuple(
            ThemeWeight(
                view.theme, view.barriers, heaviness[view.theme], sum(view.theme in goal.themes for goal in goals)
            )
            for view in profile.themes
        ),
        ties(goals),
        tuple(PointedGoal(goals[goal], states[goal]) for goal in points_to(goals, heaviness, states, MOST_GOALS)),
    )
