"""What has been proven of packs before."""

from collections.abc import Mapping
from typing import Protocol

from samspill.packs import Problem


class Proofs(Protocol):
    """Remembers which texts were found usable, so that a server that starts again is back at once.

    Only for exactly the same texts, judged by exactly the same checks; whoever implements it answers for both.
    """

    def remarks(self, texts: Mapping[str, str]) -> tuple[Problem, ...] | None:
        """The warnings there were about a pack that could be used, or ``None`` when these texts are new here."""

    def keep(self, texts: Mapping[str, str], remarks: tuple[Problem, ...]) -> None:
        """These texts were proven, with these warnings. Never raises: what cannot be kept is proven again."""


class NoProofs:
    """Remembers nothing: every pack is proven each time."""

    def remarks(self, texts: Mapping[str, str]) -> tuple[Problem, ...] | None:
        """See the port."""

    def keep(self, texts: Mapping[str, str], remarks: tuple[Problem, ...]) -> None:
        """See the port."""
