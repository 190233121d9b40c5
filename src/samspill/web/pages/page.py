"""One page as an answer: language, sign-in state and form token are the same for all of them."""

import gzip
import secrets
from functools import partial
from typing import Any

from litestar import Request, Response
from litestar.connection import ASGIConnection

from samspill.app.access import Action, Relation, may
from samspill.app.actor import Actor
from samspill.model.words import Language
from samspill.web.security import CookieNames

from .form_token import masked
from .guide import guide_beside
from .help import help_of
from .languages import language_of
from .look import Look, look_of
from .rendering import Pages

AnyRequest = Request[Any, Any, Any]
Connection = ASGIConnection[Any, Any, Any, Any]
Page = Response[bytes]
Answer = Response[Any]
HTML = "text/html; charset=utf-8"
PACKED = 5
"""How hard to pack a page: half a millisecond for the longest, and a fifth of its size."""


def page(request: AnyRequest, template: str, *, status: int = 200, **values: Any) -> Page:
    """Render ``template`` for ``request``, packed if the browser takes that; one without a form token gets one."""
    names, token = cookie_names(request), form_token(request)
    html = fragment(request, template, **{"guide": guide_beside(request, status), **values}).encode()
    answer = Response(html, media_type=HTML, status_code=status, headers={"vary": "accept-encoding"})
    if "gzip" in request.headers.get("accept-encoding", ""):
        answer.content = gzip.compress(html, compresslevel=PACKED, mtime=0)
        answer.headers["content-encoding"] = "gzip"
    if names.forms not in request.cookies:
        answer.set_cookie(names.cookie(names.forms, token))
    return answer


def page_in(language: Language, request: AnyRequest, template: str, **values: Any) -> Page:
    """The same in ``language``, whatever the pages are in: a sheet for somebody else to read."""
    request.scope["state"]["language"] = language
    return page(request, template, **values)


def fragment(request: AnyRequest, template: str, **values: Any) -> str:
    """The HTML of ``template`` alone, as a page or a part of one."""
    pages: Pages = request.app.state.pages
    actor: Actor | None = request.scope["state"].get("actor")
    return pages.render(
        template,
        page_language(request),
        actor=actor,
        can=partial(_can, actor),
        form_token=masked(form_token(request)),
        here=request.url.path,
        back=address_of(request),
        look=look(request),
        beside=help_of(str(request.scope.get("path_template", "")), page_language(request)),
        **values,
    )


def page_language(connection: Connection) -> Language:
    """The language of the pages for this browser, or of this one page (``page_in``)."""
    given: Language | None = connection.scope["state"].get("language")
    if given is not None:
        return given
    chosen = connection.cookies.get(cookie_names(connection).language)
    return language_of(chosen, connection.headers.get("accept-language", ""))


def look(connection: Connection) -> Look:
    """How pages look in this browser."""
    return look_of(connection.cookies.get(cookie_names(connection).look))


def address_of(request: AnyRequest) -> str:
    """The path and query of this page, to come back to."""
    return f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path


def cookie_names(connection: Connection) -> CookieNames:
    """Our cookies as they are called on this connection."""
    return CookieNames(https=connection.url.scheme in {"https", "wss"})


def form_token(request: AnyRequest) -> str:
    """The token forms carry twice: in this browser's cookie and in the form itself."""
    kept = request.cookies.get(cookie_names(request).forms) or request.scope["state"].get("form_token")
    token = str(kept or secrets.token_urlsafe(32))
    request.scope["state"]["form_token"] = token
    return token


def _can(actor: Actor | None, action: str) -> bool:
    """Whether a link to this belongs on the page of whoever is signed in; the use case asks again."""
    return actor is not None and may(actor.role, Action(action), Relation.NOBODY_IN_QUESTION).allowed
