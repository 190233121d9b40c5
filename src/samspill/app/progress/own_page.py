"""A participant's own page: what they practise for, their steps, their missions, and what may come next."""

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.appointments import expected_next
from samspill.app.clinic import Clinic
from samspill.app.estimate.learned import learned
from samspill.app.missions.known import KnownMission, known_missions
from samspill.app.missions.words import mission_text
from samspill.app.plan.choosing import chosen_step
from samspill.app.plan.lead import lead_of
from samspill.app.plan.named import step_of
from samspill.app.plan.question import question_about
from samspill.app.ports.store import Unit
from samspill.app.records.people import Participant
from samspill.app.refusals import Missing
from samspill.app.stories.beside import beside
from samspill.app.views.lead import LeadView
from samspill.app.views.own_page import OwnLead, OwnMission, OwnNext, OwnPage
from samspill.curriculum import Question, propose

from .life_steps import life_steps
from .seen import progress_of

LATEST = 3
"""So many of the things that went well are shown, the latest first."""


def own_page(clinic: Clinic, actor: Actor, participant: str) -> OwnPage:
    """The page of whoever asks; raises ``Refusal`` for anyone else."""
    return _page(clinic, actor, Action.SEE_OWN_PAGE, participant)


def page_to_share(clinic: Clinic, actor: Actor, participant: str) -> OwnPage:
    """The same for staff who print it for the participant."""
    return _page(clinic, actor, Action.SEE_PARTICIPANT, participant)


def _page(clinic: Clinic, actor: Actor, action: Action, participant: str) -> OwnPage:
    with clinic.store.look() as unit:
        demand(unit, actor, action, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        return _of(clinic, unit, person)


def _of(clinic: Clinic, unit: Unit, person: Participant) -> OwnPage:
    seen = progress_of(clinic, unit, person)
    question = question_about(clinic, unit, person, learned(clinic, unit, person))
    coming_next, about = _next(clinic, unit, person, question)
    practised = [one.goal.id for one in seen.goals]
    said = [unit.sessions.debrief(session.id) for session in reversed(seen.sessions)]
    return OwnPage(
        participant=person.id,
        alias=person.alias,
        called=person.called,
        language=person.language,
        own_goal=person.own_goal,
        calm_room=person.calm_room,
        steps=life_steps(seen),
        went_well=tuple(one.went_well for one in said if one is not None and one.went_well)[:LATEST],
        missions=tuple(
            _mission(clinic, known) for known in reversed(known_missions(unit, person.id)) if not _let_go(known)
        ),
        next=coming_next,
        next_appointment=expected_next(clinic, unit, person.id),
        sessions=len(seen.sessions),
        stories=beside(clinic, unit, person, dict.fromkeys([*about, *person.towards, *practised])),
        lead=_lead(lead_of(clinic, question)),
    )


def _mission(clinic: Clinic, known: KnownMission) -> OwnMission:
    agreed, own = known.agreed, [told.words for told in known.standing if told.own and told.words]
    text = mission_text(clinic, agreed.goal, agreed.mission)
    planned = (agreed.day, agreed.part, agreed.with_whom)
    return OwnMission(agreed.id, text, *planned, known.outcome, own[-1] if own else "", known.is_open)


def _let_go(known: KnownMission) -> bool:
    """Left without anything told: nothing to show for it, and nothing to be reminded of."""
    return known.agreed.let_go_at is not None and known.outcome is None


def _lead(lead: LeadView | None) -> OwnLead | None:
    """What the plan leaves out is not held up to them, though it is their own."""
    if lead is None or lead.left_out:
        return None
    return OwnLead(tuple(goal.name for goal in lead.goals), lead.own)


def _next(
    clinic: Clinic, unit: Unit, person: Participant, question: Question
) -> tuple[OwnNext | None, tuple[str, ...]]:
    """What may come next, and the goal it is about."""
    chosen = chosen_step(clinic, unit, person, unit.sessions.runs_of(person.id))
    if chosen is not None:
        scene = clinic.library.scenario(chosen.scenario)
        return OwnNext(chosen.title, scene.summary, None, chosen.by), (scene.target,)
    choice = propose(question).choice
    if choice is None:
        return None, ()
    step, scene = step_of(clinic, choice), clinic.library.scenario(choice.scenario)
    return OwnNext(step.title, scene.summary, step.to_participant, None), (scene.target,)
