"""The card that is read together before a run."""

from samspill.app.access import Action, demand_session
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.refusals import Missing
from samspill.app.stories.beside import beside
from samspill.app.views.rehearsal import Rehearsal


def rehearsal(clinic: Clinic, actor: Actor, session: str, scenario: str, level: int) -> Rehearsal:
    """What will happen, step by step."""
    with clinic.store.look() as unit:
        held = demand_session(unit, actor, Action.RUN_SESSION, session)
        known = clinic.library.scenario(scenario)
        if level not in known.levels:
            raise Missing("level", str(level))
        person = unit.people.participant(held.participant)
        told = beside(clinic, unit, person, (known.target,)) if person is not None else ()
    goal = clinic.library.goal(known.target)
    return Rehearsal(
        scenario,
        known.title,
        known.summary,
        level,
        goal.name,
        goal.why,
        known.rehearsal,
        known.expectation,
        known.substance_cues,
        told,
    )
