"""The map of goals with the order they are wanted in, one goal by itself, and its ladder."""

from typing import Any

from litestar import get, post

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.plan.goal_order import set_goal_order, undo_goal_order
from samspill.app.plan.goals import goal_map, goal_page
from samspill.app.refusals import Problems
from samspill.app.views.goals import GoalMap
from samspill.model.goals import GoalState
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page, page_in
from samspill.web.threads import in_thread

from .layout import Layout, lay_out
from .moving import given_order, moved


@get("/participants/{participant:str}/goals")
@in_thread
def show_goals(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """The map; a goal named in the query is laid at the end of the order, to be saved or not."""
    added = str(request.query_params.get("add", ""))
    saved = "saved" in request.query_params
    return _shown(request, clinic, actor, participant, move="add" if added else "", added=added, saved=saved)


@post("/participants/{participant:str}/goals/order")
@in_thread
def keep_order(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Keep the order with its reason; a button that only moves something shows how it would be."""
    order, reason, move = form.text("order"), form.text("reason", 300), form.text("move", 120)
    draft = given_order(order)
    if move:
        added, kept = form.text("add", 80), {"reason": reason}
        return _shown(request, clinic, actor, participant, draft=draft, move=move, added=added, kept=kept)
    try:
        form.check()
        set_goal_order(clinic, actor, participant, draft, reason)
    except Problems as raised:
        kept, problems = form.kept, by_field(raised)
        return _shown(request, clinic, actor, participant, status=422, draft=draft, kept=kept, problems=problems)
    return see(f"/participants/{participant}/goals?saved=1#plan")


@post("/participants/{participant:str}/goals/undo")
@in_thread
def undo_order(clinic: TheClinic, actor: TheActor, participant: InPath) -> Answer:
    """Bring back the order before the last change."""
    undo_goal_order(clinic, actor, participant)
    return see(f"/participants/{participant}/goals?saved=1#plan")


@get("/participants/{participant:str}/goals/{goal:str}")
@in_thread
def show_goal(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, goal: InPath) -> Page:
    """One goal: what it is and why, what it needs and opens, where it is practised, what has been seen."""
    return page(request, "console/goals/templates/goal.html", one=goal_page(clinic, actor, participant, goal))


@get("/participants/{participant:str}/goals/{goal:str}/ladder")
@in_thread
def show_ladder(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, goal: InPath) -> Page:
    """From the first level to real life, on one sheet for the participant, in their language."""
    one = goal_page(clinic, actor, participant, goal)
    return page_in(one.language, request, "console/goals/templates/ladder.html", one=one)


def _shown(
    request: AnyRequest,
    clinic: Clinic,
    actor: Actor,
    participant: str,
    *,
    status: int = 200,
    draft: tuple[str, ...] | None = None,
    move: str = "",
    added: str = "",
    **more: Any,
) -> Page:
    shown = goal_map(clinic, actor, participant)
    kept_order = shown.plan.goals
    order = moved(kept_order if draft is None else draft, move, added)
    order = tuple(goal for goal in order if goal in shown.goals)
    usual: dict[str, Any] = {"kept": {}, "problems": {}, "saved": False, "states": list(GoalState)}
    values = usual | {"order": order, "unsaved": order != kept_order, "layout": _layout(shown)} | more
    return page(request, "console/goals/templates/map.html", status=status, map=shown, **values)


def _layout(shown: GoalMap) -> Layout:
    bands = [[one.goal.id for one in band.goals] for band in shown.bands]
    return lay_out(bands, {name: one.goal.needs for name, one in shown.goals.items()})
