"""The page itself: what is next, missions and how they went, steps, and what one may do with one's own record."""

from typing import Any

from litestar import Response, get, post
from litestar.types import ControllerRouterHandler

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.missions.telling import LONGEST_WORDS, Told, tell_mission
from samspill.app.progress.own_page import own_page
from samspill.app.records.missions import MissionOutcome
from samspill.app.refusals import Problems
from samspill.app.stories import own_sound
from samspill.web.addresses import see
from samspill.web.files.ranges import answered
from samspill.web.given import InPath, TheClinic, TheForm
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page
from samspill.web.reports import for_participant, printed
from samspill.web.threads import in_thread

from .calm import calm_room
from .coming_in import close, come_in, door, forget, look_at_card, use_card
from .rights import show_consent, show_openings, take_consent_back, take_everything
from .visiting import Visitor, own_page_in

PAGE = "own/templates/page.html"


@get("/own/page")
@in_thread
def show_own_page(request: AnyRequest, clinic: TheClinic, visitor: Visitor) -> Page:
    """Everything on one page, in the order one needs it."""
    return _shown(request, clinic, visitor, told=request.query_params.get("told", ""))


@post("/own/missions/{mission:str}")
@in_thread
def tell(request: AnyRequest, clinic: TheClinic, visitor: Visitor, mission: InPath, form: TheForm) -> Answer:
    """Say how a mission went; every answer is a good one."""
    try:
        outcome = MissionOutcome(form.one_of("outcome", [one.value for one in MissionOutcome]) or "done")
        words = form.text("words", LONGEST_WORDS)
        form.check()
        tell_mission(clinic, visitor, mission, Told(outcome, clinic.day(clinic.clock.now()), words))
    except (Problems, ValueError) as raised:
        problems = by_field(raised) if isinstance(raised, Problems) else by_field(Problems(form.problems))
        kept = {"mission": mission, **form.kept}
        return _shown(request, clinic, visitor, status=422, kept=kept, problems=problems)
    return see(f"/own/page?told={outcome.value}#told")


@get("/own/report.pdf")
@in_thread
def own_report(clinic: TheClinic, visitor: Visitor) -> Response[bytes]:
    """The page as a document to keep or to show somebody."""
    own = own_page(clinic, visitor, visitor.participant or "")
    return printed(clinic, for_participant(own, clinic.clock.now(), clinic.zone), "samspill")


@get("/own/stories/{story:str}/sound")
@in_thread
def hear(request: AnyRequest, clinic: TheClinic, visitor: Visitor, story: InPath) -> Response[bytes]:
    """The recording of a story that stands on the page."""
    own = own_page(clinic, visitor, visitor.participant or "")
    shown = frozenset(one.id for one in own.stories)
    return answered(request, *own_sound(clinic, visitor, own.participant, story, shown))


def _shown(request: AnyRequest, clinic: Clinic, visitor: Actor, *, status: int = 200, **more: Any) -> Page:
    own = own_page(clinic, visitor, visitor.participant or "")
    shown: dict[str, Any] = {"told": "", "kept": {}, "problems": {}, "longest": LONGEST_WORDS} | more
    shown |= {"today": clinic.day(clinic.clock.now())}
    return own_page_in(own.language, request, PAGE, status=status, own=own, outcomes=list(MissionOutcome), **shown)


ROUTES: list[ControllerRouterHandler] = [
    calm_room,
    door,
    come_in,
    look_at_card,
    use_card,
    close,
    forget,
    show_own_page,
    tell,
    own_report,
    hear,
    show_consent,
    take_consent_back,
    show_openings,
    take_everything,
]
