"""How participants get to their own pages, in memory."""

from dataclasses import dataclass, field, fields
from datetime import datetime

import msgspec

from samspill.app.records.own_sign_in import OwnCard, OwnPhone, OwnVisit


@dataclass
class KeptOwnSignIn:
    """Everything there is of this subject; cards and phones by participant."""

    cards: dict[str, OwnCard] = field(default_factory=dict)
    phones: dict[str, OwnPhone] = field(default_factory=dict)
    visits: dict[str, OwnVisit] = field(default_factory=dict)

    def __copy__(self) -> "KeptOwnSignIn":
        return KeptOwnSignIn(**{part.name: dict(getattr(self, part.name)) for part in fields(self)})


class MemoryOwnSignInBook:
    """Meets ``OwnSignInBook``."""

    def __init__(self, kept: KeptOwnSignIn) -> None:
        self._kept = kept

    def keep_card(self, card: OwnCard) -> None:
        self._kept.cards[card.participant] = card

    def card(self, code_hash: str) -> OwnCard | None:
        return next((card for card in self._kept.cards.values() if card.code_hash == code_hash), None)

    def card_of(self, participant: str) -> OwnCard | None:
        return self._kept.cards.get(participant)

    def spend_card(self, code_hash: str) -> OwnCard | None:
        card = self.card(code_hash)
        return None if card is None else self._kept.cards.pop(card.participant)

    def bind(self, phone: OwnPhone) -> None:
        self._end_visits(phone.participant)
        self._kept.phones[phone.participant] = phone

    def phone(self, token_hash: str) -> OwnPhone | None:
        return next((phone for phone in self._kept.phones.values() if phone.token_hash == token_hash), None)

    def phone_of(self, participant: str) -> OwnPhone | None:
        return self._kept.phones.get(participant)

    def tried(self, token_hash: str) -> int:
        phone = self.phone(token_hash)
        if phone is None:
            return 0
        self._kept.phones[phone.participant] = msgspec.structs.replace(phone, wrong=phone.wrong + 1)
        return phone.wrong + 1

    def right(self, token_hash: str, at: datetime) -> None:
        phone = self.phone(token_hash)
        if phone is not None:
            self._kept.phones[phone.participant] = msgspec.structs.replace(phone, wrong=0, seen_at=at)

    def take_back(self, participant: str) -> None:
        self._kept.cards.pop(participant, None)
        self._kept.phones.pop(participant, None)
        self._end_visits(participant)

    def open(self, visit: OwnVisit) -> None:
        self._kept.visits[visit.token_hash] = visit

    def visit(self, token_hash: str) -> OwnVisit | None:
        return self._kept.visits.get(token_hash)

    def seen(self, token_hash: str, at: datetime) -> None:
        visit = self.visit(token_hash)
        if visit is not None:
            self._kept.visits[token_hash] = msgspec.structs.replace(visit, seen_at=at)

    def close(self, token_hash: str) -> None:
        self._kept.visits.pop(token_hash, None)

    def _end_visits(self, participant: str) -> None:
        for token in [token for token, visit in self._kept.visits.items() if visit.participant == participant]:
            del self._kept.visits[token]
