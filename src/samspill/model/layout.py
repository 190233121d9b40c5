"""Where the spots and things of a place are, and among which spots a participant may choose."""

import msgspec

from .words import Text


class Spot(msgspec.Struct, frozen=True):
    """Where somebody can be: metres east and south of the middle, and which way they face (radians; 0 is south)."""

    x: float
    z: float
    heading: float
    sits: bool = False


class Layout(msgspec.Struct, frozen=True):
    """One place: its spots and things by name, in the order of its file.

    ``open`` are groups of spots that are as good as each other, with what each is called: whoever the scene has put on
    one of a group may choose another one of it. A spot in no group is where it is for a reason, as a till is.
    """

    spots: dict[str, Spot] = {}
    things: dict[str, tuple[float, float]] = {}
    open: tuple[dict[str, Text], ...] = ()
