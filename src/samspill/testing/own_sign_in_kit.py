"""What every store must do with how participants get to their own pages; a part of the store kit."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import msgspec

from samspill.app.ports.store import Store
from samspill.app.records.own_sign_in import OwnCard, OwnPhone, OwnVisit
from samspill.app.records.people import Participant
from samspill.model.words import Language

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
_CARD = OwnCard("lyng", "c" * 64, "kari", NOON, NOON + timedelta(days=7))
_PHONE = OwnPhone("lyng", "p" * 64, "hash", NOON, NOON)
_VISIT = OwnVisit("v" * 64, "lyng", NOON, NOON)


def _expect(answer: object, wanted: object) -> None:
    if answer != wanted:
        raise AssertionError(f"expected {wanted!r}, got {answer!r}")


def _enrol(store: Store) -> None:
    with store.begin() as unit:
        for name in ("lyng", "multe"):
            unit.people.keep(Participant(name, name, Language.NB, NOON))


def a_card_is_spent_once_and_a_new_one_takes_its_place(store: Store) -> None:
    """Each participant has at most one."""
    _enrol(store)
    newer = msgspec.structs.replace(_CARD, code_hash="d" * 64)
    with store.begin() as unit:
        unit.own_sign_ins.keep_card(_CARD)
        unit.own_sign_ins.keep_card(newer)
    with store.begin() as unit:
        _expect(unit.own_sign_ins.card(_CARD.code_hash), None)
        _expect(unit.own_sign_ins.card_of("lyng"), newer)
        _expect([unit.own_sign_ins.spend_card(newer.code_hash) for _ in range(2)], [newer, None])
        _expect(unit.own_sign_ins.card_of("lyng"), None)


def a_new_phone_takes_the_place_of_the_old_and_ends_its_visits(store: Store) -> None:
    """Wrong tries are counted until one is right."""
    _enrol(store)
    newer = msgspec.structs.replace(_PHONE, token_hash="q" * 64)
    with store.begin() as unit:
        unit.own_sign_ins.bind(_PHONE)
        unit.own_sign_ins.open(_VISIT)
        unit.own_sign_ins.seen(_VISIT.token_hash, NOON + timedelta(minutes=1))
        _expect([unit.own_sign_ins.tried(_PHONE.token_hash) for _ in range(2)], [1, 2])
        _expect(unit.own_sign_ins.tried("x" * 64), 0)
    with store.begin() as unit:
        visit = msgspec.structs.replace(_VISIT, seen_at=NOON + timedelta(minutes=1))
        _expect(unit.own_sign_ins.visit(_VISIT.token_hash), visit)
        _expect(unit.own_sign_ins.phone(_PHONE.token_hash), msgspec.structs.replace(_PHONE, wrong=2))
        unit.own_sign_ins.right(_PHONE.token_hash, NOON + timedelta(hours=1))
        seen = msgspec.structs.replace(_PHONE, seen_at=NOON + timedelta(hours=1))
        _expect(unit.own_sign_ins.phone_of("lyng"), seen)
        unit.own_sign_ins.bind(newer)
    with store.look() as unit:
        _expect(unit.own_sign_ins.phone(_PHONE.token_hash), None)
        _expect(unit.own_sign_ins.phone_of("lyng"), newer)
        _expect(unit.own_sign_ins.visit(_VISIT.token_hash), None)


def what_is_taken_back_is_gone_and_others_keep_theirs(store: Store) -> None:
    """Card, phone and visits together; a visit can also end alone."""
    _enrol(store)
    other = OwnPhone("multe", "m" * 64, "hash", NOON, NOON)
    with store.begin() as unit:
        unit.own_sign_ins.keep_card(_CARD)
        unit.own_sign_ins.bind(_PHONE)
        unit.own_sign_ins.bind(other)
        unit.own_sign_ins.open(_VISIT)
        unit.own_sign_ins.open(msgspec.structs.replace(_VISIT, token_hash="w" * 64))
        unit.own_sign_ins.close("w" * 64)
    with store.begin() as unit:
        _expect(unit.own_sign_ins.visit("w" * 64), None)
        unit.own_sign_ins.take_back("lyng")
    with store.look() as unit:
        book = unit.own_sign_ins
        left = (book.card_of("lyng"), book.phone_of("lyng"), book.visit(_VISIT.token_hash))
        _expect(left, (None, None, None))
        _expect(book.phone_of("multe"), other)


OWN_SIGN_IN_CHECKS: tuple[Callable[[Store], None], ...] = (
    a_card_is_spent_once_and_a_new_one_takes_its_place,
    a_new_phone_takes_the_place_of_the_old_and_ends_its_visits,
    what_is_taken_back_is_gone_and_others_keep_theirs,
)
