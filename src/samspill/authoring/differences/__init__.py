"""What is different between two versions of a pack, in words."""

from .compared import Change, Kind
from .told import Difference, differences
from .wording import Piece, reworded

__all__ = ["Change", "Difference", "Kind", "Piece", "differences", "reworded"]
