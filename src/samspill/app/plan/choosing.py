"""The care worker chooses another next step than the proposed one and says why, until something is practised."""

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.estimate.learned import learned
from samspill.app.ports.store import Unit
from samspill.app.records.people import Override, Participant
from samspill.app.records.sessions import Run
from samspill.app.refusals import FieldProblem, Missing, Problems
from samspill.app.views.plan import Chosen
from samspill.curriculum import why
from samspill.model.words import Text

from .question import question_about
from .suggested import keep_with_choice


def choose_next(clinic: Clinic, actor: Actor, participant: str, scenario: str, level: int, reason: str) -> None:
    """The care worker wants another next step than the proposed one, and says why; raises ``Problems``."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.PLAN, participant)
        _check(clinic, scenario, level, reason)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        stood = why(question_about(clinic, unit, person, learned(clinic, unit, person)))
        first = stood.weighed[0].suggestion if stood.weighed else None
        choice = Override(
            participant,
            scenario,
            level,
            reason.strip(),
            actor.id,
            clinic.clock.now(),
            first.scenario if first is not None else None,
            first.level if first is not None else None,
        )
        unit.people.choose(choice)
        keep_with_choice(clinic, unit, choice, stood)


def standing_choice(clinic: Clinic, unit: Unit, person: Participant, runs: tuple[Run, ...]) -> Override | None:
    """The latest choice of a care worker, unless something has been practised since."""
    choices = [c for c in unit.people.choices(person.id) if c.scenario in clinic.library.pack.scenarios]
    if not choices or any(run.started_at > choices[-1].at for run in runs):
        return None
    return choices[-1]


def chosen_step(clinic: Clinic, unit: Unit, person: Participant, runs: tuple[Run, ...]) -> Chosen | None:
    """The choice that stands, with its names."""
    last = standing_choice(clinic, unit, person, runs)
    if last is None:
        return None
    member = unit.staff.member(last.by)
    title = clinic.library.scenario(last.scenario).title
    return Chosen(last.scenario, title, last.level, last.reason, member.name if member else last.by, last.at)


def _check(clinic: Clinic, scenario: str, level: int, reason: str) -> None:
    problems = []
    if scenario not in clinic.library.pack.scenarios:
        problems.append(FieldProblem("scenario", _NO_SCENARIO))
    elif level not in clinic.library.scenario(scenario).levels:
        problems.append(FieldProblem("level", _NO_LEVEL))
    if not reason.strip():
        problems.append(FieldProblem("reason", _NO_REASON))
    if problems:
        raise Problems(problems)


_NO_SCENARIO = Text(nb="Velg et scenario fra listen.", en="Choose a scenario from the list.")
_NO_LEVEL = Text(nb="Velg et nivå som scenarioet har.", en="Choose a level that the scenario has.")
_NO_REASON = Text(nb="Skriv kort hvorfor du velger noe annet.", en="Write shortly why you choose something else.")
