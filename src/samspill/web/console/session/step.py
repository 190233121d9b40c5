"""One step of a session as a page: the same frame around each."""

from collections.abc import Callable
from typing import Any

from samspill.app.refusals import Problems, Refusal
from samspill.app.views.session import SessionView
from samspill.web.pages.form import Form, by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page


def step_page(request: AnyRequest, name: str, session: SessionView, phase: str, **shown: Any) -> Page:
    """The page of step ``name``; ``phase`` is the step that is marked as the current one."""
    values = {"kept": {}, "problems": {}, "refused": None, "status": 200} | shown
    return page(request, f"console/session/{name}/templates/page.html", session=session, phase=phase, **values)


def taken(form: Form, act: Callable[[], Answer], again: Callable[..., Page]) -> Answer:
    """Do what a form asks for; with problems or a refusal, show the page again with everything that was written."""
    try:
        form.check()
        return act()
    except Problems as raised:
        return again(status=422, kept=form.kept, problems=by_field(raised))
    except Refusal as raised:
        return again(status=409, kept=form.kept, refused=raised.message)
