"""Who comes today."""

from litestar import get

from samspill.app.stories import waiting_stories
from samspill.app.today.day import today
from samspill.app.training.guiding import training
from samspill.web.console.emergency.to_sign import to_sign
from samspill.web.given import TheActor, TheClinic
from samspill.web.pages.page import AnyRequest, Page, page
from samspill.web.threads import in_thread

SHOWN_FIRST = 8
"""As many as one takes in at a glance; the others are one tap away."""


@get("/today")
@in_thread
def show_today(request: AnyRequest, clinic: TheClinic, actor: TheActor) -> Page:
    """The day's one list, by what is to be done."""
    return page(
        request,
        "console/today/templates/page.html",
        today=today(clinic, actor),
        training=training(clinic, actor),
        stories=waiting_stories(clinic, actor),
        emergencies=to_sign(clinic, actor),
        shown_first=SHOWN_FIRST,
    )
