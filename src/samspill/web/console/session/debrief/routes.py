"""The debrief, and what it says once it is written down."""

from functools import partial
from typing import Any

from litestar import get, post
from litestar.response import Redirect

from samspill.app.access import Action
from samspill.app.actor import Actor
from samspill.app.appointments import next_appointment
from samspill.app.clinic import Clinic
from samspill.app.plan.overview import plan
from samspill.app.records.missions import AgreedMission, PartOfDay
from samspill.app.records.sessions import DebriefRecord
from samspill.app.sessions.check_in import QUESTIONS
from samspill.app.sessions.debrief import Debrief, debrief, debrief_versions, still_hard
from samspill.app.sessions.fidelity import held
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import go_to_rehearsal
from samspill.app.sessions.side_effects import SIDE_EFFECT_ANSWERS, SIDE_EFFECTS, WORST, felt_strongly
from samspill.app.views.session import MissionChoice, RunView, SessionView
from samspill.model.ratings import HIGHEST, LOWEST
from samspill.model.words import Text
from samspill.web.addresses import see
from samspill.web.console.missions.routes import part_of_day
from samspill.web.console.session.step import step_page, taken
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import Form
from samspill.web.pages.page import Answer, AnyRequest, Page
from samspill.web.threads import in_thread

from .view import shown_goals

PREFIX = "side."
MISSIONS = 3
"""As many as can be weighed against each other: small, medium, large."""


@get("/sessions/{session:str}/debrief")
@in_thread
def ask_debrief(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath) -> Page:
    """What went well first; then the questions, or what was answered; ``?correct`` opens what was answered again."""
    return _shown(request, clinic, actor, session, correcting="correct" in request.query_params)


@post("/sessions/{session:str}/debrief")
@in_thread
def keep_debrief(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath, form: TheForm) -> Answer:
    """Keep the answers and the mission, and show what follows from them."""
    given = _given(form)

    def keep() -> Answer:
        debrief(clinic, actor, session, given)
        return see(f"/sessions/{session}/debrief")

    again = partial(_shown, request, clinic, actor, session, action=Action.RUN_SESSION, correcting=True)
    return taken(form, keep, again)


@post("/sessions/{session:str}/again")
@in_thread
def again(clinic: TheClinic, actor: TheActor, session: InPath) -> Redirect:
    """Back to the rehearsal card for one more run."""
    go_to_rehearsal(clinic, actor, session)
    return see(f"/sessions/{session}/rehearsal")


def _given(form: Form) -> Debrief:
    goal, _, mission = form.text("mission", 200).partition("/")
    return Debrief(
        went_well=form.text("went_well"),
        happened=form.text("happened"),
        distress=form.number("distress", LOWEST, HIGHEST),
        craving=form.number("craving", LOWEST, HIGHEST),
        confidence=form.number("confidence", LOWEST, HIGHEST),
        side_effects={effect.id: form.step(f"{PREFIX}{effect.id}", WORST) for effect in SIDE_EFFECTS},
        goal=goal if mission else None,
        mission=mission or None,
        day=form.day("day"),
        part=part_of_day(form),
        with_whom=form.text("with_whom", 200),
    )


def _shown(
    request: AnyRequest,
    clinic: Clinic,
    actor: Actor,
    session: str,
    action: Action = Action.SEE_SESSION,
    **more: Any,
) -> Page:
    view = session_view(clinic, actor, session, action)
    known = plan(clinic, actor, view.participant)
    versions = debrief_versions(clinic, actor, session)
    shown: dict[str, Any] = {
        "versions": versions,
        "shown": shown_goals(view.runs),
        "guided": _guided(view),
        "compared": [r for r in view.runs if r.expected_distress is not None or r.distress_peak is not None],
        "side_effects": SIDE_EFFECTS,
        "effect_answers": SIDE_EFFECT_ANSWERS,
        "still_hard": view.debrief is not None and still_hard(view.debrief),
        "felt_strongly": view.debrief is not None and bool(felt_strongly(view.debrief)),
        "next_step": known.proposal if known.sessions[0].id == session else None,
        "appointment": next_appointment(clinic, actor, view.participant),
        "missions": _missions(view),
        "parts": list(PartOfDay),
        "reflection": _reflection(clinic, view),
        "held": held(clinic, actor, session),
        "questions": QUESTIONS,
    }
    correcting = more.pop("correcting", False) and bool(versions) and Action.RUN_SESSION in view.may
    shown |= {"correcting": correcting, "kept": _as_form(versions[0].said, versions[0].agreed) if correcting else {}}
    return step_page(request, "debrief", view, "closed" if view.phase == "closed" else "debrief", **(shown | more))


def _as_form(said: DebriefRecord, agreed: AgreedMission | None) -> dict[str, str]:
    """What was written, as the form that wrote it."""
    mission = f"{said.goal}/{said.mission}" if said.mission is not None else ""
    ratings = {"distress": said.distress, "craving": said.craving, "confidence": said.confidence}
    effects = {f"{PREFIX}{effect}": str(value) for effect, value in said.side_effects.items()}
    words = {"went_well": said.went_well, "happened": said.happened, "mission": mission}
    if agreed is not None:
        day = agreed.day.isoformat() if agreed.day is not None else ""
        words |= {"day": day, "part": agreed.part or "", "with_whom": agreed.with_whom}
    return words | effects | {name: str(value) for name, value in ratings.items()}


def _missions(view: SessionView) -> tuple[MissionChoice, ...]:
    """The first few, and the one that was agreed."""
    agreed = (view.debrief.goal, view.debrief.mission) if view.debrief is not None else None
    first = view.missions[:MISSIONS]
    return first + tuple(m for m in view.missions[MISSIONS:] if (m.goal, m.mission) == agreed)


def _guided(view: SessionView) -> list[RunView]:
    """The last run of each scenario that has something for the talk."""
    return [run for run in {run.scenario: run for run in view.runs}.values() if run.debrief is not None]


def _reflection(clinic: Clinic, view: SessionView) -> Text | str:
    """The scenario's own question about what happened."""
    return clinic.library.scenario(view.run.scenario).reflection if view.run else ""
