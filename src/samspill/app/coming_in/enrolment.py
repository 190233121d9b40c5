"""Take people in, under an alias, and keep what they have opted out of."""

import msgspec

from samspill.app.access import Action, Relation, demand, may
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.records.people import Participant
from samspill.app.refusals import FieldProblem, Problems
from samspill.app.views.caseload import Caseload
from samspill.curriculum import SUBSTANCE_CUES
from samspill.model.words import Language, Text

LONGEST_ALIAS = 60
ON_A_PAGE = 50


def enrol(clinic: Clinic, actor: Actor, alias: str, language: Language) -> str:
    """The id of a new participant, whom ``actor`` follows up from now on; raises ``Problems``."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.ENROL)
        alias = " ".join(alias.split())
        taken = {alias.casefold() for _, alias in unit.people.aliases(actor.id)}
        _check(alias, taken)
        participant = Participant(clinic.chance.id(), alias, Language(language), clinic.clock.now())
        unit.people.keep(participant)
        unit.people.relate(actor.id, participant.id, participant.enrolled_at, actor.id)
    return participant.id


def caseload(clinic: Clinic, actor: Actor, find: str = "", page: int = 1) -> Caseload:
    """Those ``actor`` follows up, by alias, a page at a time; everyone for whoever decides who follows up whom.

    ``find`` is a part of the alias, whatever its case.

    Aliases are sealed, so the database cannot look for one; only they are opened, and the records of one page.
    """
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_TODAY)
        leads = may(actor.role, Action.MANAGE_RELATIONS, Relation.NOBODY_IN_QUESTION).allowed
        everyone = unit.people.aliases(None if leads else actor.id)
        asked = find.casefold()
        wanted = [known for known, alias in everyone if not asked or asked in alias.casefold()]
        pages = max(1, -(-len(wanted) // ON_A_PAGE))
        number = min(max(page, 1), pages)
        shown = wanted[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
        people = unit.people.these(shown)
    return Caseload(people, len(wanted), number, pages, find, leads)


def set_opt_outs(clinic: Clinic, actor: Actor, participant: str, opt_outs: tuple[str, ...]) -> None:
    """What the participant never wants to meet: ``substance_cues``, or ids of scenarios; raises ``Problems``."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.PLAN, participant)
        known = {SUBSTANCE_CUES, *clinic.library.pack.scenarios}
        if strange := sorted(set(opt_outs) - known):
            raise Problems([FieldProblem("opt_outs", _unknown(name)) for name in strange])
        person = unit.people.participant(participant)
        if person is not None:
            unit.people.keep(msgspec.structs.replace(person, opt_outs=tuple(sorted(set(opt_outs)))))


def wants_cues(clinic: Clinic, actor: Actor, participant: str) -> bool:
    """Whether the participant has opted in to sights and talk of alcohol and drugs."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = unit.people.participant(participant)
        return person is not None and SUBSTANCE_CUES not in person.opt_outs


def opt_in_to_cues(clinic: Clinic, actor: Actor, participant: str, *, wanted: bool) -> None:
    """Turn sights and talk of alcohol and drugs on or off; what else they have left out stays so."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.PLAN, participant)
        person = unit.people.participant(participant)
        if person is not None:
            others = {name for name in person.opt_outs if name != SUBSTANCE_CUES}
            left_out = others if wanted else others | {SUBSTANCE_CUES}
            unit.people.keep(msgspec.structs.replace(person, opt_outs=tuple(sorted(left_out))))


def _check(alias: str, taken: set[str]) -> None:
    problems = []
    if not alias:
        problems.append(FieldProblem("alias", _EMPTY))
    if len(alias) > LONGEST_ALIAS:
        problems.append(FieldProblem("alias", _TOO_LONG))
    if alias.casefold() in taken:
        problems.append(FieldProblem("alias", _TAKEN))
    if problems:
        raise Problems(problems)


def _unknown(name: str) -> Text:
    return Text(nb=f"«{name}» finnes ikke i pakken.", en=f"“{name}” does not exist in the pack.")


_EMPTY = Text(nb="Skriv et dekknavn.", en="Write an alias.")
_TOO_LONG = Text(
    nb=f"Dekknavnet kan ha høyst {LONGEST_ALIAS} tegn.", en=f"The alias can have at most {LONGEST_ALIAS} characters."
)
_TAKEN = Text(
    nb="Du har allerede en deltaker med dette dekknavnet.", en="You already have a participant with this alias."
)
