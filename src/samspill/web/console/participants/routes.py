"""The caseload, and adding someone to it."""

from litestar import get, post

from samspill.app.coming_in.enrolment import LONGEST_ALIAS, caseload, enrol
from samspill.app.refusals import Problems
from samspill.model.words import Language
from samspill.web.addresses import see
from samspill.web.given import TheActor, TheClinic, TheForm
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page, page_language
from samspill.web.threads import in_thread

NEW = "console/participants/templates/new.html"


@get("/participants")
@in_thread
def list_people(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """Everyone the care worker follows up, a page at a time, or those that are looked for."""
    asked = request.query_params
    number, find = str(asked.get("page", "1")), str(asked.get("find", "")).strip()[:LONGEST_ALIAS]
    shown = caseload(clinic, actor, find, int(number[:6]) if number.isascii() and number.isdigit() else 1)
    return page(request, "console/participants/templates/list.html", caseload=shown, many=shown.pages > 1 or bool(find))


@get("/participants/new", sync_to_thread=False)
def new(request: AnyRequest, actor: TheActor) -> Page:
    """Ask for an alias and a language."""
    return page(request, NEW, kept={"language": page_language(request).value}, problems={})


@post("/participants/new")
@in_thread
def add(request: AnyRequest, clinic: TheClinic, actor: TheActor, form: TheForm) -> Answer:
    """Add a participant and go on to what they agree to."""
    alias, language = form.text("alias", 80), form.one_of("language", {language.value for language in Language})
    try:
        form.check()
        participant = enrol(clinic, actor, alias, Language(language))
    except Problems as raised:
        return page(request, NEW, status=422, kept=form.kept, problems=by_field(raised))
    return see(f"/participants/{participant}/entry/consent")
