"""What every way of signing in ends with: this browser is signed in, or the page asks again."""

from typing import Any

from litestar.response import Redirect

from samspill.app.clinic import Clinic
from samspill.app.refusals import Refusal
from samspill.app.signing_in.password import Entry
from samspill.app.signing_in.staff_sessions import open_staff_session
from samspill.app.signing_in.tries import TOO_MANY
from samspill.web.addresses import local, passkey_site, see
from samspill.web.browsers import browser_words
from samspill.web.pages.page import AnyRequest, Page, cookie_names, page

TEMPLATE = "console/sign_in/templates/page.html"
HALF_WAY_SECONDS = 10 * 60


def enter_as(request: AnyRequest, clinic: Clinic, entry: Entry, onward: str) -> Redirect:
    """Sign this browser in, and go on."""
    names, device = cookie_names(request), browser_words(request.headers.get("user-agent", ""))
    token = open_staff_session(clinic, entry.actor, entry.proof, device)
    answer = see(local(onward))
    answer.set_cookie(names.cookie(names.staff, token))
    return answer


def status_of(raised: Refusal) -> int:
    """What a refusal is to a program."""
    return 429 if raised.code == TOO_MANY else 403


def asked(request: AnyRequest, clinic: Clinic, kept: dict[str, str], *, status: int = 200, **more: Any) -> Page:
    """Ask who it is, with every way there is here."""
    shown: dict[str, Any] = {"problems": {}, "refused": None, "choosing": False} | more
    shown |= {"kept": kept, "next": local(kept.get("next", "/")), "passkeys": passkey_site(request) is not None}
    shown["outside"] = clinic.outside.name if clinic.outside is not None else None
    return page(request, TEMPLATE, status=status, **shown)
