"""Free text and names are kept sealed with the key of the person they are about (``docs/explanations/privacy.md``)."""

from .columns import Closed, Sealed, sealed_columns
from .keyring import KeyGone, Keyring
from .rows import KEYRING, opened, opened_names, sealed_row

__all__ = [
    "KEYRING",
    "Closed",
    "KeyGone",
    "Keyring",
    "Sealed",
    "opened",
    "opened_names",
    "sealed_columns",
    "sealed_row",
]
