"""The card a participant gets to their own page: made, printed, handed over, and taken back."""

from urllib.parse import quote, urljoin

from litestar import get, post
from litestar.response import Redirect

from samspill.app.signing_in.own_sign_in import make_card, own_sign_in_state, take_back
from samspill.web.addresses import from_elsewhere, see
from samspill.web.given import InPath, TheActor, TheClinic
from samspill.web.pages.page import AnyRequest, Page, page, page_in
from samspill.web.threads import in_thread


@get("/participants/{participant:str}/own-page")
@in_thread
def show_way_in(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """Whether a card waits or a phone is connected, and what one can do about it."""
    state, reached = own_sign_in_state(clinic, actor, participant), from_elsewhere(request, "/own/card") is not None
    return page(request, "console/own_page/templates/page.html", state=state, reached=reached)


@post("/participants/{participant:str}/own-page/card")
@in_thread
def give_card(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """A new card, shown this once, in the participant's language."""
    card = make_card(clinic, actor, participant)
    address = from_elsewhere(request, f"/own/card?code={quote(card.code)}")
    plain = from_elsewhere(request, "/own") or urljoin(str(request.base_url), "/own")
    shown = {"card": card, "address": address, "plain": plain, "participant": participant}
    return page_in(card.language, request, "console/own_page/templates/card.html", **shown)


@post("/participants/{participant:str}/own-page/take-back")
@in_thread
def take_way_back(clinic: TheClinic, actor: TheActor, participant: InPath) -> Redirect:
    """Card and phone are worth nothing from now on."""
    take_back(clinic, actor, participant)
    return see(f"/participants/{participant}/own-page?taken=1")
