"""Signing in with name and password, then with a code where one is set up; and signing out."""

from litestar import get, post
from litestar.response import Redirect

from samspill.app.refusals import Problems, Refusal
from samspill.app.signing_in.password import give_code, give_password, wait_for_code
from samspill.app.signing_in.staff_sessions import sign_out
from samspill.web.addresses import came_from, local, see
from samspill.web.given import TheClinic, TheForm
from samspill.web.guard import staff
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, cookie_names, page
from samspill.web.threads import in_thread

from .entering import HALF_WAY_SECONDS, asked, enter_as, status_of

CODE = "console/sign_in/templates/code.html"


@get("/sign-in")
@in_thread
def ask(request: AnyRequest, clinic: TheClinic) -> Answer:
    """Ask who it is; someone who is signed in goes straight on."""
    if staff(request, clinic):
        return see("/")
    return asked(request, clinic, {"next": request.query_params.get("next", "/")})


@post("/sign-in")
@in_thread
def enter(request: AnyRequest, clinic: TheClinic, form: TheForm) -> Answer:
    """Open a staff session, go on to the code, or say plainly that it did not work."""
    name, password, own = form.text("name", 200), form.text("password", 500), form.text("own_password", 500)
    try:
        form.check()
        entry = give_password(clinic, name, password, came_from(request), own)
    except Problems as raised:
        return asked(request, clinic, form.kept, status=422, problems=by_field(raised))
    except Refusal as raised:
        choosing = raised.code == "choose_own"
        return asked(request, clinic, form.kept, status=status_of(raised), refused=raised.message, choosing=choosing)
    if not entry.code_wanted:
        return enter_as(request, clinic, entry, form.text("next"))
    names = cookie_names(request)
    answer = page(request, CODE, next=local(form.text("next")), refused=None)
    answer.set_cookie(names.cookie(names.half_way, wait_for_code(clinic, entry), max_age=HALF_WAY_SECONDS))
    return answer


@post("/sign-in/code")
@in_thread
def enter_code(request: AnyRequest, clinic: TheClinic, form: TheForm) -> Answer:
    """The second step: a code from the app, or a recovery code."""
    onward, names = form.text("next"), cookie_names(request)
    token = request.cookies.get(names.half_way, "")
    try:
        entry = give_code(clinic, token, form.text("code", 40), came_from(request))
    except Refusal as raised:
        if raised.code in {"begin_again", "locked"}:
            return asked(request, clinic, {"next": local(onward)}, status=403, refused=raised.message)
        return page(request, CODE, status=status_of(raised), next=local(onward), refused=raised.message)
    answer = enter_as(request, clinic, entry, onward)
    answer.set_cookie(names.gone(names.half_way))
    return answer


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
