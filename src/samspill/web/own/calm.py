"""The calm room alone, for whenever it is wanted: no session, no sign-in, nothing kept."""

from litestar import get

from samspill.app.records.people import CALM_ROOMS
from samspill.model.words import Language
from samspill.web.pages.page import AnyRequest, Page, page, page_in


@get("/own/calm", sync_to_thread=False)
def calm_room(request: AnyRequest) -> Page:
    """The look that was asked for, else the first; it knows nobody's name, and asks no record."""
    asked, language = request.query_params.get("room", ""), request.query_params.get("in", "")
    room = asked if asked in CALM_ROOMS else CALM_ROOMS[0]
    if language in set(Language):
        return page_in(Language(language), request, "own/templates/calm.html", room=room)
    return page(request, "own/templates/calm.html", room=room)
