"""A participant's missions: how they went, three months on, and one more."""

from typing import Any

from litestar import get, post

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.missions.agreeing import MissionPlan, agree_mission, let_go
from samspill.app.missions.telling import Told, tell_mission
from samspill.app.plan.missions import missions
from samspill.app.records.missions import MissionOutcome, PartOfDay
from samspill.app.refusals import Problems, Refusal
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import Form, by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread

FEW_WORDS = 1000


@get("/participants/{participant:str}/missions")
@in_thread
def show_missions(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """Those that wait to be tried first, then those to ask about again, then the earlier ones with their history."""
    return _shown(request, clinic, actor, participant)


@post("/participants/{participant:str}/missions")
@in_thread
def agree(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Agree on one more."""
    goal, _, mission = form.text("mission", 200).partition("/")
    plan = MissionPlan(goal, mission, form.day("day"), part_of_day(form), form.text("with_whom", 200))
    try:
        form.check()
        agree_mission(clinic, actor, participant, plan)
    except Problems as raised:
        return _shown(request, clinic, actor, participant, status=422, kept=form.kept, problems=by_field(raised))
    return see(f"/participants/{participant}/missions?saved")


@post("/participants/{participant:str}/missions/{mission:str}")
@in_thread
def tell(
    request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, mission: InPath, form: TheForm
) -> Answer:
    """Keep how a mission went. Field names end in the mission's id, and in the number of what is corrected."""
    corrects = form.number_or_none("corrects", 1, 10_000)
    ending = mission if corrects is None else f"{mission}.{corrects}"
    outcome = form.one_of(f"outcome.{ending}", set(MissionOutcome))
    day = form.day(f"day.{ending}") or clinic.day(clinic.clock.now())
    words = form.text(f"words.{ending}", FEW_WORDS)
    try:
        form.check()
        tell_mission(clinic, actor, mission, Told(MissionOutcome(outcome), day, words, corrects))
    except Problems as raised:
        named = {name if "." in name else f"{name}.{ending}": text for name, text in by_field(raised).items()}
        return _shown(request, clinic, actor, participant, status=422, kept=form.kept, problems=named)
    except Refusal as raised:
        return _shown(request, clinic, actor, participant, status=409, refused=raised.message)
    return see(f"/participants/{participant}/missions?saved")


@post("/participants/{participant:str}/missions/{mission:str}/let-go")
@in_thread
def leave_mission(clinic: TheClinic, actor: TheActor, participant: InPath, mission: InPath) -> Answer:
    """Nobody asks about it any more."""
    let_go(clinic, actor, mission)
    return see(f"/participants/{participant}/missions?saved")


def part_of_day(form: Form) -> PartOfDay | None:
    """The part of the day that was chosen, if one was."""
    given = form.text("part", 20)
    return PartOfDay(given) if given in set(PartOfDay) else None


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, participant: str, **more: Any) -> Page:
    usual: dict[str, Any] = {"kept": {}, "problems": {}, "refused": None, "saved": "saved" in request.query_params}
    known = missions(clinic, actor, participant)
    words = {"outcomes": list(MissionOutcome), "parts": list(PartOfDay)}
    return page(request, "console/missions/templates/page.html", missions=known, **(usual | words | more))
