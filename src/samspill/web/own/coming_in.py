"""Coming to one's own page: with a card the first time, with the code afterwards, and leaving it."""

from typing import Any

from litestar import get, post
from litestar.response import Redirect

from samspill.app.actor import Actor
from samspill.app.refusals import Problems, Refusal
from samspill.app.signing_in.own_sign_in import bind_phone, card_language, enter, leave, spaced, take_back
from samspill.model.words import Language, Text
from samspill.web.addresses import see
from samspill.web.given import TheClinic, TheForm
from samspill.web.pages.form import Form, by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, cookie_names, page_language
from samspill.web.threads import in_thread

from .visiting import PHONE_SECONDS, Visitor, address, own_page_in, phone_of, visitor

DOOR, CARD = "own/templates/door.html", "own/templates/card.html"


@get("/own")
@in_thread
def door(request: AnyRequest, clinic: TheClinic) -> Answer:
    """The page itself if it is open; else the code is asked for, or, on a strange phone, a card."""
    if visitor(request, clinic) is not None:
        return see("/own/page")
    return _door(request, phone_of(request, clinic))


@post("/own")
@in_thread
def come_in(request: AnyRequest, clinic: TheClinic, form: TheForm) -> Answer:
    """Open the page with the code."""
    names, known = cookie_names(request), phone_of(request, clinic)
    try:
        token = enter(clinic, request.cookies.get(names.own_phone, ""), form.text("pin", 40))
    except Refusal as raised:
        return _door(request, phone_of(request, clinic) or None, status=403, refused=raised.message, was=known)
    onward = see("/own/page")
    onward.set_cookie(names.cookie(names.own_visit, token))
    return onward


@get("/own/card")
@in_thread
def look_at_card(request: AnyRequest, clinic: TheClinic) -> Answer:
    """The card's address: choose a code. Looking spends nothing, so that a preview of the link does no harm."""
    given = Form(dict(request.query_params)).text("code", 40)
    try:
        language = card_language(clinic, given, address(request))
    except Refusal as raised:
        return _door(request, phone_of(request, clinic), status=403, refused=raised.message, code=given)
    return _card(request, language, given)


@post("/own/card")
@in_thread
def use_card(request: AnyRequest, clinic: TheClinic, form: TheForm) -> Answer:
    """Bind this phone with the code that was chosen."""
    given, pin, again = form.text("code", 40), form.text("pin", 40), form.text("again", 40)
    try:
        phone, token = bind_phone(clinic, given, pin, again, address(request))
    except Problems as raised:
        language = card_language(clinic, given, address(request))
        return _card(request, language, given, status=422, problems=by_field(raised))
    except Refusal as raised:
        return _door(request, phone_of(request, clinic), status=403, refused=raised.message)
    onward, names = see("/own/page"), cookie_names(request)
    onward.set_cookie(names.cookie(names.own_phone, phone, PHONE_SECONDS))
    onward.set_cookie(names.cookie(names.own_visit, token))
    return onward


@post("/own/close")
@in_thread
def close(request: AnyRequest, clinic: TheClinic) -> Redirect:
    """Close the page; the phone stays connected."""
    names = cookie_names(request)
    if token := request.cookies.get(names.own_visit):
        leave(clinic, token)
    away = see("/own")
    away.set_cookie(names.gone(names.own_visit))
    return away


@post("/own/forget")
@in_thread
def forget(request: AnyRequest, clinic: TheClinic, visitor: Visitor) -> Redirect:
    """Disconnect this phone; nothing of the record is touched."""
    take_back(clinic, visitor, _own(visitor))
    away, names = see("/own"), cookie_names(request)
    away.set_cookie(names.gone(names.own_visit))
    away.set_cookie(names.gone(names.own_phone))
    return away


def _own(visitor: Actor) -> str:
    return visitor.participant or ""


def _door(
    request: AnyRequest,
    language: Language | None,
    *,
    status: int = 200,
    refused: Text | None = None,
    code: str = "",
    was: Language | None = None,
) -> Page:
    shown = language or was or page_language(request)
    more: dict[str, Any] = {"known": language is not None, "refused": refused, "code": code}
    return own_page_in(shown, request, DOOR, status=status, **more)


def _card(
    request: AnyRequest, language: Language, code: str, *, status: int = 200, problems: dict[str, Text] | None = None
) -> Page:
    return own_page_in(language, request, CARD, status=status, code=spaced(code), problems=problems or {})
