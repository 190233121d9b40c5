"""The screen is locked: the password opens it; a session that runs can be paused, calmed and ended meanwhile."""

from typing import Any

from litestar import MediaType, Response, get, post

from samspill.app.refusals import Problems, Refusal
from samspill.app.signing_in.staff_sessions import SignedIn, Standing, lock_now, time_left
from samspill.app.signing_in.tries import TOO_MANY
from samspill.app.staff.own_access import running_sessions, unlock
from samspill.web.addresses import came_from, local, see
from samspill.web.given import TheClinic, TheForm
from samspill.web.guard import BY_ITSELF, on_this_browser
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, cookie_names, fragment, page
from samspill.web.threads import in_thread

HERE, FORM = "console/locked/templates/page.html", "console/locked/templates/form.html"


@get("/locked")
@in_thread
def show_locked(request: AnyRequest, clinic: TheClinic) -> Answer:
    """Ask for the password again; a browser that is not locked goes on."""
    onward = local(request.query_params.get("next", "/"))
    known = on_this_browser(request, clinic, by_itself=True)
    if known is None or known.standing is not Standing.LOCKED:
        return see(onward if known is not None else "/sign-in")
    return _shown(request, clinic, known, onward, over=request.query_params.get("over") == "yes")


@post("/locked")
@in_thread
def open_again(request: AnyRequest, clinic: TheClinic, form: TheForm) -> Answer:
    """Go on where one was, if the password is right."""
    onward, known = local(form.text("next")), on_this_browser(request, clinic, by_itself=True)
    if known is None:
        return see("/sign-in")
    token = request.cookies.get(cookie_names(request).staff, "")
    try:
        unlock(clinic, known.actor, token, form.text("password", 500), came_from(request))
    except Problems as raised:
        return _shown(request, clinic, known, onward, status=422, problems=by_field(raised))
    except Refusal as raised:
        status = 429 if raised.code == TOO_MANY else 403
        return _shown(request, clinic, known, onward, status=status, refused=raised.message)
    if request.headers.get("hx-request"):
        return Response("", media_type=MediaType.HTML)
    return see(onward)


@post("/lock")
@in_thread
def lock_screen(request: AnyRequest, clinic: TheClinic) -> Answer:
    """Lock this browser now."""
    lock_now(clinic, request.cookies.get(cookie_names(request).staff, ""))
    return see("/locked")


@get("/still-here", opt={BY_ITSELF: True})
@in_thread
def answer_presence(request: AnyRequest, clinic: TheClinic) -> Response[Any]:
    """How this browser stands, for the page's own clock: ``left`` is in seconds; ``active`` says somebody is there."""
    known = on_this_browser(request, clinic, by_itself=request.query_params.get("active") != "yes")
    left = 0.0 if known is None else time_left(clinic, known).total_seconds()
    standing = "signed_out" if known is None else "locked" if known.standing is Standing.LOCKED else "open"
    return Response({"standing": standing, "left": left}, media_type=MediaType.JSON)


def _shown(
    request: AnyRequest, clinic: TheClinic, known: SignedIn, onward: str, *, status: int = 200, **more: Any
) -> Answer:
    shown = {"problems": {}, "refused": None, "name": known.actor.name, "next": onward, "over": False} | more
    if request.headers.get("hx-request"):
        return Response(fragment(request, FORM, **shown), media_type=MediaType.HTML, status_code=status)
    return page(request, HERE, status=status, running=running_sessions(clinic, known.actor), **shown)


ROUTES = [show_locked, open_again, lock_screen, answer_presence]
