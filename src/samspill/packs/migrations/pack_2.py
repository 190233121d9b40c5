"""``pack/1`` to ``pack/2``: a pack says who wrote it, its licence, how far it is reviewed, and its engine."""

from collections.abc import MutableMapping
from typing import Any

UNKNOWN_LICENCE = "LicenseRef-not-stated"
"""An SPDX reference for a licence nobody has stated; whoever shares the pack has to state one."""


def to_pack_2(document: MutableMapping[str, Any]) -> None:
    """Add engine 1, no authors, a licence that is not stated, and the review state draft, where they are missing."""
    document.setdefault("engine", 1)
    document.setdefault("licence", UNKNOWN_LICENCE)
    document.setdefault("authors", [])
    document.setdefault("review", "draft")
