"""Where else the participant may be: the marked spots that are free, and from which the scene can still be followed.

A spot is offered when it is in one group with the one the scene has them on (``Layout.open``), when nobody of the cast
is or walks there at this level, and when no guest sits there (``whereabouts``). Whoever speaks meanwhile, and whatever
is to be looked at or used (``sights``), must be found within the first glance and near enough, or at least as well as
from where the scene has them (``facing``). Where coming near is what counts, or somebody comes up to them, the place
they are in is the point, and no other is offered (``stay``).

All of it is worked out from the script and the place alone, so that a replay offers the same.
"""

from .floor import ELBOW_ROOM
from .offered import MOST, open_spots, open_to, place_of

__all__ = ["ELBOW_ROOM", "MOST", "open_spots", "open_to", "place_of"]
