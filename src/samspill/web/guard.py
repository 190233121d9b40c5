"""Who is asking, and whether a form is ours."""

import hmac
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import State
from litestar.enums import ScopeType
from litestar.handlers import BaseRouteHandler

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.signing_in import staff_of

from .given import TheClinic
from .pages.form import Form
from .pages.page import address_of, cookie_names

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
NO_FORM_TOKEN = "no_form_token"  # noqa: S105 - the name of a route option
"""Set on a route whose page has no form; the origin is checked all the same."""

Connection = ASGIConnection[Any, Any, Any, Any]


class SignInNeeded(Exception):
    """Nobody is signed in; the page asked for is where to go afterwards."""

    def __init__(self, back: str) -> None:
        super().__init__(f"sign in to see {back}")
        self.back = back


class NotOurForm(Exception):
    """A form without this browser's token, or sent from another site."""


async def form_is_ours(connection: Connection, handler: BaseRouteHandler) -> None:
    """Let a changing request pass only from our own origin, with the token twice: in the cookie and in the form."""
    if connection.scope["type"] != ScopeType.HTTP or connection.scope["method"] in SAFE_METHODS:
        return
    if not same_origin(connection.headers):
        raise NotOurForm
    if handler.opt.get(NO_FORM_TOKEN):
        return
    request: Request[Any, Any, Any] = Request(connection.scope, connection.receive)
    form = await _fields(request)
    connection.scope["state"]["form"] = form
    cookie = connection.cookies.get(cookie_names(request).forms, "")
    given = connection.headers.get("x-form-token") or str(form.get("form_token", ""))
    if not cookie or not hmac.compare_digest(cookie.encode(), given.encode()):
        raise NotOurForm


def same_origin(headers: Mapping[str, str]) -> bool:
    """Whether the page that sent this came from this server; programs that are not browsers name no origin."""
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host", "")


def provide_clinic(state: State) -> Clinic:
    """The clinic this application serves."""
    clinic: Clinic = state.clinic
    return clinic


def provide_actor(request: Request[Any, Any, Any], clinic: TheClinic) -> Actor:
    """The signed-in member of staff; raises ``SignInNeeded`` when there is none."""
    actor = staff(request, clinic)
    if actor is None:
        raise SignInNeeded(address_of(request) if request.method in SAFE_METHODS else "/")
    return actor


def provide_form(request: Request[Any, Any, Any]) -> Form:
    """The fields that came with the request."""
    return Form(request.scope["state"].get("form"))


def staff(connection: Connection, clinic: Clinic) -> Actor | None:
    """Who is signed in on this browser, if anyone; the page knows it from then on."""
    token = connection.cookies.get(cookie_names(connection).staff)
    actor = staff_of(clinic, token) if token else None
    connection.scope["state"]["actor"] = actor
    return actor


async def _fields(request: Request[Any, Any, Any]) -> dict[str, str]:
    """The text fields of the body, the last one given of each name; files are not taken."""
    form = await request.form()
    return {name: value for name, value in form.multi_items() if isinstance(value, str)}
