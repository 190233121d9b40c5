"""The people who work here: who gets in, and new passwords."""

from typing import Any

from litestar import get, post

from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.refusals import Problems, Refusal
from samspill.app.signing_in.one_time import take_away
from samspill.app.staff.hiring import STAFF_ROLES, hire, lock, new_password, staff_list
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread


@get("/staff")
@in_thread
def show_staff(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """Everyone who works here."""
    return _shown(request, clinic, actor)


@post("/staff")
@in_thread
def add_member(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Page:
    """Add someone, and show the password to begin with, this once."""
    name, role = form.text("name", 100), form.one_of("role", set(STAFF_ROLES))
    try:
        form.check()
        start = hire(clinic, actor, name, Role(role))
    except Problems as raised:
        return _shown(request, clinic, actor, status=422, kept=form.kept, problems=by_field(raised))
    return _shown(request, clinic, actor, start=start)


@post("/staff/{member:str}/password")
@in_thread
def give_password(request: AnyRequest, clinic: TheClinic, actor: TheActor, member: InPath) -> Page:
    """Give someone a new password to begin with."""
    try:
        return _shown(request, clinic, actor, start=new_password(clinic, actor, member))
    except Refusal as raised:
        return _shown(request, clinic, actor, status=403, refused=raised.message)


@post("/staff/{member:str}/lock")
@in_thread
def lock_member(request: AnyRequest, clinic: TheClinic, actor: TheActor, member: InPath, form: TheForm) -> Answer:
    """Close or open someone's access."""
    try:
        lock(clinic, actor, member, locked=form.one_of("locked", {"yes", "no"}) == "yes")
    except Refusal as raised:
        return _shown(request, clinic, actor, status=403, refused=raised.message)
    return see("/staff")


@post("/staff/{member:str}/code/take")
@in_thread
def take_code(request: AnyRequest, clinic: TheClinic, actor: TheActor, member: InPath, form: TheForm) -> Answer:
    """Take away the one-time code of someone whose phone is gone."""
    try:
        take_away(clinic, actor, member, form.text("reason", 500))
    except Problems as raised:
        return _shown(request, clinic, actor, status=422, refused=raised.problems[0].message)
    return see("/staff")


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, *, status: int = 200, **more: Any) -> Page:
    shown = {"kept": {"role": Role.CARE_WORKER.value}, "problems": {}, "refused": None, "start": None} | more
    people = staff_list(clinic, actor)
    template = "console/staff/templates/page.html"
    return page(request, template, status=status, people=people, roles=STAFF_ROLES, **shown)
