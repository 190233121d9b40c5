"""What the page shows: each scenario with how much distress it brings, beside what its themes say."""

from collections.abc import Iterable
from enum import StrEnum
from math import log

import msgspec

from samspill.app.access import Action, Relation, demand, may
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.strain import StrainDecision
from samspill.curriculum import FEWEST_PEOPLE, ScenarioStrain
from samspill.curriculum.chart import chart
from samspill.model.words import Text

from .in_use import strains_in_use
from .rated import as_rated, digest

MOST_DECISIONS = 10
ABOUT_AS_MUCH = 0.1
"""Nearer to what the themes say than this is no difference that is worth a word."""
_FAIRLY, _WELL = 0.89, 0.97
"""How sure that is: give or take 0.2, and 0.1, times as much (0.6 before anybody has rated it)."""


class Beside(StrEnum):
    """How it stands beside what the themes of a scenario say."""

    LESS = "less"
    ALIKE = "alike"
    MORE = "more"


class Known(StrEnum):
    """How well it is known."""

    LITTLE = "little"
    FAIRLY = "fairly"
    WELL = "well"


class Told(msgspec.Struct, frozen=True):
    """What ratings of many say of one scenario, in one figure: ``times`` as much as its themes say.

    ``far`` is how far that is from as much: 1 at three times as much and at a third.
    """

    times: float
    far: float
    beside: Beside
    known: Known
    people: int
    ratings: int


class StrainRow(msgspec.Struct, frozen=True):
    """One scenario: what is said of it ``now``, and what was said of it in the table that is in ``use``."""

    scenario: str
    title: Text
    now: Told | None
    used: Told | None


class Decided(msgspec.Struct, frozen=True):
    """One decision, with the name of whoever decided."""

    decision: StrainDecision
    name: str


class StrainPage(msgspec.Struct, frozen=True):
    """Everything the page shows; ``digest`` is what the table of now is known by.

    ``anew``: a table is in use, and another stands here. ``fewer``: how many scenarios too few have rated;
    ``people``: how many have rated anything.
    """

    in_use: bool
    anew: bool
    rows: tuple[StrainRow, ...]
    fewer: int
    people: int
    digest: str
    decided: tuple[Decided, ...]
    may_decide: bool
    fewest: int = FEWEST_PEOPLE


def strain_page(clinic: Clinic, actor: Actor) -> StrainPage:
    """The table as it is now, what is in use, and what was decided."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_STRAIN)
        (now, people), used = as_rated(clinic, unit), strains_in_use(unit)
        anew = bool(used) and used != now
        return StrainPage(
            in_use=bool(used),
            anew=anew,
            rows=_rows(clinic, now, used if anew else ()),
            fewer=len(clinic.library.pack.scenarios) - len(now),
            people=people,
            digest=digest(now) if now else "",
            decided=tuple(_decided(unit, one) for one in unit.strain.decisions(MOST_DECISIONS)),
            may_decide=may(actor.role, Action.SET_STRAIN, Relation.NOBODY_IN_QUESTION).allowed,
        )


def _rows(clinic: Clinic, now: tuple[ScenarioStrain, ...], used: tuple[ScenarioStrain, ...]) -> tuple[StrainRow, ...]:
    """Those that differ most from what their themes say come first."""
    weights, titles = _weights(clinic), {one.id: one.title for one in clinic.library.pack.scenarios.values()}
    new, old = _by_scenario(now, weights), _by_scenario(used, weights)
    rows = [StrainRow(name, titles[name], new.get(name), old.get(name)) for name in {**new, **old}]
    return tuple(sorted(rows, key=lambda row: (row.now is None, -_far(row.now or row.used), row.scenario)))


def _by_scenario(strains: Iterable[ScenarioStrain], weights: dict[str, list[float]]) -> dict[str, Told]:
    return {one.scenario: _told(one, weights[one.scenario]) for one in strains if one.scenario in weights}


def _weights(clinic: Clinic) -> dict[str, list[float]]:
    """How much each scenario touches each theme; only what is known of the pack in use can be shown."""
    drawn = chart(clinic.library.goals, clinic.library.pack.scenarios.values())
    return dict(zip(drawn.scenarios, drawn.strain.tolist(), strict=True))


def _told(one: ScenarioStrain, weights: list[float]) -> Told:
    whole = sum(weights)
    of_all = sum(weight * its for weight, its in zip(weights, one.times, strict=True))
    times = round(of_all / whole, 1) if whole else 1.0
    return Told(times, abs(log(times, 3)), _beside(times), _known(one.sure), one.people, one.ratings)


def _beside(times: float) -> Beside:
    if abs(times - 1) <= ABOUT_AS_MUCH + 1e-9:
        return Beside.ALIKE
    return Beside.MORE if times > 1 else Beside.LESS


def _known(sure: float) -> Known:
    return Known.WELL if sure >= _WELL else Known.FAIRLY if sure >= _FAIRLY else Known.LITTLE


def _far(told: Told | None) -> float:
    return told.far if told is not None else 0.0


def _decided(unit: Unit, decision: StrainDecision) -> Decided:
    member = unit.staff.member(decision.by)
    return Decided(decision, member.name if member is not None else "")
