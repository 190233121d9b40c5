"""Everything that is held on one person, wherever it lies: to hand it over, and to erase it."""

from collections.abc import Mapping
from typing import Any, Protocol

from samspill.app.records.erasure import Erasure

Rows = tuple[Mapping[str, Any], ...]


class DossierBook(Protocol):
    """Complete by construction: what leads to a person belongs to them, whoever added it."""

    def of(self, participant: str) -> Mapping[str, Rows]:
        """Every record about a participant, by kind, readable; without keys and secrets of signing in."""

    def counts(self, participant: str) -> Mapping[str, int]:
        """How many records of each kind there are about a participant; kinds with none are left out."""

    def erase(self, participant: str) -> Mapping[str, int]:
        """Delete every record about a participant, except what must stay; how many of each kind went."""

    def participants(self) -> tuple[str, ...]:
        """The id of everyone about whom there is a record."""

    def note(self, erasure: Erasure) -> None:
        """Keep the bare fact that someone was erased."""

    def erasures(self) -> tuple[Erasure, ...]:
        """Everyone who was erased, oldest first."""
