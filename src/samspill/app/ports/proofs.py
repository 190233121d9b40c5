"""What has been proven of packs before."""

from collections.abc import Mapping
from typing import Protocol

from samspill.packs import Loaded


class Proofs(Protocol):
    """Remembers which texts were found usable, what they hold and what came of playing them.

    So a server that starts again is back at once, and so is its library. Only for exactly the same texts, judged and
    read by exactly the same code; whoever implements it answers for both.
    """

    def proven(self, texts: Mapping[str, str]) -> Loaded | None:
        """The pack these texts hold with all that was found out about it, or ``None`` when they are new here."""

    def keep(self, texts: Mapping[str, str], loaded: Loaded) -> None:
        """These texts were proven: this is what they hold. Never raises: what cannot be kept is proven again."""


class NoProofs:
    """Remembers nothing: every pack is proven each time."""

    def proven(self, texts: Mapping[str, str]) -> Loaded | None:
        """See the port."""

    def keep(self, texts: Mapping[str, str], loaded: Loaded) -> None:
        """See the port."""
