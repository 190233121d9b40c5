"""The barrier profile: shown whole, saved whole or one barrier at a time as it is rated."""

from typing import Any

from litestar import MediaType, Response, get, post

from samspill.app.profile import barrier_profile, rate_barriers
from samspill.app.refusals import Problems
from samspill.app.views.profile import ProfileView, RatedBarrier
from samspill.model.barriers import COMPLETE_BARRIER, NO_BARRIER
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, fragment, page
from samspill.web.pages.terms import BARRIER_SIZES
from samspill.web.threads import in_thread

PREFIX = "barrier."


@get("/participants/{participant:str}/profile")
@in_thread
def show_profile(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """The five themes, and what has been rated under each."""
    return _shown(request, barrier_profile(clinic, actor, participant))


@post("/participants/{participant:str}/profile")
@in_thread
def rate(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Keep the ratings that came, which may be one or all."""
    named = form.begins(PREFIX)
    given = {barrier: form.number(f"{PREFIX}{barrier}", NO_BARRIER, COMPLETE_BARRIER) for barrier in named}
    try:
        form.check()
        rate_barriers(clinic, actor, participant, given)
    except Problems as raised:
        return _shown(request, barrier_profile(clinic, actor, participant), status=422, problems=by_field(raised))
    profile = barrier_profile(clinic, actor, participant)
    if request.headers.get("hx-request"):
        saved = [rated for rated in _rated(profile) if rated.barrier.id in given]
        text = fragment(request, "console/profile/templates/saved.html", saved=saved)
        return Response(text, media_type=MediaType.HTML, status_code=200)
    return _shown(request, profile, saved=True)


def _rated(profile: ProfileView) -> list[RatedBarrier]:
    return [rated for theme in profile.themes for rated in theme.barriers]


def _shown(request: AnyRequest, profile: ProfileView, *, status: int = 200, **more: Any) -> Page:
    shown = {"problems": {}, "saved": False, "sizes": BARRIER_SIZES} | more
    return page(request, "console/profile/templates/page.html", status=status, profile=profile, **shown)
