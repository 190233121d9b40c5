"""The one who writes a pack on their own machine."""

from samspill.app.actor import Role
from samspill.app.clinic import Clinic
from samspill.app.signing_in.password import add_staff

AUTHOR_NAME, AUTHOR_PASSWORD = "author", "samspill-author"


def welcome_author(clinic: Clinic) -> None:
    """Let the author sign in; harmless to do again. Only where nobody but this machine can reach the server."""
    with clinic.store.look() as unit:
        known = unit.staff.named(AUTHOR_NAME)
    if known is None:
        add_staff(clinic, AUTHOR_NAME, AUTHOR_PASSWORD, Role.AUTHOR)
