"""Edits of a YAML file as text in, text out: an edit changes what it says, and every other character stays as it was.

The parser says where things stand, so nothing is written anew that was not changed: comments, order, quotes, air and
line ends are kept. What comes out is read again and compared with what was meant before it is given back.
"""

from .changes import Change, Insert, Move, Put, Remove, changed
from .differences import differences, key_changes
from .edited import CannotEdit, edited
from .items import Item, item_changes

__all__ = [
    "CannotEdit",
    "Change",
    "Insert",
    "Item",
    "Move",
    "Put",
    "Remove",
    "changed",
    "differences",
    "edited",
    "item_changes",
    "key_changes",
]
