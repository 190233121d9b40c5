"""One participant's plan, the choice of another next step, and the start of a session."""

from typing import Any

from litestar import get, post

from samspill.app.actor import Actor
from samspill.app.adverse_events.holding import HELD
from samspill.app.clinic import Clinic
from samspill.app.coming_in.enrolment import set_opt_outs
from samspill.app.coming_in.own_words import set_own_words
from samspill.app.plan.choosing import choose_next
from samspill.app.plan.overview import plan
from samspill.app.records.people import CALM_ROOMS
from samspill.app.refusals import Problems, Refusal
from samspill.app.sessions.opening import start_session
from samspill.app.sessions.pairing import readable
from samspill.curriculum import SUBSTANCE_CUES
from samspill.model.goals import GoalState
from samspill.model.levels import Level
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import Form, by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread

LEFT_OUT = "out."
"""Begins the names of the boxes, one for each scenario, that leave a scenario out."""
NOT_READY = {"no_consent", "not_screened", "screened_out"}
"""Why a session may not begin yet: something about coming in is missing."""


@get("/participants/{participant:str}")
@in_thread
def show_participant(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """The plan: next step, the way so far with the evidence behind it, sessions and missions."""
    return _shown(request, clinic, actor, participant, saved=_saved(request))


@post("/participants/{participant:str}/next")
@in_thread
def choose_step(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Take another step next than the suggested one, with a reason."""
    scenario, reason = form.text("scenario", 100), form.text("reason", 500)
    level = form.number("level", Level.WATCH_AND_COPY, Level.AS_LIFE_IS)
    try:
        form.check()
        choose_next(clinic, actor, participant, scenario, level, reason)
    except Problems as raised:
        return _shown(request, clinic, actor, participant, status=422, kept=form.kept, problems=by_field(raised))
    except Refusal as raised:
        return _shown(request, clinic, actor, participant, status=403, refused=raised.message)
    return see(f"/participants/{participant}")


@post("/participants/{participant:str}/opt-outs")
@in_thread
def leave_out(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Keep what the participant does not want to meet; sights of alcohol and drugs are off unless turned on."""
    cues = () if "cues" in form else (SUBSTANCE_CUES,)
    try:
        set_opt_outs(clinic, actor, participant, (*cues, *form.begins(LEFT_OUT)))
    except Problems as raised:
        return _shown(request, clinic, actor, participant, status=422, refused=raised.problems[0].message)
    return see(f"/participants/{participant}?saved=1#opt-outs")


@post("/participants/{participant:str}/own-words")
@in_thread
def keep_own_words(
    request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm
) -> Answer:
    """Keep what the participant wants to be called, their own goal, whether they sit, and where it is calm."""
    called, own_goal = form.text("called"), form.text("own_goal")
    seated, calm_room = "seated" in form, form.text("calm_room") or CALM_ROOMS[0]
    try:
        told = (clinic, actor, participant, called, own_goal)
        set_own_words(*told, seated=seated, calm_room=calm_room, towards=_towards(form))
    except Problems as raised:
        own = {"own_kept": form.kept, "own_problems": by_field(raised)}
        return _shown(request, clinic, actor, participant, status=422, **own)
    return see(f"/participants/{participant}?own=1#own-words")


@post("/participants/{participant:str}/sessions")
@in_thread
def start(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Start a session and go on to connect a device; a code that was scanned before comes along.

    Who has not come in all the way is taken to what is missing.
    """
    try:
        session, code = start_session(clinic, actor, participant), readable(form.text("code", 40))
    except Refusal as raised:
        if raised.code in NOT_READY:
            return see(f"/participants/{participant}/entry")
        if raised.code != HELD:
            raise
        return _shown(request, clinic, actor, participant, status=409, refused=raised.message)
    return see(f"/sessions/{session}/pair?code={code}" if code else f"/sessions/{session}")


def _towards(form: Form) -> tuple[str, ...]:
    """The learning goal nearest to their own, if one was chosen."""
    goal = form.text("towards", 80)
    return (goal,) if goal else ()


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, participant: str, **more: Any) -> Page:
    usual: dict[str, Any] = {
        "kept": {},
        "problems": {},
        "own_kept": {},
        "own_problems": {},
        "refused": None,
        "saved": "",
    }
    shown = usual | {"states": list(GoalState)} | more
    return page(request, "console/participant/templates/page.html", plan=plan(clinic, actor, participant), **shown)


def _saved(request: AnyRequest) -> str:
    """The section that was just saved: ``opt-outs``, ``own-words`` or none."""
    return "own-words" if "own" in request.query_params else "opt-outs" if "saved" in request.query_params else ""
