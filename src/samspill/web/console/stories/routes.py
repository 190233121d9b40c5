"""Stories: the list, one to read and hear, the form, and what can be done with one."""

from typing import Any

from litestar import Response, get, post
from litestar.types import ControllerRouterHandler

from samspill.app.clinic import Clinic
from samspill.app.refusals import Problems
from samspill.app.stories import (
    ASK,
    LARGEST,
    LONGEST_MINUTES,
    approve,
    begin_story,
    mend,
    stories,
    story,
    story_sound,
    take_back,
    told_before,
    write,
)
from samspill.model.themes import BarrierTheme, Domain
from samspill.web.addresses import see
from samspill.web.files.ranges import answered
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page, page_language
from samspill.web.threads import in_thread

from .filling import GOAL, kept, told

LARGEST_FORM = 2 * LARGEST
"""In bytes; a file that is only somewhat too large is told so beside its field, with everything else still there."""
ONE, FORM = "console/stories/templates/story.html", "console/stories/templates/form.html"


@get("/stories")
@in_thread
def show_stories(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """All of them, what waits for somebody first."""
    gone = "gone" in request.query_params
    return page(request, "console/stories/templates/list.html", kept=stories(clinic, actor), gone=gone)


@get("/stories/new")
@in_thread
def begin(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """An empty form; from a goal it is tied to that goal."""
    begin_story(clinic, actor)
    goal = request.query_params.get("goal", "")
    tied = {f"{GOAL}{goal}": "on"} if goal in clinic.library.goals else {}
    return _form(request, clinic, kept={"language": page_language(request).value, **tied})


@post("/stories/new", request_max_body_size=LARGEST_FORM)
@in_thread
def keep_new(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """Keep a new one, which waits for approval."""
    begin_story(clinic, actor)
    try:
        made = write(clinic, actor, told(form))
    except Problems as raised:
        return _form(request, clinic, status=422, kept=form.kept, problems=by_field(raised))
    return see(f"/stories/{made}?saved")


@get("/stories/{story_id:str}")
@in_thread
def show_story(request: AnyRequest, clinic: TheClinic, actor: TheActor, story_id: InPath) -> Page:
    """One of them, as those who practise read it, and what is known of it besides."""
    return page(request, ONE, kept=story(clinic, actor, story_id), saved="saved" in request.query_params)


@get("/stories/{story_id:str}/words")
@in_thread
def change(request: AnyRequest, clinic: TheClinic, actor: TheActor, story_id: InPath) -> Page:
    """The form with the story in it."""
    before = told_before(clinic, actor, story_id)
    return _form(request, clinic, before=story_id, sound=bool(before.sound), kept=kept(before))


@post("/stories/{story_id:str}/words", request_max_body_size=LARGEST_FORM)
@in_thread
def keep_changed(request: AnyRequest, clinic: TheClinic, actor: TheActor, story_id: InPath, form: TheForm) -> Answer:
    """Keep it as it is told now; it waits for approval anew."""
    before = told_before(clinic, actor, story_id)
    try:
        mend(clinic, actor, story_id, told(form))
    except Problems as raised:
        more: dict[str, Any] = {"kept": form.kept, "problems": by_field(raised)}
        return _form(request, clinic, status=422, before=story_id, sound=bool(before.sound), **more)
    return see(f"/stories/{story_id}?saved")


@post("/stories/{story_id:str}/approve")
@in_thread
def let_be_shown(clinic: TheClinic, actor: TheActor, story_id: InPath) -> Answer:
    """From now on it stands beside its goals."""
    approve(clinic, actor, story_id)
    return see(f"/stories/{story_id}")


@post("/stories/{story_id:str}/take-back")
@in_thread
def take_away(clinic: TheClinic, actor: TheActor, story_id: InPath) -> Answer:
    """Gone, at once and for good."""
    take_back(clinic, actor, story_id)
    return see("/stories?gone")


@get("/stories/{story_id:str}/sound")
@in_thread
def hear(request: AnyRequest, clinic: TheClinic, actor: TheActor, story_id: InPath) -> Response[bytes]:
    """The recording."""
    return answered(request, *story_sound(clinic, actor, story_id))


def _form(request: AnyRequest, clinic: Clinic, *, status: int = 200, **more: Any) -> Page:
    goals, ticked = tuple(clinic.library.goals), set(more["kept"])
    domains = [
        (domain, its, sum(f"{GOAL}{goal.id}" in ticked for goal in its))
        for domain in Domain
        if (its := [goal for goal in goals if goal.domain is domain])
    ]
    shown = {"before": "", "sound": False, "problems": {}, "domains": domains, "themes": list(BarrierTheme)}
    limits = {"ask": ASK, "largest": LARGEST // 1024 // 1024, "minutes": LONGEST_MINUTES}
    return page(request, FORM, status=status, **(shown | limits | more))


ROUTES: list[ControllerRouterHandler] = [
    show_stories,
    begin,
    keep_new,
    show_story,
    change,
    keep_changed,
    let_be_shown,
    take_away,
    hear,
]
