"""My passkeys, and my name at the sign-in service."""

from typing import Any

from litestar import MediaType, Response, get, post

from samspill.app.refusals import Problems, Refusal
from samspill.app.signing_in.outside import leave_for, untie
from samspill.app.signing_in.passkeys import add_passkey, ask_new_passkey, passkeys_of, remove_passkey
from samspill.app.staff.own_access import demand_password
from samspill.web.addresses import came_from, passkey_site, see
from samspill.web.console.sign_in.elsewhere import back_to, options_answer
from samspill.web.console.sign_in.entering import HALF_WAY_SECONDS, status_of
from samspill.web.given import TheActor, TheClinic, TheForm
from samspill.web.guard import ALSO_BEFORE_SECOND_STEP
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, cookie_names, page
from samspill.web.threads import in_thread

HERE, AWAY = "console/my_access/templates/passkeys.html", "console/my_access/templates/away.html"


@get("/my-access/passkeys", opt={ALSO_BEFORE_SECOND_STEP: True})
@in_thread
def show_passkeys(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Answer:
    """My passkeys, and how to add one."""
    return _shown(request, clinic, actor)


@post("/my-access/passkeys/begin", status_code=200, opt={ALSO_BEFORE_SECOND_STEP: True})
@in_thread
def begin_new_passkey(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Response[Any]:
    """What the page asks the browser for."""
    site = passkey_site(request)
    if site is None:
        return Response("{}", media_type=MediaType.JSON, status_code=409)
    return options_answer(request, *ask_new_passkey(clinic, actor, site))


@post("/my-access/passkeys", opt={ALSO_BEFORE_SECOND_STEP: True})
@in_thread
def keep_passkey(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """Keep the passkey the browser has made, once the password has shown who asks."""
    site, token = passkey_site(request), request.cookies.get(cookie_names(request).half_way, "")
    if site is None:
        return see("/my-access/passkeys")
    try:
        demand_password(clinic, actor, form.text("password", 500), came_from(request))
        add_passkey(clinic, actor, site, token, form.text("credential", 20_000), form.text("name", 60))
    except Problems as raised:
        return _shown(request, clinic, actor, status=422, problems=by_field(raised))
    except Refusal as raised:
        return _shown(request, clinic, actor, status=status_of(raised), refused=raised.message)
    return see("/my-access/passkeys")


@post("/my-access/passkeys/remove")
@in_thread
def drop_passkey(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """Remove one, once the password has shown who asks: whoever finds a tablet open could else take away a way in."""
    credential = form.text("credential", 1400)
    try:
        demand_password(clinic, actor, form.text("password", 500), came_from(request))
        remove_passkey(clinic, actor, credential)
    except Problems as raised:
        return _shown(request, clinic, actor, status=422, not_removed=credential, wrong=raised.problems[0].message)
    except Refusal as raised:
        return _shown(request, clinic, actor, status=status_of(raised), refused=raised.message)
    return see("/my-access/passkeys")


@post("/my-access/outside")
@in_thread
def tie_elsewhere(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """Connect my name at the service: a link leads there, as a form may lead to this server only."""
    try:
        demand_password(clinic, actor, form.text("password", 500), came_from(request))
        address, token = leave_for(clinic, back_to(request), actor)
    except Problems as raised:
        return _shown(request, clinic, actor, status=422, refused=raised.problems[0].message)
    except Refusal as raised:
        return _shown(request, clinic, actor, status=status_of(raised), refused=raised.message)
    service, names = clinic.outside.name if clinic.outside else "", cookie_names(request)
    away = page(request, AWAY, address=address, service=service)
    away.set_cookie(names.cookie(names.half_way, token, max_age=HALF_WAY_SECONDS))
    return away


@post("/my-access/outside/off")
@in_thread
def untie_elsewhere(clinic: TheClinic, actor: TheActor) -> Answer:
    """Connect it no more."""
    untie(clinic, actor)
    return see("/my-access/passkeys")


def _shown(request: AnyRequest, clinic: TheClinic, actor: TheActor, *, status: int = 200, **more: Any) -> Answer:
    shown: dict[str, Any] = {"problems": {}, "refused": None, "not_removed": None, "wrong": None} | more
    shown |= {"passkeys": passkeys_of(clinic, actor), "has_name": passkey_site(request) is not None}
    with clinic.store.look() as unit:
        shown["tied"] = bool(unit.proofs.outside_names(actor.id))
    shown["outside"] = clinic.outside.name if clinic.outside is not None else None
    return page(request, HERE, status=status, **shown)
