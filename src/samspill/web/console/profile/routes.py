"""The barrier profile: shown whole, saved whole or one barrier at a time as it is rated."""

from typing import Any

from litestar import MediaType, Response, get, post

from samspill.app.estimate.profile import Views, barrier_profile, rate_barriers
from samspill.app.records.profile import Rater
from samspill.app.refusals import Problems
from samspill.app.views.profile import ProfileView
from samspill.curriculum import RATING_ANCHORS
from samspill.model.barriers import COMPLETE_BARRIER, NO_BARRIER
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import Form, by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, fragment, page
from samspill.web.pages.terms import BARRIER_SIZES
from samspill.web.threads import in_thread

PREFIXES = {Rater.PARTICIPANT: "own.", Rater.CARE_WORKER: "care."}
"""Begin the names of the two answers to each barrier."""


@get("/participants/{participant:str}/profile")
@in_thread
def show_profile(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """The five themes, and what has been rated under each."""
    profile = barrier_profile(clinic, actor, participant)
    return _shown(request, profile, saved="saved" in request.query_params)


@post("/participants/{participant:str}/profile")
@in_thread
def rate(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Keep the ratings that came; a barrier that saves itself brings the others along, and is kept alone (``only``)."""
    only = request.query_params.get("only", "")
    given = _given(form, only)
    try:
        form.check()
        rate_barriers(clinic, actor, participant, given, went_through="went_through" in form and not only)
    except Problems as raised:
        return _shown(request, barrier_profile(clinic, actor, participant), status=422, problems=by_field(raised))
    profile = barrier_profile(clinic, actor, participant)
    if request.headers.get("hx-request"):
        named = {barrier for views in given.values() for barrier in views}
        saved = [rated for rated in profile.barriers if rated.barrier.id in named]
        themes = [theme for theme in profile.themes if named & {rated.barrier.id for rated in theme.barriers}]
        text = fragment(request, "console/profile/templates/saved.html", saved=saved, themes=themes)
        return Response(text, media_type=MediaType.HTML, status_code=200)
    return _shown(request, profile, saved=True)


def _given(form: Form, only: str = "") -> Views:
    return {
        rater: {
            barrier: form.number_or_none(f"{prefix}{barrier}", NO_BARRIER, COMPLETE_BARRIER)
            for barrier in form.begins(prefix)
            if only in {"", barrier}
        }
        for rater, prefix in PREFIXES.items()
    }


def _shown(request: AnyRequest, profile: ProfileView, *, status: int = 200, **more: Any) -> Page:
    shown = {"problems": {}, "saved": False, "sizes": BARRIER_SIZES, "anchors": RATING_ANCHORS} | more
    return page(request, "console/profile/templates/page.html", status=status, profile=profile, **shown)
