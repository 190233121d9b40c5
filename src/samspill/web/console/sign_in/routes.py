"""Signing in with name, password and, where it is set up, a one-time code; and signing out."""

from typing import Any

from litestar import get, post
from litestar.response import Redirect

from samspill.app.refusals import Problems, Refusal
from samspill.app.signing_in import open_staff_session, sign_in, sign_out
from samspill.web.addresses import local, see
from samspill.web.given import TheClinic, TheForm
from samspill.web.guard import staff
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, cookie_names, page
from samspill.web.threads import in_thread

TEMPLATE = "console/sign_in/templates/page.html"


@get("/sign-in")
@in_thread
def ask(request: AnyRequest, clinic: TheClinic) -> Answer:
    """Ask who it is; someone who is signed in goes straight on."""
    if staff(request, clinic):
        return see("/")
    return _asked(request, {"next": request.query_params.get("next", "/")})


@post("/sign-in")
@in_thread
def enter(request: AnyRequest, clinic: TheClinic, form: TheForm) -> Answer:
    """Open a staff session, or say plainly that it did not work."""
    name, password, code = form.text("name", 200), form.text("password", 500), form.text("code", 20)
    own, address = form.text("own_password", 500), request.client.host if request.client else ""
    try:
        form.check()
        token = open_staff_session(clinic, sign_in(clinic, name, password, code or None, address, own))
    except Problems as raised:
        return _asked(request, form.kept, status=422, problems=by_field(raised))
    except Refusal as raised:
        choosing = raised.code == "choose_own"
        return _asked(request, form.kept, status=403, refused=raised.message, choosing=choosing)
    onward, names = see(local(form.text("next"))), cookie_names(request)
    onward.set_cookie(names.cookie(names.staff, token))
    return onward


@post("/sign-out")
@in_thread
def leave(request: AnyRequest, clinic: TheClinic) -> Redirect:
    """End the staff session."""
    names = cookie_names(request)
    if token := request.cookies.get(names.staff):
        sign_out(clinic, token)
    away = see("/sign-in")
    away.set_cookie(names.gone(names.staff))
    return away


def _asked(
    request: AnyRequest,
    kept: dict[str, str],
    *,
    status: int = 200,
    problems: Any = None,
    refused: Any = None,
    choosing: bool = False,
) -> Page:
    shown = {"kept": kept, "next": local(kept.get("next", "/")), "problems": problems or {}, "refused": refused}
    shown["choosing"] = choosing
    return page(request, TEMPLATE, status=status, **shown)
