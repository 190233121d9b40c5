"""The audit log: found by person, colleague and day, and whether it is as it was written."""

from litestar import get

from samspill.app.openings.log import audit_log, chain_state
from samspill.web.console.emergency.to_sign import to_sign
from samspill.web.given import TheActor, TheClinic
from samspill.web.pages.form import Form
from samspill.web.pages.page import AnyRequest, Page, page
from samspill.web.threads import in_thread


@get("/audit")
@in_thread
def show_audit(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """What was seen and done, newest first; with ``check`` also whether the whole log is sound."""
    sought = Form(dict(request.query_params))
    person, staff, day = sought.text("person", 80), sought.text("staff", 80), sought.day("day")
    log = audit_log(clinic, actor, person, staff, day, sought.text("find", 80))
    state = chain_state(clinic, actor) if "check" in sought else None
    emergencies, template = to_sign(clinic, actor), "console/audit/templates/page.html"
    return page(request, template, log=log, kept=sought.kept, chain=state, emergencies=emergencies)
