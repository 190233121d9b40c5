"""Who takes part in research now; taking it back counts at once, and so does a text that has changed since."""

from enum import StrEnum

from samspill.app.consents.deciding import holds
from samspill.app.ports.store import Unit
from samspill.app.records.consents import Purpose
from samspill.app.records.people import Participant


class Standing(StrEnum):
    """What somebody has said to being part of research."""

    AGREED = "agreed"
    SAID_NO = "said_no"
    TAKEN_BACK = "taken_back"
    NOT_ASKED = "not_asked"
    """Never asked, or not since the text changed."""


def standing(unit: Unit, participant: str) -> Standing:
    """How it stands now with one person."""
    decisions = tuple(one for one in unit.consents.of(participant) if one.purpose is Purpose.RESEARCH)
    match holds(Purpose.RESEARCH, decisions):
        case True:
            return Standing.AGREED
        case False:
            return Standing.TAKEN_BACK if any(one.given for one in decisions) else Standing.SAID_NO
        case _:
            return Standing.NOT_ASKED


def taking_part(unit: Unit) -> tuple[Participant, ...]:
    """Everyone who has agreed. Who was erased is not there any more, and practice people are in no list."""
    return tuple(one for one in unit.people.everyone() if standing(unit, one.id) is Standing.AGREED)
