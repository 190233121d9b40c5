"""Where to go first."""

from litestar import get
from litestar.response import Redirect

from samspill.app.actor import Role
from samspill.web.addresses import see
from samspill.web.given import TheClinic
from samspill.web.guard import staff
from samspill.web.pages.page import AnyRequest
from samspill.web.threads import in_thread

FIRST_PAGES = {
    Role.PARTICIPANT: "/help",
    Role.CARE_WORKER: "/today",
    Role.PEER_SUPPORTER: "/today",
    Role.SUPERVISOR: "/today",
    Role.RESEARCHER: "/study",
    Role.AUTHOR: "/library",
    Role.ADMIN: "/staff",
    Role.AUDITOR: "/audit",
}


@get("/")
@in_thread
def front(request: AnyRequest, clinic: TheClinic) -> Redirect:
    """Go where the work of whoever is signed in begins, or to sign in."""
    actor = staff(request, clinic)
    return see("/sign-in" if actor is None else FIRST_PAGES[actor.role])
