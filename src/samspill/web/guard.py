"""Who is asking, and whether a form is ours."""

import hashlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import State, UploadFile
from litestar.enums import ScopeType
from litestar.exceptions import ClientException
from litestar.handlers import BaseRouteHandler

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.signing_in.staff_sessions import SignedIn, Standing, signed_in

from .addresses import local
from .given import TheClinic
from .once import ONCE, take_once
from .pages.form import Form
from .pages.form_token import is_token
from .pages.page import address_of, cookie_names

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
NO_FORM_TOKEN = "no_form_token"  # noqa: S105 - the name of a route option
"""Set on a route whose page has no form; the origin is checked all the same."""

BY_ITSELF = "by_itself"
"""Set on a route that pages ask on their own: it is no sign that anyone is there."""
ALSO_WHEN_LOCKED, ALSO_BEFORE_SECOND_STEP = "also_when_locked", "also_before_second_step"
"""Set on a route that answers a locked browser too, and on those that setting up a one-time code needs."""

Connection = ASGIConnection[Any, Any, Any, Any]


class SignInNeeded(Exception):
    """Nobody is signed in; the page asked for is where to go afterwards."""

    def __init__(self, back: str) -> None:
        super().__init__(f"sign in to see {back}")
        self.back = back


class ScreenLocked(Exception):
    """Somebody is signed in, but nobody has been there for a while: ``back`` is where to go on afterwards."""

    def __init__(self, back: str) -> None:
        super().__init__(f"give the password again to see {back}")
        self.back = back


class SecondStepWanted(Exception):
    """Everyone here has to set up a one-time code first."""


class NotOurForm(Exception):
    """A form without this browser's token, or sent from another site."""


async def host_is_well_formed(connection: Connection, _handler: BaseRouteHandler) -> None:
    """Answer 400 to a ``Host`` that is no address (RFC 9112, section 3.2), before a page builds an address on it."""
    try:
        _ = urlsplit(f"//{connection.headers.get('host', '')}").port
    except ValueError as malformed:
        raise ClientException from malformed


async def form_is_ours(connection: Connection, handler: BaseRouteHandler) -> None:
    """Let a changing request pass only from our own origin, with the token twice: in the cookie and in the form."""
    if connection.scope["type"] != ScopeType.HTTP or connection.scope["method"] in SAFE_METHODS:
        return
    if not same_origin(connection.headers):
        raise NotOurForm
    if handler.opt.get(NO_FORM_TOKEN):
        return
    request: Request[Any, Any, Any] = Request(connection.scope, connection.receive)
    form, files = await _fields(request)
    connection.scope["state"] |= {"form": form, "files": files}
    cookie = connection.cookies.get(cookie_names(request).forms, "")
    given = connection.headers.get("x-form-token") or str(form.get("form_token", ""))
    if not is_token(given, cookie):
        raise NotOurForm
    if ONCE in form or not connection.headers.get("hx-request"):
        await take_once(connection.scope, form, cookie, given)


def same_origin(headers: Mapping[str, str]) -> bool:
    """Whether the page that sent this came from this server; programs that are not browsers name no origin."""
    origin = headers.get("origin")
    try:
        return origin is None or urlsplit(origin).netloc == headers.get("host", "")
    except ValueError:  # what is no address is no address of ours
        return False


def sent_from(request: Request[Any, Any, Any]) -> str:
    """The page a form was sent from, where its words still stand, if the browser says so; else the front page."""
    try:
        came = urlsplit(request.headers.get("referer", ""))
    except ValueError:  # what is no address is no page of ours
        return "/"
    if came.netloc != request.headers.get("host", "") or not came.path:
        return "/"
    return local(f"{came.path}?{came.query}" if came.query else came.path)


def provide_clinic(state: State) -> Clinic:
    """The clinic this application serves."""
    clinic: Clinic = state.clinic
    return clinic


def provide_actor(request: Request[Any, Any, Any], clinic: TheClinic) -> Actor:
    """The signed-in member of staff; raises ``SignInNeeded``, ``ScreenLocked`` or ``SecondStepWanted``."""
    back = address_of(request) if request.method in SAFE_METHODS else sent_from(request)
    here, known = request.route_handler.opt, on_this_browser(request, clinic)
    if known is None:
        raise SignInNeeded(back)
    if known.standing is Standing.LOCKED and not here.get(ALSO_WHEN_LOCKED):
        raise ScreenLocked(back)
    if known.standing is Standing.SECOND_STEP_WANTED and not here.get(ALSO_BEFORE_SECOND_STEP):
        raise SecondStepWanted
    return known.actor


def provide_form(request: Request[Any, Any, Any]) -> Form:
    """The fields that came with the request."""
    state = request.scope["state"]
    return Form(state.get("form"), state.get("files"))


def staff(connection: Connection, clinic: Clinic) -> Actor | None:
    """Who is signed in on this browser, if anyone; the page knows it from then on."""
    known = on_this_browser(connection, clinic)
    return known.actor if known is not None and known.standing is Standing.OPEN else None


def on_this_browser(connection: Connection, clinic: Clinic, *, by_itself: bool | None = None) -> SignedIn | None:
    """Who is signed in on this browser and how it stands; only who may go on is known to the page."""
    token = connection.cookies.get(cookie_names(connection).staff)
    if by_itself is None:
        handler = connection.scope.get("route_handler")  # there is none at an address that does not exist
        by_itself = handler is not None and bool(handler.opt.get(BY_ITSELF))
    known = signed_in(clinic, token, by_itself=by_itself) if token else None
    may = known is not None and known.standing is not Standing.LOCKED
    connection.scope["state"]["actor"] = known.actor if known is not None and may else None
    connection.scope["state"]["screen_locked"] = known is not None and not may
    return known


async def _fields(request: Request[Any, Any, Any]) -> tuple[dict[str, str], dict[str, bytes]]:
    """The fields of the body as text, the last one given of each name, and its files byte for byte."""
    given = list((await request.form()).multi_items())
    files = {name: await _whole(value) for name, value in given if isinstance(value, UploadFile)}
    return {name: _text(files[name]) if name in files else str(value) for name, value in given}, files


async def _whole(upload: UploadFile) -> bytes:
    """The file, whose temporary copy is let go of at once."""
    try:
        return await upload.read()
    finally:
        await upload.close()


def _text(file: bytes) -> str:
    """What is written in a file; one that is no text counts as its digest, which tells it from every other."""
    try:
        return file.decode("utf-8-sig")
    except UnicodeDecodeError:
        return f"\ufffd{hashlib.sha256(file).hexdigest()}"
