"""What is asked in this clinic, and its own licensed questionnaires."""

from typing import Any

from litestar import get, post
from litestar.types import ControllerRouterHandler

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.measures.questionnaires import import_questionnaire, measure_settings, retire_questionnaire
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread


@get("/measures")
@in_thread
def show_settings(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """When one asks, and what."""
    return _shown(request, clinic, actor)


@post("/measures")
@in_thread
def bring(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """Read a questionnaire, and keep it when all of it is understood."""
    text = form.whole("file") or form.whole("pasted")
    imported = import_questionnaire(clinic, actor, text)
    status = 200 if imported.id is not None else 422
    return _shown(request, clinic, actor, status=status, imported=imported)


@post("/measures/{questionnaire:str}/retire")
@in_thread
def retire(clinic: TheClinic, actor: TheActor, questionnaire: InPath) -> Answer:
    """It is not asked any more."""
    retire_questionnaire(clinic, actor, questionnaire)
    return see("/measures")


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, *, status: int = 200, imported: Any = None) -> Page:
    known = measure_settings(clinic, actor)
    return page(request, "console/measures/templates/settings.html", status=status, settings=known, imported=imported)


ROUTES: list[ControllerRouterHandler] = [show_settings, bring, retire]
