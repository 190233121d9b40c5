"""What ratings of many say now, from everyone who takes part and agrees to practise; worked out anew when they differ.

Practice people are in no list (``PeopleBook``). Whoever takes their consent back counts from then on no more, and
whoever agreed to an older text, which did not say that what they say may help others, does not count until asked again.
"""

from hashlib import sha256
from typing import NamedTuple

import msgspec

from samspill.app.clinic import EVERYONE, Clinic
from samspill.app.consents.deciding import holds
from samspill.app.estimate.learned import learned
from samspill.app.ports.store import Unit
from samspill.app.records.consents import Purpose
from samspill.curriculum import History, Rater, ScenarioStrain, strain_as_rated


class Rated(NamedTuple):
    """The table as it is now, and how many people have rated anything at all."""

    strains: tuple[ScenarioStrain, ...]
    people: int


def as_rated(clinic: Clinic, unit: Unit) -> Rated:
    """What is rated now. Asking changes nothing."""
    pack = clinic.library.pack
    agreeing = (one for one in unit.people.everyone() if holds(Purpose.PRACTISE, unit.consents.of(one.id)))
    known = [learned(clinic, unit, person) for person in agreeing]
    given = [(one.estimate.severity, one.history) for one in known if one.history]

    def work_out() -> Rated:
        people = [Rater(severity, History(history)) for severity, history in given]
        said = sum(any(run.distress_peak is not None for run in history) for _, history in given)
        return Rated(strain_as_rated(clinic.library.goals, pack.scenarios.values(), people), said)

    return clinic.rated.of(EVERYONE, (pack.digest, given), work_out)


def digest(strains: tuple[ScenarioStrain, ...]) -> str:
    """What a table is known by, from when it is read until it is taken into use."""
    return sha256(msgspec.json.encode(strains)).hexdigest()
