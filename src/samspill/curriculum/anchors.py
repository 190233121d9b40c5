"""What the numbers 0-4 of a barrier rating mean, in plain words.

The scale is the ICF qualifier (WHO 2001: no, mild, moderate, severe, complete barrier). The words are our own and ask
how much something is in the way, not how ill someone is.
"""

import msgspec

from samspill.model.words import Text


class RatingAnchor(msgspec.Struct, frozen=True):
    """One number of the scale: its short name and what it means."""

    value: int
    name: Text
    means: Text


RATING_ANCHORS = (
    RatingAnchor(
        0,
        Text("Ikke i veien", "Not in the way"),
        Text("Dette går greit som det er.", "This is fine as it is."),
    ),
    RatingAnchor(
        1,
        Text("Litt i veien", "A little in the way"),
        Text("Merkes av og til, men stopper sjelden noe.", "Noticed now and then, but seldom stops anything."),
    ),
    RatingAnchor(
        2,
        Text("En del i veien", "Somewhat in the way"),
        Text("Gjør ting tyngre mange dager.", "Makes things harder on many days."),
    ),
    RatingAnchor(
        3,
        Text("Mye i veien", "Much in the way"),
        Text("Stopper det meste, de fleste dager.", "Stops most things, on most days."),
    ),
    RatingAnchor(
        4,
        Text("Helt i veien", "Fully in the way"),
        Text("Går ikke nå, uansett dag.", "Not possible now, whatever the day."),
    ),
)
"""The five numbers, lowest first."""
