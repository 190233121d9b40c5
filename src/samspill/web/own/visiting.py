"""Who is visiting their own page on this browser; staff's sign-in opens nothing here, and this opens nothing there."""

from typing import Any, TypeAlias

from litestar import Request
from litestar.di import NamedDependency

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.signing_in.own_sign_in import own_actor, phone_language
from samspill.model.words import Language
from samspill.web.given import TheClinic
from samspill.web.pages.page import AnyRequest, Page, cookie_names, page, page_in

Visitor: TypeAlias = NamedDependency[Actor]

PHONE_SECONDS = 180 * 24 * 3600


class VisitNeeded(Exception):
    """Nobody has opened their page on this browser, or not lately."""


def provide_visitor(request: Request[Any, Any, Any], clinic: TheClinic) -> Actor:
    """The participant whose page is open here; raises ``VisitNeeded``."""
    actor = visitor(request, clinic)
    if actor is None:
        raise VisitNeeded
    return actor


def visitor(request: AnyRequest, clinic: Clinic) -> Actor | None:
    """The participant whose page is open here, if it is."""
    token = request.cookies.get(cookie_names(request).own_visit)
    return own_actor(clinic, token) if token else None


def phone_of(request: AnyRequest, clinic: Clinic) -> Language | None:
    """The language of the participant whose phone this is, if it is anybody's."""
    token = request.cookies.get(cookie_names(request).own_phone)
    return phone_language(clinic, token) if token else None


def own_page_in(language: Language, request: AnyRequest, template: str, **values: Any) -> Page:
    """A page in the participant's language, unless another was chosen on this browser."""
    if request.cookies.get(cookie_names(request).language):
        return page(request, template, **values)
    return page_in(language, request, template, **values)


def address(request: AnyRequest) -> str:
    """Where a request comes from."""
    return request.client.host if request.client else ""
