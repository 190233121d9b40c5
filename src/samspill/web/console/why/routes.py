"""One decision, drawn: its terms, its alternatives, what would change it, and a step one may ask about."""

from litestar import get

from samspill.app.plan.why import decision
from samspill.model.levels import Level
from samspill.web.given import InPath, TheActor, TheClinic
from samspill.web.pages.form import Form
from samspill.web.pages.page import AnyRequest, Page, page
from samspill.web.threads import in_thread


@get("/participants/{participant:str}/why")
@in_thread
def show_why(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """Why this is proposed today; with a scenario and a level, what to expect of that instead."""
    view = decision(clinic, actor, participant, _asked(request))
    return page(request, "console/why/templates/page.html", why=view, kept=_kept(request))


def _asked(request: AnyRequest) -> tuple[str, int] | None:
    given = Form(dict(request.query_params))
    level = given.number_or_none("level", Level.WATCH_AND_COPY, Level.AS_LIFE_IS)
    return (given.text("scenario", 100), level or Level.WATCH_AND_COPY) if "scenario" in given else None


def _kept(request: AnyRequest) -> dict[str, str]:
    return {name: str(value) for name, value in request.query_params.items()}
