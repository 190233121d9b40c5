"""See how many take part in the study, and take its data out."""

from collections import Counter

from samspill.app.access import Action, Relation, demand, may
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.audit import Kind, Noted
from samspill.app.refusals import Refusal
from samspill.app.views.study import StudyView, Table
from samspill.model.words import Text

from .gathering import Held, gather
from .tables import tables
from .taking_part import Standing, standing, taking_part

GROUND = "research_consent"
"""Why somebody's data went out, in the audit log: they have agreed to it."""


def study(clinic: Clinic, actor: Actor) -> StudyView:
    """How many people take part, in numbers alone; raises ``Refusal``."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_STUDY)
        counts = Counter(standing(unit, person.id) for person in unit.people.everyone())
    may_export = may(actor.role, Action.EXPORT_STUDY, Relation.NOBODY_IN_QUESTION).allowed
    said_no, taken_back = counts[Standing.SAID_NO], counts[Standing.TAKEN_BACK]
    return StudyView(counts[Standing.AGREED], said_no, taken_back, counts[Standing.NOT_ASKED], may_export)


def export_study(clinic: Clinic, actor: Actor) -> tuple[Table, ...]:
    """All tables of the study. Raises ``Refusal``.

    Each taking out is a row in the audit log, and one for each person in it, which they can see. The log comes first;
    who takes part is then read together with their data, so nobody is in it who has taken it back meanwhile.
    """
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.EXPORT_STUDY)
        noted = frozenset(person.id for person in taking_part(unit))
        unit.noted.extend(_noted(actor, person) for person in sorted(noted))
    with clinic.store.look() as unit:
        demand(unit, actor, Action.EXPORT_STUDY)
        return tables(clinic, unit, _held(clinic, unit, noted))


def _noted(actor: Actor, person: str) -> Noted:
    return Noted(Kind.DID, actor.id, actor.role, Action.EXPORT_STUDY, person, GROUND)


def _held(clinic: Clinic, unit: Unit, noted: frozenset[str]) -> tuple[Held, ...]:
    """What is held on those who take part, by code, so that the order tells nothing either."""
    codes = clinic.study_codes
    if codes is None:
        raise Refusal("no_study_codes", _NO_CODES)
    agreed = [person for person in taking_part(unit) if person.id in noted]
    people = {codes.code(person.id): person for person in agreed}
    if len(people) < len(agreed):
        raise Refusal("same_study_code", _SAME_CODE)
    return gather(clinic, unit, dict(sorted(people.items())))


_NO_CODES = Text(
    nb="Det finnes ingen nøkkel å lage koder med her. Spør den som drifter serveren.",
    en="There is no key to make codes with here. Ask whoever runs the server.",
)
_SAME_CODE = Text(
    nb="To personer har fått samme kode, så det er ikke laget noen fil. Si fra til dem som lager samspill.",
    en="Two people have got the same code, so no file was made. Tell those who make samspill.",
)
