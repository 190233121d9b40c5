"""The check-in: readiness, three ratings, and how the last mission went."""

from typing import Any

from litestar import get, post

from samspill.app.access import Action
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.records.missions import MissionOutcome
from samspill.app.sessions.check_in import QUESTIONS, CheckIn, check_in
from samspill.app.sessions.looking import session_view
from samspill.model.ratings import HIGHEST, LOWEST
from samspill.model.words import Text
from samspill.web.addresses import see
from samspill.web.console.session.step import step_page, taken
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import Form
from samspill.web.pages.page import Answer, AnyRequest, Page
from samspill.web.threads import in_thread

PREFIX = "ready."
OLDER = "older."
"""Begins the names of the fields for missions from before the last one."""
_WHY = Text(nb="Skriv hvorfor dere går videre i dag.", en="Write why you go on today.")


@get("/sessions/{session:str}/check-in")
@in_thread
def ask_check_in(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath) -> Page:
    """Ask; what was answered before stands there."""
    return _shown(request, clinic, actor, session)


@post("/sessions/{session:str}/check-in")
@in_thread
def keep_check_in(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath, form: TheForm) -> Answer:
    """Keep the answers and go on to the rehearsal."""
    given = _given(form)

    def keep() -> Answer:
        check_in(clinic, actor, session, given)
        return see(f"/sessions/{session}/rehearsal")

    return taken(form, keep, lambda **more: _shown(request, clinic, actor, session, **more))


def _given(form: Form) -> CheckIn:
    answers = {q.id: form.one_of(f"{PREFIX}{q.id}", {"yes", "no"}) == "yes" for q in QUESTIONS}
    reason = form.text("override_reason")
    if not all(answers.values()) and not form.problems and not reason:
        form.problem("override_reason", _WHY)
    return CheckIn(
        readiness=answers,
        override_reason=reason,
        distress=form.number("distress", LOWEST, HIGHEST),
        craving=form.number("craving", LOWEST, HIGHEST),
        confidence=form.number("confidence", LOWEST, HIGHEST),
        mission_outcome=_outcome(form),
        older={
            mission: MissionOutcome(told) for mission, told in form.begins(OLDER).items() if told in set(MissionOutcome)
        },
    )


def _outcome(form: Form) -> MissionOutcome | None:
    if "mission_outcome" not in form:
        return None
    outcome = form.one_of("mission_outcome", set(MissionOutcome))
    return MissionOutcome(outcome) if outcome in set(MissionOutcome) else None


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, session: str, **more: Any) -> Page:
    view = session_view(clinic, actor, session, Action.RUN_SESSION)
    kept = {}
    if before := view.check_in:
        kept = {f"{PREFIX}{question}": "yes" if answer else "no" for question, answer in before.answers.items()}
        kept |= {name: str(getattr(before, name)) for name in ("distress", "craving", "confidence", "override_reason")}
    shown = {"kept": kept, "questions": QUESTIONS, "outcomes": list(MissionOutcome)} | more
    return step_page(request, "check_in", view, "check_in", **shown)
