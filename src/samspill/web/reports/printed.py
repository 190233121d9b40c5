"""A report as an answer: a PDF to open or keep, under a name that says nothing of anyone."""

from litestar import Response

from samspill.app.clinic import Clinic
from samspill.app.ports.press import Report
from samspill.app.refusals import Refusal
from samspill.model.words import Text

PDF = "application/pdf"


def printed(clinic: Clinic, report: Report, name: str) -> Response[bytes]:
    """The report as PDF; raises ``Refusal`` where nothing prints. It takes a tenth of a second: call it in a thread."""
    if clinic.press is None:
        raise _NO_PRESS
    headers = {"content-disposition": f'inline; filename="{name}.pdf"'}
    return Response(clinic.press.pdf(report), media_type=PDF, headers=headers)


_NO_PRESS = Refusal(
    "no_press",
    Text(
        nb="Her kan det ikke lages PDF. Skriv ut siden i stedet.",
        en="PDFs cannot be made here. Print the page instead.",
    ),
)
