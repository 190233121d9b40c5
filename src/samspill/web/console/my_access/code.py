"""Setting up the one-time code, turning it off, and new recovery codes. Each asks for the password once more."""

from collections.abc import Callable
from typing import Any

from litestar import get, post

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.refusals import Problems, Refusal
from samspill.app.signing_in.one_time import begin_set_up, confirm_set_up, renew_recovery, set_up, turn_off
from samspill.app.signing_in.staff_sessions import shown_by_code
from samspill.app.signing_in.tries import TOO_MANY
from samspill.app.staff.own_access import demand_password, own_access
from samspill.web.addresses import came_from, see
from samspill.web.given import TheActor, TheClinic, TheForm
from samspill.web.guard import ALSO_BEFORE_SECOND_STEP
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, cookie_names, page
from samspill.web.threads import in_thread

HERE = "console/my_access/templates/code.html"
RECOVERY = "console/my_access/templates/recovery.html"


@get("/my-access/code", opt={ALSO_BEFORE_SECOND_STEP: True})
@in_thread
def show_code(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """What the app has to know, or how to begin."""
    return _shown(request, clinic, actor)


@post("/my-access/code/begin", opt={ALSO_BEFORE_SECOND_STEP: True})
@in_thread
def begin_code(clinic: TheClinic, actor: TheActor) -> Answer:
    """Draw a secret and show it."""
    begin_set_up(clinic, actor)
    return see("/my-access/code")


@post("/my-access/code", opt={ALSO_BEFORE_SECOND_STEP: True})
@in_thread
def keep_code(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """The app shows the right code: from now on one is wanted. The recovery codes are shown now."""

    def keep() -> Answer:
        codes = confirm_set_up(clinic, actor, form.text("code", 40))
        shown_by_code(clinic, request.cookies.get(cookie_names(request).staff, ""))
        return page(request, RECOVERY, codes=codes, new=True)

    return _with_password(request, clinic, actor, form, keep)


@post("/my-access/code/off")
@in_thread
def stop_code(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """No code any more."""

    def stop() -> Answer:
        turn_off(clinic, actor)
        return see("/my-access")

    return _with_password(request, clinic, actor, form, stop)


@post("/my-access/recovery")
@in_thread
def give_new_recovery(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """Ten new recovery codes in place of the old ones."""

    def renew() -> Answer:
        return page(request, RECOVERY, codes=renew_recovery(clinic, actor), new=False)

    return _with_password(request, clinic, actor, form, renew)


def _with_password(
    request: AnyRequest, clinic: Clinic, actor: Actor, form: TheForm, act: Callable[[], Answer]
) -> Answer:
    """Do it if the password is right, else show the page again with what is wrong."""
    try:
        demand_password(clinic, actor, form.text("password", 500), came_from(request))
        return act()
    except Problems as raised:
        return _shown(request, clinic, actor, status=422, problems=by_field(raised))
    except Refusal as raised:
        return _shown(request, clinic, actor, status=429 if raised.code == TOO_MANY else 403, refused=raised.message)


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, *, status: int = 200, **more: Any) -> Page:
    shown = {"problems": {}, "refused": None} | more
    token = request.cookies.get(cookie_names(request).staff, "")
    access = own_access(clinic, actor, token)
    return page(request, HERE, status=status, access=access, given=set_up(clinic, actor), **shown)
