"""What was found when one thing of the house was looked at."""

from enum import StrEnum

import msgspec

from samspill.model.words import Text


class State(StrEnum):
    """How one thing is."""

    WELL = "well"
    CARE = "care"
    WRONG = "wrong"


class Finding(msgspec.Struct, frozen=True):
    """One thing that was looked at: a plain sentence, and a mend where one is wanted."""

    what: Text
    state: State
    says: Text
    mend: Text | None = None


def not_looked_at(what: Text) -> Finding:
    """Nobody could look at it from here."""
    return Finding(what, State.CARE, Text(nb="Ikke undersøkt her.", en="Not looked at here."))
