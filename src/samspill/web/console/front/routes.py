"""Where to go first, and the choice of language."""

from litestar import get, post
from litestar.response import Redirect

from samspill.app.actor import Role
from samspill.model.words import Language
from samspill.web.addresses import local, see
from samspill.web.given import TheClinic, TheForm
from samspill.web.guard import staff
from samspill.web.pages.page import AnyRequest, cookie_names
from samspill.web.threads import in_thread

FIRST_PAGES = {
    Role.PARTICIPANT: "/help",
    Role.CARE_WORKER: "/today",
    Role.PEER_SUPPORTER: "/today",
    Role.SUPERVISOR: "/today",
    Role.RESEARCHER: "/library",
    Role.AUTHOR: "/library",
    Role.ADMIN: "/staff",
    Role.AUDITOR: "/help",
}
A_YEAR = 365 * 24 * 60 * 60


@get("/")
@in_thread
def front(request: AnyRequest, clinic: TheClinic) -> Redirect:
    """Go where the work of whoever is signed in begins, or to sign in."""
    actor = staff(request, clinic)
    return see("/sign-in" if actor is None else FIRST_PAGES[actor.role])


@post("/language", sync_to_thread=False)
def choose_language(request: AnyRequest, form: TheForm) -> Redirect:
    """Show the pages in another language from now on."""
    chosen = form.one_of("to", {language.value for language in Language})
    form.check()
    back, names = see(local(form.text("back"))), cookie_names(request)
    back.set_cookie(names.cookie(names.language, chosen, max_age=A_YEAR))
    return back
