"""What one may do with one's own record: take consent back, see who has looked, and take everything along."""

from datetime import date, tzinfo
from typing import NamedTuple

from litestar import Response, get, post

from samspill.app.access import Action
from samspill.app.actor import Role
from samspill.app.consents.deciding import consents, withdraw
from samspill.app.openings.log import record_openings
from samspill.app.person.exporting import export_person
from samspill.app.progress.own_page import own_page
from samspill.app.records.audit import Kind
from samspill.app.records.consents import Purpose
from samspill.app.views.audit import AuditRow
from samspill.web.addresses import see
from samspill.web.given import TheClinic, TheForm
from samspill.web.pages.page import Answer, AnyRequest, Page
from samspill.web.threads import in_thread

from .visiting import Visitor, own_page_in

CONSENT, OPENINGS = "own/templates/consent.html", "own/templates/openings.html"
_FILE = 'attachment; filename="samspill-everything.zip"'


@get("/own/consent")
@in_thread
def show_consent(request: AnyRequest, clinic: TheClinic, visitor: Visitor) -> Page:
    """What they have agreed to, each with a way to take it back."""
    own = own_page(clinic, visitor, visitor.participant or "")
    views = consents(clinic, visitor, own.participant)
    return own_page_in(own.language, request, CONSENT, own=own, views=views)


@post("/own/consent")
@in_thread
def take_consent_back(clinic: TheClinic, visitor: Visitor, form: TheForm) -> Answer:
    """Take one consent back; it holds at once."""
    own = own_page(clinic, visitor, visitor.participant or "")
    purpose = form.one_of("purpose", [one.value for one in Purpose])
    form.check()
    withdraw(clinic, visitor, own.participant, Purpose(purpose), own.language)
    return see("/own/consent?done=1")


@get("/own/openings")
@in_thread
def show_openings(request: AnyRequest, clinic: TheClinic, visitor: Visitor) -> Page:
    """Who has looked at or changed what is theirs, a line for each person and day."""
    own = own_page(clinic, visitor, visitor.participant or "")
    found = record_openings(clinic, visitor, own.participant)
    days = by_day(found.rows, clinic.zone)
    return own_page_in(own.language, request, OPENINGS, days=days, more=found.more)


@get("/own/everything.zip")
@in_thread
def take_everything(clinic: TheClinic, visitor: Visitor) -> Response[bytes]:
    """Everything that is held on them, to read and to take along."""
    content = export_person(clinic, visitor, visitor.participant or "")
    return Response(content, media_type="application/zip", headers={"content-disposition": _FILE})


class Opened(NamedTuple):
    """Who was there on one day, and how: in an emergency, or only to take data without a name for a study."""

    day: date
    who: str
    role: str
    emergency: bool
    study: bool


def by_day(rows: tuple[AuditRow, ...], zone: tzinfo) -> tuple[tuple[Opened, bool], ...]:
    """A line for each, with whether something was changed; newest first, others' only."""
    found: dict[Opened, bool] = {}
    for row in rows:
        if row.role != Role.PARTICIPANT and row.kind is not Kind.REFUSED:
            study = row.action == Action.EXPORT_STUDY
            one = Opened(row.at.astimezone(zone).date(), row.who, row.role, row.emergency, study)
            found[one] = found.get(one, False) or row.wrote
    return tuple(found.items())
