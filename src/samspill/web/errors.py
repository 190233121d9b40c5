"""When something cannot be done: a page in plain words, or one JSON shape, and never a traceback.

The JSON shape is ``{"errors": [{"code": ..., "field": ... or null, "message": ...}]}`` for every address that programs
ask for (``MACHINES``).
"""

import logging
from typing import Any
from urllib.parse import quote

import msgspec
from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException
from litestar.response import Redirect
from litestar.types import ExceptionHandlersMap

from samspill.app.access import NO_RELATION, NOT_ALLOWED, Action, Relation, may
from samspill.app.actor import Actor
from samspill.app.ports.store import NotKept
from samspill.app.refusals import Missing, Problems, Refusal
from samspill.app.signing_in.tries import TOO_MANY
from samspill.model.words import Text

from .guard import SAFE_METHODS, NotOurForm, ScreenLocked, SecondStepWanted, SignInNeeded, staff
from .once import SentBefore, not_taken
from .own.visiting import VisitNeeded
from .pages.page import fragment, page, page_language

MACHINES = ("/api/", "/pack/", "/speech/", "/static/", "/health")

OWN = "/own"
"""Where participants' own pages are; what goes wrong there is said in their frame, without the menu of staff."""

AnyRequest = Request[Any, Any, Any]
_log = logging.getLogger("samspill.web")


class Fault(msgspec.Struct, frozen=True):
    """One thing that is wrong: a stable code, plain words, and the field it is about, if any."""

    code: str
    message: Text
    field: str | None = None


def answer(request: AnyRequest, status: int, faults: tuple[Fault, ...]) -> Response[Any]:
    """Say what is wrong, to a person or to a program."""
    language = page_language(request)
    if request.url.path.startswith(MACHINES):
        listed = [{"code": f.code, "field": f.field, "message": f.message.spoken(language)} for f in faults]
        return Response({"errors": listed}, status_code=status, media_type=MediaType.JSON)
    if request.headers.get("hx-request"):
        text = fragment(request, "pages/templates/problem.html", message=faults[0].message)
        return Response(text, status_code=status, media_type=MediaType.HTML, headers={"HX-Reswap": "beforeend"})
    title = _title(status, faults[0].code).spoken(language)
    if request.url.path == OWN or request.url.path.startswith(f"{OWN}/"):
        return page(request, "own/templates/error.html", status=status, title=title, message=faults[0].message)
    if status < 500 and "actor" not in request.scope["state"]:
        staff(request, request.app.state.clinic)
    shown = {"title": title, "message": faults[0].message}
    urgent = _may_open_in_an_emergency(request, faults[0].code)
    return page(request, "pages/templates/error.html", status=status, urgent=urgent, **shown)


def _title(status: int, code: str) -> Text:
    """What stands on top: that one may not, only where it is about who asks."""
    return _NOT_NOW if status == 403 and code not in NOT_ALLOWED else _TITLES.get(status, _TITLES[400])


def _refusal(request: AnyRequest, raised: Refusal) -> Response[Any]:
    return answer(request, 429 if raised.code == TOO_MANY else 403, (Fault(raised.code, raised.message),))


def _may_open_in_an_emergency(request: AnyRequest, code: str) -> bool:
    """Whether the way in for an emergency belongs on this page: somebody was looking, and their role may use it."""
    actor: Actor | None = request.scope["state"].get("actor")
    looks = request.method in SAFE_METHODS and code == NO_RELATION
    return looks and actor is not None and may(actor.role, Action.BREAK_GLASS, Relation.NONE).allowed


def _missing(request: AnyRequest, raised: Missing) -> Response[Any]:
    return answer(request, 404, (Fault(f"no_{raised.what}", _NOT_THERE),))


def _problems(request: AnyRequest, raised: Problems) -> Response[Any]:
    return answer(request, 422, tuple(Fault("problem", p.message, p.field) for p in raised.problems))


def _sign_in(request: AnyRequest, raised: SignInNeeded) -> Response[Any]:
    if request.url.path.startswith(MACHINES):
        return answer(request, 401, (Fault("sign_in", _SIGN_IN),))
    return _on_to(request, f"/sign-in?next={quote(raised.back)}")


def _locked(request: AnyRequest, raised: ScreenLocked) -> Response[Any]:
    if request.url.path.startswith(MACHINES):
        return answer(request, 401, (Fault("screen_locked", _SIGN_IN),))
    return _on_to(request, f"/locked?next={quote(raised.back)}")


def _second_step(request: AnyRequest, _raised: SecondStepWanted) -> Response[Any]:
    if request.url.path.startswith(MACHINES):
        return answer(request, 401, (Fault("second_step", _SIGN_IN),))
    return _on_to(request, "/my-access/code")


def _on_to(request: AnyRequest, where: str) -> Response[Any]:
    if request.headers.get("hx-request"):
        return Response("", headers={"HX-Redirect": where}, status_code=401, media_type=MediaType.HTML)
    not_taken(request.scope)
    return Redirect(where, status_code=303)


def _not_our_form(request: AnyRequest, _raised: NotOurForm) -> Response[Any]:
    return answer(request, 403, (Fault("not_our_form", _OLD_PAGE),))


def _sent_before(request: AnyRequest, raised: SentBefore) -> Response[Any]:
    if request.headers.get("hx-request"):
        return Response("", status_code=204, media_type=MediaType.HTML)
    return Redirect(raised.where, status_code=303)


def _http(request: AnyRequest, raised: HTTPException) -> Response[Any]:
    message = {404: _NOT_THERE, 405: _NOT_THERE, 413: _TOO_LARGE}.get(raised.status_code, _NOT_UNDERSTOOD)
    return answer(request, raised.status_code, (Fault(f"http_{raised.status_code}", message),))


def _not_kept(request: AnyRequest, raised: NotKept) -> Response[Any]:
    _log.error("%s %s was not kept: %s", request.method, request.url.path, raised)
    return answer(request, 503, (Fault("not_kept", _NO_ROOM if raised.full else _READ_ONLY),))


def _fault(request: AnyRequest, raised: Exception) -> Response[Any]:
    _log.error("%s %s could not be answered", request.method, request.url.path, exc_info=raised)
    return answer(request, 500, (Fault("fault", _OUR_FAULT),))


def _visit(request: AnyRequest, _raised: VisitNeeded) -> Response[Any]:
    return Redirect("/own", status_code=303)


HANDLERS: ExceptionHandlersMap = {
    Refusal: _refusal,
    Missing: _missing,
    Problems: _problems,
    SignInNeeded: _sign_in,
    ScreenLocked: _locked,
    VisitNeeded: _visit,
    SecondStepWanted: _second_step,
    NotOurForm: _not_our_form,
    SentBefore: _sent_before,
    HTTPException: _http,
    NotKept: _not_kept,
    Exception: _fault,
}

_TITLES = {
    400: Text(nb="Det gikk ikke", en="That did not work"),
    403: Text(nb="Dette er ikke åpent for deg", en="This is not open to you"),
    404: Text(nb="Denne siden finnes ikke", en="There is no such page"),
    429: Text(nb="Vent litt", en="Wait a moment"),
    413: Text(nb="Det var for mye", en="That was too much"),
    422: Text(nb="Noe må rettes", en="Something has to be mended"),
    503: Text(nb="Ikke lagret", en="Not saved"),
    500: Text(nb="Noe gikk galt hos oss", en="Something went wrong here"),
}
_NOT_NOW = Text(nb="Det går ikke akkurat nå", en="Not just now")
_NOT_THERE = Text(
    nb="Adressen kan være skrevet feil, eller det som var her, er ikke her lenger. Begynn fra forsiden.",
    en="The address may be mistyped, or what was here is gone. Begin from the front page.",
)
_SIGN_IN = Text(nb="Logg inn først.", en="Sign in first.")
_OLD_PAGE = Text(
    nb="Siden har stått åpen for lenge, eller skjemaet kom fra et annet sted. Last den på nytt og prøv igjen.",
    en="The page has been open too long, or the form came from somewhere else. Reload it and try again.",
)
_TOO_LARGE = Text(
    nb="Det som ble sendt, er for stort. Kort det ned og prøv igjen.",
    en="What was sent is too large. Make it shorter and try again.",
)
_NOT_UNDERSTOOD = Text(
    nb="Vi forsto ikke det som ble sendt. Gå tilbake og prøv igjen.",
    en="We did not understand what was sent. Go back and try again.",
)
_NO_ROOM = Text(
    nb="Disken på serveren er full, så ingenting kan skrives nå. Det som var lagret før, er trygt. Gå tilbake, så står "
    "det du skrev, i feltet. Si fra til den som drifter samspill.",
    en="The server's disk is full, so nothing can be written now. What was saved before is safe. Go back, and what you "
    "wrote stands in its field. Tell whoever runs samspill here.",
)
_READ_ONLY = Text(
    nb="Serveren kan bare lese nå, ikke skrive. Det som var lagret før, er trygt. Gå tilbake, så står det du skrev, i "
    "feltet. Si fra til den som drifter samspill.",
    en="The server can only read now, and not write. What was saved before is safe. Go back, and what you wrote stands "
    "in its field. Tell whoever runs samspill here.",
)
_OUR_FAULT = Text(
    nb="Feilen er skrevet ned. Det du har lagret, er trygt. Prøv igjen, og si fra til den som drifter samspill.",
    en="The fault has been written down. What you saved is safe. Try again, and tell whoever runs samspill here.",
)
