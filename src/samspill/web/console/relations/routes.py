"""Who follows up whom: given, ended, and kept with its dates."""

from typing import Any

from litestar import get, post

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.refusals import Problems, Refusal
from samspill.app.staff.following_up import begin_relation, care_relations, end_relation, hand_over
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import Form
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread


@get("/relations")
@in_thread
def show_relations(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """Everyone who takes part, and who follows them up."""
    handed = Form(dict(request.query_params)).number_or_none("handed", 0, 1_000_000)
    return _shown(request, clinic, actor, handed=handed)


@post("/participants/{participant:str}/relations")
@in_thread
def give_relation(
    request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm
) -> Answer:
    """Let a colleague follow someone up."""
    try:
        begin_relation(clinic, actor, participant, form.text("staff", 100))
    except Problems as raised:
        return _shown(request, clinic, actor, status=422, refused=raised.problems[0].message)
    return see(f"/relations#person-{participant}")


@post("/participants/{participant:str}/relations/{member:str}/end")
@in_thread
def take_relation(
    request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, member: InPath
) -> Answer:
    """Let a colleague follow someone up no more."""
    try:
        end_relation(clinic, actor, participant, member)
    except Refusal as raised:
        if raised.code != "practising":
            raise
        return _shown(request, clinic, actor, status=409, refused=raised.message)
    return see(f"/relations#person-{participant}")


@post("/relations/hand-over")
@in_thread
def give_over(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """Let a colleague follow up the same people."""
    try:
        handed = hand_over(clinic, actor, form.text("from", 100), form.text("to", 100))
    except Problems as raised:
        return _shown(request, clinic, actor, status=422, refused=raised.problems[0].message)
    return see(f"/relations?handed={handed}")


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, *, status: int = 200, **more: Any) -> Page:
    template = "console/relations/templates/page.html"
    shown = {"refused": None, "handed": None} | more
    return page(request, template, status=status, relations=care_relations(clinic, actor), **shown)
