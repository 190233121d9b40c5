"""The barrier profile: five themes, the barriers under each, rated 0-4 by participant and care worker together."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from samspill.app.access import Action, demand, may, relation
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.people import Participant
from samspill.app.records.profile import GivenRating, Rater
from samspill.app.refusals import FieldProblem, Missing, Problems
from samspill.app.views.profile import Agreement, ProfileView, RatedBarrier, RatedThen, ThemeView
from samspill.model.barriers import COMPLETE_BARRIER, NO_BARRIER, Barrier, BarrierProfile, BarrierRating, together
from samspill.model.themes import BarrierTheme
from samspill.model.words import Text

Views = Mapping[Rater, Mapping[str, int | None]]
"""What was said of barriers, by whose view it is; ``None`` takes an earlier rating back."""

NEAR = 1
"""Views that lie no further apart than this are near enough."""


def barrier_profile(clinic: Clinic, actor: Actor, participant: str) -> ProfileView:
    """Every barrier of the pack with its latest ratings, and how it was before."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        may_rate = may(actor.role, Action.RATE_BARRIERS, relation(unit, actor, participant)).allowed
        return profile_of(clinic, unit, person, may_rate=may_rate)


def profile_of(clinic: Clinic, unit: Unit, person: Participant, *, may_rate: bool = True) -> ProfileView:
    """The same for who has asked for access already."""
    given = unit.profile.ratings(person.id)
    themes = tuple(
        ThemeView(
            theme, tuple(_rated(clinic, unit, b, given) for b in clinic.library.pack.barriers if b.theme is theme)
        )
        for theme in BarrierTheme
    )
    days = {clinic.day(rating.at): rating.at for rating in given}
    return ProfileView(person.id, person.alias, themes, tuple(reversed(days.values())), may_rate)


def rate_barriers(clinic: Clinic, actor: Actor, participant: str, views: Views, *, went_through: bool = False) -> None:
    """Keep what differs from the latest ratings; raises ``Problems`` for unknown barriers and wrong values.

    ``went_through``: all of it was looked at today, so that what is still the same is kept anew with today's date.
    """
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.RATE_BARRIERS, participant)
        _check(clinic, views)
        before = {(rating.barrier, rating.rater): rating for rating in unit.profile.ratings(participant)}
        now = clinic.clock.now()
        unit.profile.rate(
            tuple(
                GivenRating(participant, barrier, rater, value, actor.id, now)
                for rater, values in views.items()
                for barrier, value in values.items()
                if _says_more(clinic, before.get((barrier, rater)), value, went_through=went_through)
            )
        )


def believed(ratings: Iterable[GivenRating]) -> BarrierProfile:
    """What the estimate hears of a profile: one number for each barrier, whoever gave it (``together``)."""
    latest: dict[str, dict[Rater, GivenRating]] = {}
    for rating in ratings:
        latest.setdefault(rating.barrier, {})[rating.rater] = rating
    found = []
    for barrier, views in sorted(latest.items()):
        value = together(_value(views, Rater.PARTICIPANT), _value(views, Rater.CARE_WORKER))
        if value is not None:
            found.append(BarrierRating(barrier, value, max(views.values(), key=lambda view: view.at).by))
    return BarrierProfile(tuple(found))


# Private functions


def _says_more(clinic: Clinic, before: GivenRating | None, value: int | None, *, went_through: bool) -> bool:
    if before is None or before.value != value:
        return value is not None or before is not None
    return went_through and value is not None and clinic.day(before.at) != clinic.day(clinic.clock.now())


def _rated(clinic: Clinic, unit: Unit, barrier: Barrier, every: tuple[GivenRating, ...]) -> RatedBarrier:
    given = [rating for rating in every if rating.barrier == barrier.id]
    if not given:
        return RatedBarrier(barrier)
    *earlier, latest = _day_by_day(clinic, given)
    member = unit.staff.member(given[-1].by)
    name = member.name if member is not None else given[-1].by
    agreement = _agreement(latest.own, latest.care)
    views = latest.own, latest.care, latest.value
    return RatedBarrier(barrier, *views, agreement, name, latest.at, tuple(earlier))


def _day_by_day(clinic: Clinic, given: list[GivenRating]) -> list[RatedThen]:
    """What stood at the end of each day on which this barrier was rated; the views do not forget each other."""
    own = care = None
    days = []
    for _, ratings in groupby(given, key=lambda rating: clinic.day(rating.at)):
        for rating in ratings:
            if rating.rater is Rater.PARTICIPANT:
                own = rating.value
            else:
                care = rating.value
        days.append(RatedThen(rating.at, own, care, together(own, care)))
    return days


def _agreement(own: int | None, care: int | None) -> Agreement:
    if own is None and care is None:
        return Agreement.UNRATED
    if own is None or care is None:
        return Agreement.ONE_VIEW
    if own == care:
        return Agreement.SAME
    return Agreement.NEAR if abs(own - care) <= NEAR else Agreement.APART


def _value(views: Mapping[Rater, GivenRating], rater: Rater) -> int | None:
    return views[rater].value if rater in views else None


def _check(clinic: Clinic, views: Views) -> None:
    known = {barrier.id for barrier in clinic.library.pack.barriers}
    said = [(barrier, value) for values in views.values() for barrier, value in values.items()]
    problems = [FieldProblem(barrier, _UNKNOWN) for barrier, _ in said if barrier not in known]
    problems += [
        FieldProblem(barrier, _RANGE)
        for barrier, value in said
        if value is not None and not NO_BARRIER <= value <= COMPLETE_BARRIER
    ]
    if problems:
        raise Problems(problems)


_UNKNOWN = Text(nb="Denne barrieren finnes ikke i pakken.", en="This barrier does not exist in the pack.")
_RANGE = Text(nb="Velg et tall fra 0 til 4.", en="Choose a number from 0 to 4.")
