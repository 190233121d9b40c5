"""The code on the device is written here, and the two are connected."""

from typing import Any
from urllib.parse import urljoin

from litestar import get, post

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.pairing import confirm
from samspill.app.sessions import go_to_check_in, session_view
from samspill.web.addresses import see
from samspill.web.console.session.step import step_page, taken
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.page import Answer, AnyRequest, Page
from samspill.web.threads import in_thread

THIS_MACHINE = {"localhost", "127.0.0.1", "::1"}


@get("/sessions/{session:str}/pair")
@in_thread
def ask_code(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath) -> Page:
    """Ask for the code, and say where it comes from."""
    return _shown(request, clinic, actor, session)


@post("/sessions/{session:str}/pair")
@in_thread
def confirm_code(request: AnyRequest, clinic: TheClinic, actor: TheActor, session: InPath, form: TheForm) -> Answer:
    """Connect the device that shows this code, and go on."""
    code = form.text("code", 40)

    def connect() -> Answer:
        confirm(clinic, actor, session, code)
        go_to_check_in(clinic, actor, session)
        return see(f"/sessions/{session}")

    return taken(form, connect, lambda **more: _shown(request, clinic, actor, session, **more))


def _shown(request: AnyRequest, clinic: Clinic, actor: Actor, session: str, **more: Any) -> Page:
    here_only = request.url.hostname in THIS_MACHINE
    headset = urljoin(str(request.base_url), "/headset")
    view = session_view(clinic, actor, session)
    return step_page(request, "pair", view, "waiting", headset=headset, here_only=here_only, **more)
