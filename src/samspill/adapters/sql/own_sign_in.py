"""How participants get to their own pages, in the database."""

from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from samspill.app.records.own_sign_in import OwnCard, OwnPhone, OwnVisit

from .own_sign_in_tables import own_cards, own_phones, own_visits
from .rows import add, keep, one


class SqlOwnSignInBook:
    """Meets ``OwnSignInBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep_card(self, card: OwnCard) -> None:
        """See the port."""
        keep(self._connection, own_cards, card)

    def card(self, code_hash: str) -> OwnCard | None:
        """See the port."""
        return one(self._connection, select(own_cards).where(own_cards.c.code_hash == code_hash), OwnCard)

    def card_of(self, participant: str) -> OwnCard | None:
        """See the port."""
        return one(self._connection, select(own_cards).where(own_cards.c.participant == participant), OwnCard)

    def spend_card(self, code_hash: str) -> OwnCard | None:
        """See the port."""
        card = self.card(code_hash)
        spent = self._connection.execute(delete(own_cards).where(own_cards.c.code_hash == code_hash)).rowcount
        return card if spent else None

    def bind(self, phone: OwnPhone) -> None:
        """See the port."""
        self._connection.execute(delete(own_visits).where(own_visits.c.participant == phone.participant))
        keep(self._connection, own_phones, phone)

    def phone(self, token_hash: str) -> OwnPhone | None:
        """See the port."""
        return one(self._connection, select(own_phones).where(own_phones.c.token_hash == token_hash), OwnPhone)

    def phone_of(self, participant: str) -> OwnPhone | None:
        """See the port."""
        return one(self._connection, select(own_phones).where(own_phones.c.participant == participant), OwnPhone)

    def tried(self, token_hash: str) -> int:
        """See the port."""
        here = own_phones.c.token_hash == token_hash
        self._connection.execute(update(own_phones).where(here).values(wrong=own_phones.c.wrong + 1))
        found = self._connection.execute(select(own_phones.c.wrong).where(here)).scalar()
        return int(found or 0)

    def right(self, token_hash: str, at: datetime) -> None:
        """See the port."""
        here = own_phones.c.token_hash == token_hash
        self._connection.execute(update(own_phones).where(here).values(wrong=0, seen_at=at))

    def take_back(self, participant: str) -> None:
        """See the port."""
        for table in (own_cards, own_phones, own_visits):
            self._connection.execute(delete(table).where(table.c.participant == participant))

    def open(self, visit: OwnVisit) -> None:
        """See the port."""
        add(self._connection, own_visits, visit)

    def visit(self, token_hash: str) -> OwnVisit | None:
        """See the port."""
        return one(self._connection, select(own_visits).where(own_visits.c.token_hash == token_hash), OwnVisit)

    def seen(self, token_hash: str, at: datetime) -> None:
        """See the port."""
        self._connection.execute(update(own_visits).where(own_visits.c.token_hash == token_hash).values(seen_at=at))

    def close(self, token_hash: str) -> None:
        """See the port."""
        self._connection.execute(delete(own_visits).where(own_visits.c.token_hash == token_hash))
