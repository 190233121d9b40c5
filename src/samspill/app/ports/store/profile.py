"""How barriers have been rated over time."""

from typing import Protocol

from samspill.app.records.profile import GivenRating


class ProfileBook(Protocol):
    """The barrier ratings of every participant."""

    def rate(self, ratings: tuple[GivenRating, ...]) -> None:
        """Add ratings, in this order."""

    def ratings(self, participant: str) -> tuple[GivenRating, ...]:
        """Every rating there has been, in the order they were given."""
