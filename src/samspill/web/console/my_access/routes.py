"""How I get in: password, one-time code, recovery codes, and the browsers I am signed in on."""

from typing import Any

from litestar import get, post

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.refusals import Problems, Refusal
from samspill.app.signing_in.tries import TOO_MANY
from samspill.app.staff.own_access import change_password, end_browser, end_other_browsers, own_access
from samspill.web.addresses import came_from, see
from samspill.web.given import TheActor, TheClinic, TheForm
from samspill.web.guard import ALSO_BEFORE_SECOND_STEP
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, cookie_names, page
from samspill.web.threads import in_thread

from .code import begin_code, give_new_recovery, keep_code, show_code, stop_code
from .elsewhere import (
    begin_new_passkey,
    drop_passkey,
    keep_passkey,
    show_passkeys,
    tie_elsewhere,
    untie_elsewhere,
)

HERE = "console/my_access/templates/page.html"


@get("/my-access", opt={ALSO_BEFORE_SECOND_STEP: True})
@in_thread
def show_access(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """Everything about how I get in."""
    return _shown(request, clinic, actor)


@post("/my-access/password")
@in_thread
def keep_password(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Page:
    """Another password; every other browser is signed out."""
    old, new = form.text("password", 500), form.text("own_password", 500)
    try:
        form.check()
        change_password(clinic, actor, _token(request), old, new, came_from(request))
    except Problems as raised:
        return _shown(request, clinic, actor, status=422, problems=by_field(raised))
    except Refusal as raised:
        return _shown(request, clinic, actor, status=429 if raised.code == TOO_MANY else 403, refused=raised.message)
    return _shown(request, clinic, actor, changed=True)


@post("/my-access/browsers")
@in_thread
def end_browsers(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """Sign out on one other browser, or on all of them."""
    browser = form.text("browser", 40)
    if browser == "others":
        end_other_browsers(clinic, actor, _token(request))
    else:
        end_browser(clinic, actor, browser)
    return see("/my-access#browsers")


def _token(request: AnyRequest) -> str:
    return request.cookies.get(cookie_names(request).staff, "")


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, *, status: int = 200, **more: Any) -> Page:
    shown = {"problems": {}, "refused": None, "changed": False} | more
    return page(request, HERE, status=status, access=own_access(clinic, actor, _token(request)), **shown)


ROUTES = [
    show_access,
    keep_password,
    end_browsers,
    show_code,
    begin_code,
    keep_code,
    stop_code,
    give_new_recovery,
    show_passkeys,
    begin_new_passkey,
    keep_passkey,
    drop_passkey,
    tie_elsewhere,
    untie_elsewhere,
]
