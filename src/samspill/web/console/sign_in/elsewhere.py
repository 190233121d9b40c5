"""Signing in without a password: through a service elsewhere, or with a passkey."""

from typing import Any
from urllib.parse import urljoin

from litestar import MediaType, Response, get, post

from samspill.app.refusals import Refusal
from samspill.app.signing_in.outside import come_back, leave_for
from samspill.app.signing_in.passkeys import ask_passkey, enter_with_passkey
from samspill.web.addresses import came_from, local, passkey_site, see
from samspill.web.given import TheClinic, TheForm
from samspill.web.pages.page import Answer, AnyRequest, cookie_names
from samspill.web.threads import in_thread

from .entering import HALF_WAY_SECONDS, asked, enter_as, status_of

BACK = "/sign-in/outside/back"


@get("/sign-in/outside")
@in_thread
def leave_elsewhere(request: AnyRequest, clinic: TheClinic) -> Answer:
    """Send the browser to the service, which sends it back."""
    try:
        address, token = leave_for(clinic, back_to(request), address=came_from(request))
    except Refusal as raised:
        return asked(request, clinic, {}, status=status_of(raised), refused=raised.message)
    names, away = cookie_names(request), see(address)
    away.set_cookie(names.cookie(names.half_way, token, max_age=HALF_WAY_SECONDS))
    return away


@get(BACK)
@in_thread
def return_from_elsewhere(request: AnyRequest, clinic: TheClinic) -> Answer:
    """Let in whom the service vouches for, if they are known here."""
    names, given = cookie_names(request), dict(request.query_params.items())
    try:
        entry = come_back(clinic, request.cookies.get(names.half_way, ""), back_to(request), given)
    except Refusal as raised:
        return asked(request, clinic, {}, status=403, refused=raised.message)
    answer = enter_as(request, clinic, entry, "/")
    answer.set_cookie(names.gone(names.half_way))
    return answer


@post("/sign-in/passkey/begin", status_code=200)
@in_thread
def begin_passkey(request: AnyRequest, clinic: TheClinic) -> Response[Any]:
    """What the page asks the browser for."""
    site = passkey_site(request)
    if site is None:
        return Response("{}", media_type=MediaType.JSON, status_code=409)
    options, token = ask_passkey(clinic, site, came_from(request))
    return options_answer(request, options, token)


@post("/sign-in/passkey")
@in_thread
def enter_passkey(request: AnyRequest, clinic: TheClinic, form: TheForm) -> Answer:
    """Let in who has the passkey."""
    site, names, onward = passkey_site(request), cookie_names(request), local(form.text("next"))
    if site is None:
        return see("/sign-in")
    token, answer = request.cookies.get(names.half_way, ""), form.text("credential", 20_000)
    try:
        entry = enter_with_passkey(clinic, site, token, answer, came_from(request))
    except Refusal as raised:
        return asked(request, clinic, {"next": onward}, status=status_of(raised), refused=raised.message)
    return enter_as(request, clinic, entry, onward)


def back_to(request: AnyRequest) -> str:
    """The address the service sends browsers back to; it has to be registered there."""
    return urljoin(str(request.base_url), BACK)


def options_answer(request: AnyRequest, options: str, token: str) -> Response[Any]:
    """What to ask the browser for, and the cookie it comes back with."""
    names, answer = cookie_names(request), Response(options.encode(), media_type=MediaType.JSON)
    answer.set_cookie(names.cookie(names.half_way, token, max_age=HALF_WAY_SECONDS))
    return answer
