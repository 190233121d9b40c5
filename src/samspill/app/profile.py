"""The barrier profile: five themes, the barriers under each, rated 0-4."""

from collections.abc import Mapping

from samspill.model.barriers import COMPLETE_BARRIER, NO_BARRIER, Barrier
from samspill.model.themes import BarrierTheme
from samspill.model.words import Text

from .access import Action, demand
from .actor import Actor
from .clinic import Clinic
from .ports.store import Unit
from .records.people import GivenRating
from .refusals import FieldProblem, Missing, Problems
from .views.profile import ProfileView, RatedBarrier, ThemeView


def barrier_profile(clinic: Clinic, actor: Actor, participant: str) -> ProfileView:
    """Every barrier of the pack with its latest rating."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        given = {rating.barrier: rating for rating in unit.people.ratings(participant)}
        themes = tuple(
            ThemeView(
                theme, tuple(_rated(unit, b, given.get(b.id)) for b in clinic.library.pack.barriers if b.theme is theme)
            )
            for theme in BarrierTheme
        )
        return ProfileView(participant, person.alias, themes)


def rate_barriers(clinic: Clinic, actor: Actor, participant: str, values: Mapping[str, int]) -> None:
    """Keep the ratings that differ from the latest ones; raises ``Problems`` for unknown barriers and wrong values."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.RATE_BARRIERS, participant)
        _check(clinic, values)
        before = {rating.barrier: rating.value for rating in unit.people.ratings(participant)}
        now = clinic.clock.now()
        changed = {barrier: value for barrier, value in values.items() if before.get(barrier) != value}
        unit.people.rate(tuple(GivenRating(participant, b, value, actor.id, now) for b, value in changed.items()))


def _rated(unit: Unit, barrier: Barrier, given: GivenRating | None) -> RatedBarrier:
    if given is None:
        return RatedBarrier(barrier)
    member = unit.staff.member(given.by)
    return RatedBarrier(barrier, given.value, member.name if member is not None else given.by, given.at)


def _check(clinic: Clinic, values: Mapping[str, int]) -> None:
    known = {barrier.id for barrier in clinic.library.pack.barriers}
    problems = [FieldProblem(barrier, _UNKNOWN) for barrier in values if barrier not in known]
    problems += [FieldProblem(b, _RANGE) for b, value in values.items() if not NO_BARRIER <= value <= COMPLETE_BARRIER]
    if problems:
        raise Problems(problems)


_UNKNOWN = Text(nb="Denne barrieren finnes ikke i pakken.", en="This barrier does not exist in the pack.")
_RANGE = Text(nb="Velg et tall fra 0 til 4.", en="Choose a number from 0 to 4.")
