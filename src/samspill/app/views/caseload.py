"""Those someone follows up, a page at a time."""

import msgspec

from samspill.app.records.people import Participant


class Caseload(msgspec.Struct, frozen=True):
    """One page of ``pages``, counted from 1, of the ``found`` people whose alias holds ``find``."""

    people: tuple[Participant, ...]
    found: int
    page: int
    pages: int
    find: str = ""
    leads: bool = False
    """Whether this is everyone who takes part, as a supervisor sees them."""
