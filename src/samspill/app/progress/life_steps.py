"""Steps in life: where someone began with a goal and how far they have come, in words that stay true.

What has been managed once is said as that; nothing here is a score, and nothing is taken back.
"""

from samspill.app.views.own_page import LifeStep
from samspill.app.views.progress import GoalDay, GoalProgress, Progress, Support
from samspill.model.goals import GoalState
from samspill.model.levels import Level
from samspill.model.words import Text

_FURTHEST_FIRST = (GoalState.KEPT, GoalState.TRIED, GoalState.MASTERED, GoalState.PRACTISING)


def life_steps(seen: Progress) -> tuple[LifeStep, ...]:
    """A step for each goal that has been practised; those that have come into everyday life first."""
    steps = [LifeStep(one.goal.name, one.state, before(one), now(one)) for one in seen.goals]
    order = {state: place for place, state in enumerate(_FURTHEST_FIRST)}
    return tuple(sorted(steps, key=lambda step: order.get(step.state, len(order))))


def before(one: GoalProgress) -> Text:
    """How it was on the first day."""
    return _BEFORE[Level(min(one.days[0].levels[0], Level.ON_MY_OWN))]


def now(one: GoalProgress) -> Text:
    """How far they have come since."""
    if one.state in _NOW:
        return _NOW[one.state]
    managed = [level for day in one.days if _managed(day) for level in day.levels[:1]]
    return _FURTHEST[Level(max(managed))] if managed else _BEGUN


def _managed(day: GoalDay) -> bool:
    """Whether at least half of what came that day went well without any help; then at the lowest of its levels."""
    return 2 * day.counts[Support.ALONE] >= day.asked


_BEFORE = {
    Level.WATCH_AND_COPY: Text(nb="Du så på og gjorde etter.", en="You watched and copied."),
    Level.WITH_HELP: Text(nb="Du fikk hjelp på veien.", en="You had help on the way."),
    Level.ON_MY_OWN: Text(nb="Du prøvde deg på egen hånd.", en="You had a try on your own."),
}
_NOW = {
    GoalState.KEPT: Text(nb="Du gjør det i hverdagen.", en="You do it in everyday life."),
    GoalState.TRIED: Text(nb="Du har prøvd det i hverdagen.", en="You have tried it in everyday life."),
    GoalState.MASTERED: Text(
        nb="Du får det til når du øver, også når noe kommer i veien.",
        en="You can do it in practice, also when something gets in the way.",
    ),
}
_FURTHEST = {
    Level.WATCH_AND_COPY: Text(nb="Du har fått det til etter å ha sett på.", en="You have managed it after watching."),
    Level.WITH_HELP: Text(nb="Du har fått det til med litt støtte.", en="You have managed it with some support."),
    Level.ON_MY_OWN: Text(nb="Du har fått det til på egen hånd.", en="You have managed it on your own."),
    Level.WITH_A_SNAG: Text(
        nb="Du har fått det til også når noe kom i veien.",
        en="You have managed it also when something got in the way.",
    ),
    Level.AS_LIFE_IS: Text(
        nb="Du har fått det til slik det er ute i livet.", en="You have managed it the way it is out in life."
    ),
}
_BEGUN = Text(nb="Du er i gang. Det er også et skritt.", en="You have begun. That is a step too.")
