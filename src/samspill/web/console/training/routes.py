"""The training page: begin, go on, begin anew, put away; and the guide on its own, for the page that renews it."""

from litestar import MediaType, Response, get, post
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from samspill.app.access import Action, Relation, may
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.sessions.looking import session_view
from samspill.app.training.guiding import begin, begin_anew, looked_at, put_away, trained
from samspill.app.training.standing_in import stand_in
from samspill.app.views.training import TrainedRow
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic
from samspill.web.guard import BY_ITSELF
from samspill.web.pages.guide import guide_beside
from samspill.web.pages.page import Answer, AnyRequest, Page, fragment, page, page_language
from samspill.web.threads import in_thread

HERE = "console/training/templates"


@get("/training")
@in_thread
def show_training(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """How far one has come; a supervisor also sees who has gone through it."""
    return page(request, f"{HERE}/page.html", training=looked_at(clinic, actor), trained=_trained(clinic, actor))


@post("/training/begin")
@in_thread
def begin_training(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Redirect:
    """Make a practice person, and go to their page."""
    return see(f"/participants/{begin(clinic, actor, page_language(request))}")


@post("/training/again")
@in_thread
def begin_training_anew(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Redirect:
    """The same with another one, after the first is erased."""
    return see(f"/participants/{begin_anew(clinic, actor, page_language(request))}")


@post("/training/put-away")
@in_thread
def put_training_away(clinic: TheClinic, actor: TheActor) -> Redirect:
    """Erase the practice person and offer it no more."""
    put_away(clinic, actor)
    return see("/today")


@post("/sessions/{session:str}/stand-in")
@in_thread
def let_stand_in(clinic: TheClinic, actor: TheActor, session: InPath) -> Redirect:
    """Let the practice person answer by themselves, without any device."""
    stand_in(clinic, actor, session)
    return see(f"/sessions/{session}")


@get("/sessions/{session:str}/guide", opt={BY_ITSELF: True})
@in_thread
def show_guide(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath) -> Answer:
    """The guide as it is now; nothing beside a session with somebody real."""
    session_view(clinic, actor, session)
    guide = guide_beside(request)
    shown = fragment(request, f"{HERE}/guide.html", guide=guide, live=request.url.path, at=f"/sessions/{session}/live")
    return Response(shown, media_type=MediaType.HTML)


def _trained(clinic: Clinic, actor: Actor) -> tuple[TrainedRow, ...] | None:
    sees = may(actor.role, Action.SEE_TRAINED, Relation.NOBODY_IN_QUESTION).allowed
    return trained(clinic, actor) if sees else None


ROUTES: list[ControllerRouterHandler] = [
    show_training,
    begin_training,
    begin_training_anew,
    put_training_away,
    let_stand_in,
    show_guide,
]
