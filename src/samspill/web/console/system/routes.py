"""System health: each thing with a plain sentence and a mend."""

from litestar import get

from samspill.app.health import State, health
from samspill.web.given import TheActor, TheClinic
from samspill.web.pages.page import AnyRequest, Page, page
from samspill.web.threads import in_thread


@get("/system")
@in_thread
def show_system(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """How the house is."""
    findings = health(clinic, actor)
    wrong = sum(finding.state is State.WRONG for finding in findings)
    return page(request, "console/system/templates/page.html", findings=findings, wrong=wrong)
