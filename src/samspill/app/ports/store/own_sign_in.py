"""How participants get to their own pages."""

from datetime import datetime
from typing import Protocol

from samspill.app.records.own_sign_in import OwnCard, OwnPhone, OwnVisit


class OwnSignInBook(Protocol):
    """At most one card and one phone for each participant; a new one takes the place of the old."""

    def keep_card(self, card: OwnCard) -> None:
        """Keep the card; an older one of the same participant is worth nothing."""

    def card(self, code_hash: str) -> OwnCard | None:
        """The card with this hash."""

    def card_of(self, participant: str) -> OwnCard | None:
        """The card a participant has not used yet."""

    def spend_card(self, code_hash: str) -> OwnCard | None:
        """The card, which is gone from now on; ``None`` when somebody was first."""

    def bind(self, phone: OwnPhone) -> None:
        """Keep the phone; visits on an older one end."""

    def phone(self, token_hash: str) -> OwnPhone | None:
        """The phone with this token hash."""

    def phone_of(self, participant: str) -> OwnPhone | None:
        """The phone of a participant."""

    def tried(self, token_hash: str) -> int:
        """Count one more try of the code: how many since the last right one; 0 when there is no such phone."""

    def right(self, token_hash: str, at: datetime) -> None:
        """The code was right: tries begin anew."""

    def take_back(self, participant: str) -> None:
        """Card, phone and visits of this participant are gone."""

    def open(self, visit: OwnVisit) -> None:
        """Keep a visit."""

    def visit(self, token_hash: str) -> OwnVisit | None:
        """The visit with this token hash."""

    def seen(self, token_hash: str, at: datetime) -> None:
        """The visit goes on."""

    def close(self, token_hash: str) -> None:
        """The visit is over."""
