"""The debrief, and what it says once it is written down."""

from typing import Any

from litestar import get, post
from litestar.response import Redirect

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.debrief import SIDE_EFFECT_ANSWERS, SIDE_EFFECTS, WORST, Debrief, debrief, still_hard
from samspill.app.plan import plan
from samspill.app.sessions import go_to_rehearsal, session_view
from samspill.app.views.plan import Plan
from samspill.app.views.session import SessionView
from samspill.model.ratings import HIGHEST, LOWEST
from samspill.model.words import Text
from samspill.web.addresses import see
from samspill.web.console.session.step import step_page, taken
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import Form
from samspill.web.pages.page import Answer, AnyRequest, Page
from samspill.web.threads import in_thread

PREFIX = "side."
MISSIONS = 3
"""As many as can be weighed against each other: small, medium, large."""


@get("/sessions/{session:str}/debrief")
@in_thread
def ask_debrief(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath) -> Page:
    """What went well first; then the questions, or what was answered."""
    return _shown(request, clinic, actor, session)


@post("/sessions/{session:str}/debrief")
@in_thread
def keep_debrief(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath, form: TheForm) -> Answer:
    """Keep the answers and the mission, and show what follows from them."""
    given = _given(form)

    def keep() -> Answer:
        debrief(clinic, actor, session, given)
        return see(f"/sessions/{session}/debrief")

    return taken(form, keep, lambda **more: _shown(request, clinic, actor, session, **more))


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
        side_effects={effect.id: form.number(f"{PREFIX}{effect.id}", 0, WORST) for effect in SIDE_EFFECTS},
        goal=goal if mission else None,
        mission=mission or None,
    )


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, session: str, **more: Any) -> Page:
    view = session_view(clinic, actor, session)
    known = plan(clinic, actor, view.participant)
    shown = {
        "shown": _shown_goals(view),
        "compared": [r for r in view.runs if r.expected_distress is not None or r.distress_peak is not None],
        "side_effects": SIDE_EFFECTS,
        "effect_answers": SIDE_EFFECT_ANSWERS,
        "still_hard": view.debrief is not None and still_hard(view.debrief),
        "next_step": known.proposal,
        "agreed": _agreed(known, view),
        "missions": view.missions[:MISSIONS],
        "reflection": _reflection(clinic, view),
    }
    return step_page(request, "debrief", view, "closed" if view.phase == "closed" else "debrief", **(shown | more))


def _agreed(known: Plan, view: SessionView) -> Text | None:
    """The mission that was agreed in this session, if any."""
    ours = [mission.text for mission in known.missions if mission.agreed_at >= view.opened_at]
    return ours[0] if ours and view.debrief else None


def _shown_goals(view: SessionView) -> list[Text]:
    """The goals that were managed in any run, each once."""
    names = {goal: name for run in view.runs for goal, name in run.goals}
    managed = dict.fromkeys(e.goal for run in view.runs for e in run.evidence if e.score == 2)
    return [names[goal] for goal in managed if goal in names]


def _reflection(clinic: Clinic, view: SessionView) -> Text | str:
    """The scenario's own question about what happened."""
    return clinic.library.scenario(view.run.scenario).reflection if view.run else ""
