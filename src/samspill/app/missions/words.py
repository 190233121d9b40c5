"""The words of a mission."""

from samspill.app.clinic import Clinic
from samspill.model.words import Text


def mission_text(clinic: Clinic, goal: str, mission: str) -> Text:
    """The words of a mission; its id where the pack no longer has it."""
    known = clinic.library.goal(goal).missions if goal in clinic.library.goals else ()
    return next((m.text for m in known if m.id == mission), Text(nb=mission, en=mission))
