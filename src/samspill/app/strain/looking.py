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
from samspill.curriculum import FEWEST_PEOPLE, ScenarioStrain, give_or_take
from samspill.curriculum.chart import Chart, chart
from samspill.curriculum.rated import rated
from samspill.curriculum.sentences_why import Beside
from samspill.curriculum.strain import in_all
from samspill.model.words import Text

from .in_use import strains_in_use
from .rated import as_rated, digest

MOST_DECISIONS = 10
_FAIRLY, _WELL = 0.2, 0.1
"""It is fairly and well known to within so many times as much."""
_SOME, _MUCH = 0.25, 0.45
"""So far they differ, as a share of what is expected."""


class Known(StrEnum):
    """How well it is known."""

    LITTLE = "little"
    FAIRLY = "fairly"
    WELL = "well"


class Apart(StrEnum):
    """How far people differ in the same scenario; the farther, the less one tells of the next."""

    LITTLE = "little"
    SOME = "some"
    MUCH = "much"


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
    apart: Apart
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
            apart=_apart(now),
            may_decide=may(actor.role, Action.SET_STRAIN, Relation.NOBODY_IN_QUESTION).allowed,
        )


def _rows(clinic: Clinic, now: tuple[ScenarioStrain, ...], used: tuple[ScenarioStrain, ...]) -> tuple[StrainRow, ...]:
    """Those that differ most from what their themes say come first."""
    drawn = chart(clinic.library.goals, clinic.library.pack.scenarios.values())
    titles = {one.id: one.title for one in clinic.library.pack.scenarios.values()}
    new, old = _by_scenario(drawn, now), _by_scenario(drawn, used)
    rows = [StrainRow(name, titles[name], new.get(name), old.get(name)) for name in {**new, **old}]
    return tuple(sorted(rows, key=lambda row: (row.now is None, -_far(row.now or row.used), row.scenario)))


def _by_scenario(drawn: Chart, strains: Iterable[ScenarioStrain]) -> dict[str, Told]:
    """Only what is known of the pack in use can be shown."""
    return {one.scenario: _told(drawn, one) for one in strains if one.scenario in drawn.scenarios}


def _told(drawn: Chart, one: ScenarioStrain) -> Told:
    times = in_all(drawn, one)
    shown = round(times, 1)
    return Told(shown, abs(log(shown, 3)), rated(times), _known(give_or_take(one)), one.people, one.ratings)


def _apart(now: tuple[ScenarioStrain, ...]) -> Apart:
    widest = max((one.apart for one in now), default=0.0)
    return Apart.MUCH if widest >= _MUCH else Apart.SOME if widest >= _SOME else Apart.LITTLE


def _known(within: float) -> Known:
    return Known.WELL if within <= _WELL else Known.FAIRLY if within <= _FAIRLY else Known.LITTLE


def _far(told: Told | None) -> float:
    return told.far if told is not None else 0.0


def _decided(unit: Unit, decision: StrainDecision) -> Decided:
    member = unit.staff.member(decision.by)
    return Decided(decision, member.name if member is not None else "")
