"""The texts of a pack as a table for translators, out and back in."""

from samspill.packs.texts import Row, rows

from .back_in import Taken, take_in
from .portable import from_po, to_po
from .spreadsheet import from_xlsx, to_xlsx

__all__ = ["Row", "Taken", "from_po", "from_xlsx", "rows", "take_in", "to_po", "to_xlsx"]
