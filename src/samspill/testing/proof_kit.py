"""What every store must do with what staff can prove beside their password; a part of the store kit."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import msgspec

from samspill.app.actor import Role
from samspill.app.ports.store import Conflict, Store
from samspill.app.records.proofs import Errand, OneTimeCodes, OutsideName, Passkey, RecoveryCode, TakenCode
from samspill.app.records.staff import StaffMember

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def _expect(answer: object, wanted: object) -> None:
    if answer != wanted:
        raise AssertionError(f"expected {wanted!r}, got {answer!r}")


def _hire(store: Store) -> None:
    with store.begin() as unit:
        for name in ("kari", "ola"):
            unit.staff.add(StaffMember(name, name, Role.CARE_WORKER, "hash"))


def a_step_is_used_once_and_never_an_older_one(store: Store) -> None:
    """One-time codes only go forward, whatever order they come in."""
    _hire(store)
    codes = OneTimeCodes("kari", "SECRET", NOON, 100)
    with store.begin() as unit:
        unit.proofs.keep_one_time(codes)
        _expect([unit.proofs.use_step("kari", step) for step in (100, 102, 102, 101)], [False, True, False, False])
        _expect(unit.proofs.use_step("ola", 5), False)
    with store.look() as unit:
        _expect(unit.proofs.one_time("kari"), msgspec.structs.replace(codes, last_step=102))
        _expect(unit.proofs.with_one_time(), frozenset({"kari"}))


def a_recovery_code_is_used_once(store: Store) -> None:
    """Used codes stay to be counted; new ones take the place of all; without one-time codes there are none."""
    _hire(store)
    first = TakenCode("kari", "ola", "Kom innom med førerkort", NOON)
    later = msgspec.structs.replace(first, at=NOON + timedelta(days=1))
    codes = tuple(RecoveryCode("kari", handle, "hash") for handle in ("BBBB", "CCCC"))
    with store.begin() as unit:
        unit.proofs.keep_one_time(OneTimeCodes("kari", "SECRET", NOON, 0))
        unit.proofs.renew_recovery("kari", codes)
        _expect([unit.proofs.use_recovery("kari", "BBBB", NOON) for _ in range(2)], [True, False])
        _expect(unit.proofs.use_recovery("ola", "CCCC", NOON), False)
    with store.begin() as unit:
        _expect(unit.proofs.recovery("kari"), (msgspec.structs.replace(codes[0], used_at=NOON), codes[1]))
        unit.proofs.renew_recovery("kari", codes[1:])
        _expect(unit.proofs.recovery("kari"), codes[1:])
        unit.proofs.drop_one_time("kari")
        for taken in (later, first):
            unit.proofs.keep_taken(taken)
        _expect(unit.proofs.taken("kari"), (first, later))
        _expect(unit.proofs.taken("ola"), ())
        _expect((unit.proofs.one_time("kari"), unit.proofs.recovery("kari")), (None, ()))


def a_passkey_belongs_to_one_member(store: Store) -> None:
    """It is found by its id, kept anew after each use, and removed by its owner only."""
    _hire(store)
    first = Passkey("id-1", "kari", "key", 0, "Nettbrett (syntetisk)", NOON)
    second = Passkey("id-2", "kari", "key", 2**32 - 1, "Mobil", NOON + timedelta(days=1))
    with store.begin() as unit:
        for passkey in (second, first):
            unit.proofs.keep_passkey(passkey)
        unit.proofs.drop_passkey("ola", "id-1")
        unit.proofs.keep_passkey(used := msgspec.structs.replace(first, counter=7, used_at=NOON))
    with store.begin() as unit:
        _expect(unit.proofs.passkeys("kari"), (used, second))
        _expect(unit.proofs.passkey("id-2"), second)
        unit.proofs.drop_passkey("kari", "id-2")
        _expect(unit.proofs.passkey("id-2"), None)


def a_name_elsewhere_belongs_to_one_member(store: Store) -> None:
    """Issuer and subject together are one person's."""
    _hire(store)
    name = OutsideName("https://id.example", "s-1", "kari")
    with store.begin() as unit:
        unit.proofs.keep_outside_name(name)
    with store.look() as unit:
        _expect(unit.proofs.known_as("https://id.example", "s-1"), name)
        _expect(unit.proofs.known_as("https://other.example", "s-1"), None)
        _expect(unit.proofs.outside_names("kari"), (name,))
    try:
        with store.begin() as unit:
            unit.proofs.keep_outside_name(msgspec.structs.replace(name, staff="ola"))
    except Conflict:
        pass
    else:
        raise AssertionError("expected a Conflict, and there was none")
    with store.begin() as unit:
        unit.proofs.drop_outside_names("kari")
        _expect(unit.proofs.outside_names("kari"), ())


def an_errand_is_ended_once(store: Store) -> None:
    """What was begun is finished by one; what has expired goes. Places are remembered by person."""
    _hire(store)
    errand = Errand("key", "passkey", "kari", {"challenge": "æøå"}, NOON)
    with store.begin() as unit:
        unit.proofs.keep_errand(msgspec.structs.replace(errand, what="other"))
        unit.proofs.keep_errand(errand)
        unit.proofs.keep_errand(msgspec.structs.replace(errand, key="old", expires_at=NOON - timedelta(hours=1)))
        for at in (NOON, NOON + timedelta(days=1)):
            unit.proofs.came_from("kari", "place", at)
    with store.begin() as unit:
        unit.proofs.drop_errands(NOON - timedelta(minutes=1))
        _expect((unit.proofs.errand("old"), unit.proofs.errand("key")), (None, errand))
        _expect([unit.proofs.end_errand("key") for _ in range(2)], [True, False])
        _expect([unit.proofs.comes_from(who, "place") for who in ("kari", "ola")], [True, False])


PROOF_CHECKS: tuple[Callable[[Store], None], ...] = (
    a_step_is_used_once_and_never_an_older_one,
    a_recovery_code_is_used_once,
    a_passkey_belongs_to_one_member,
    a_name_elsewhere_belongs_to_one_member,
    an_errand_is_ended_once,
)
