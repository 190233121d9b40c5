"""Barrier ratings in the database."""

from sqlalchemy import Connection, select

from samspill.app.records.profile import GivenRating

from .profile_tables import profile_ratings
from .rows import add, many


class SqlProfileBook:
    """Meets ``ProfileBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rate(self, ratings: tuple[GivenRating, ...]) -> None:
        """See the port."""
        add(self._connection, profile_ratings, *ratings)

    def ratings(self, participant: str) -> tuple[GivenRating, ...]:
        """See the port."""
        own = profile_ratings.c.participant == participant
        return many(self._connection, select(profile_ratings).where(own).order_by(profile_ratings.c.id), GivenRating)
