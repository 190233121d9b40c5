"""Stories to test with: nobody has told them."""

from datetime import date
from typing import Any

import msgspec

from samspill.app.stories import Told
from samspill.model.words import Language

MP3 = (b"\xff\xfb\x90\x00" + bytes(range(200)) + bytes(213)) * 3
"""Three frames of 417 bytes."""
_TOLD = Told(
    Language.NB,
    "Bussen (oppdiktet)",
    "Jeg satt bakerst.\n\nSå gikk det.",
    "En på bussen",
    "Ingen (oppdiktet)",
    ("I25",),
    (),
    substances=False,
    agreed=True,
    day=date(2026, 3, 2),
)


def told(**other: Any) -> Told:
    """A story that is as it should be, but for what is said ``other``."""
    return msgspec.structs.replace(_TOLD, **other)
