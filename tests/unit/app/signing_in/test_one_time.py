"""One-time codes and recovery codes: set up, wanted, used once, taken away."""

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.clinic.rules import Rules
from samspill.app.records.staff import Proof
from samspill.app.refusals import Problems, Refusal
from samspill.app.signing_in.one_time import begin_set_up, confirm_set_up, renew_recovery, set_up, take_away, turn_off
from samspill.app.signing_in.password import Entry, give_code, give_password, sign_in, wait_for_code
from samspill.app.signing_in.staff_sessions import Standing, open_staff_session, signed_in
from tests.unit.app.house import House


def now_code(house: House) -> str:
    return f"SECRET{int(house.clock.now().timestamp()) // 30}"


def with_code(house: House, name: str = "Kari") -> tuple[Actor, tuple[str, ...]]:
    """A member who has set up a one-time code, half a minute ago, and their recovery codes."""
    member = house.staff(name)
    begin_set_up(house.clinic, member)
    codes = confirm_set_up(house.clinic, member, now_code(house))
    house.clock.advance(30_000)
    return member, codes


def enter(house: House, code: str, name: str = "Kari") -> Entry:
    entry = give_password(house.clinic, name, "secret")
    assert entry.code_wanted
    return give_code(house.clinic, wait_for_code(house.clinic, entry), code)


def refused(house: House, code: str) -> str:
    with pytest.raises(Refusal) as refusal:
        enter(house, code)
    return refusal.value.code


def test_nothing_is_wanted_before_the_right_code_was_given_back(house: House) -> None:
    kari = house.staff("Kari")
    assert set_up(house.clinic, kari) is None
    begin_set_up(house.clinic, kari)
    shown = set_up(house.clinic, kari)
    assert shown is not None
    assert shown.secret in shown.address
    with pytest.raises(Problems):
        confirm_set_up(house.clinic, kari, "000000")
    assert not give_password(house.clinic, "Kari", "secret").code_wanted
    confirm_set_up(house.clinic, kari, now_code(house))
    assert set_up(house.clinic, kari) is None
    assert give_password(house.clinic, "Kari", "secret").code_wanted


def test_setting_up_too_slowly_begins_again(house: House) -> None:
    kari = house.staff("Kari")
    begin_set_up(house.clinic, kari)
    house.clock.advance(minutes=16)
    with pytest.raises(Problems) as problems:
        confirm_set_up(house.clinic, kari, now_code(house))
    assert "Begin again" in problems.value.problems[0].message.en


def test_a_code_lets_in_once(house: House) -> None:
    kari, _ = with_code(house)
    code = now_code(house)
    assert enter(house, code) == Entry(kari, Proof.CODE)
    assert refused(house, code) == "code_used"
    assert refused(house, "000000") == "wrong_code"
    house.clock.advance(30_000)
    assert enter(house, now_code(house)).actor == kari


def test_the_code_that_set_it_up_is_used_already(house: House) -> None:
    kari = house.staff("Kari")
    begin_set_up(house.clinic, kari)
    code = now_code(house)
    confirm_set_up(house.clinic, kari, code)
    assert refused(house, code) == "code_used"


def test_a_terminal_asks_for_the_code_too(house: House) -> None:
    kari, _ = with_code(house)
    with pytest.raises(Refusal) as refusal:
        sign_in(house.clinic, "Kari", "secret")
    assert refusal.value.code == "code_needed"
    assert sign_in(house.clinic, "Kari", "secret", now_code(house)) == kari


def test_half_way_lasts_ten_minutes_and_lets_one_in(house: House) -> None:
    kari, codes = with_code(house)
    token = wait_for_code(house.clinic, give_password(house.clinic, "Kari", "secret"))
    assert give_code(house.clinic, token, now_code(house)).actor == kari
    for late in (0, 11):
        token = token if late == 0 else wait_for_code(house.clinic, give_password(house.clinic, "Kari", "secret"))
        house.clock.advance(minutes=late)
        with pytest.raises(Refusal) as refusal:
            give_code(house.clinic, token, codes[0])
        assert refusal.value.code == "begin_again"


def test_codes_are_not_guessed_without_end(house: House) -> None:
    with_code(house)
    assert [refused(house, "000000") for _ in range(6)] == ["wrong_code"] * 5 + ["too_many_tries"]
    assert refused(house, now_code(house)) == "too_many_tries"


def test_each_of_ten_recovery_codes_lets_in_once_however_it_is_typed(house: House) -> None:
    kari, codes = with_code(house)
    assert len(set(codes)) == 10
    assert enter(house, codes[3]).proof is Proof.RECOVERY
    assert refused(house, codes[3]) == "code_used"
    assert enter(house, codes[4].replace("-", " ").lower()).actor == kari


def test_recovery_codes_are_kept_as_hashes_only(house: House) -> None:
    kari, codes = with_code(house)
    with house.store.look() as unit:
        kept = unit.proofs.recovery(kari.id)
    assert all(code[5:].replace("-", "") not in repr(kept) for code in codes)


def test_new_recovery_codes_take_the_place_of_the_old(house: House) -> None:
    kari, old = with_code(house)
    new = renew_recovery(house.clinic, kari)
    assert refused(house, old[0]) == "wrong_code"
    assert enter(house, new[0]).actor == kari


def test_one_turns_it_off_unless_everyone_has_to_have_it(house: House) -> None:
    kari, _ = with_code(house)
    object.__setattr__(house.clinic, "rules", Rules(second_step=True))
    with pytest.raises(Refusal):
        turn_off(house.clinic, kari)
    object.__setattr__(house.clinic, "rules", Rules())
    turn_off(house.clinic, kari)
    assert not give_password(house.clinic, "Kari", "secret").code_wanted


def test_where_everyone_has_to_have_it_who_has_none_can_only_set_it_up(house: House) -> None:
    object.__setattr__(house.clinic, "rules", Rules(second_step=True))
    kari = house.staff("Kari")
    for proof, wanted in ((Proof.PASSWORD, Standing.SECOND_STEP_WANTED), (Proof.CODE, Standing.OPEN)):
        known = signed_in(house.clinic, open_staff_session(house.clinic, kari, proof))
        assert known is not None
        assert known.standing is wanted


def test_an_administrator_takes_it_away_with_a_reason_and_ends_every_sign_in(house: House) -> None:
    kari, codes = with_code(house)
    admin, token = house.staff("Admin", Role.ADMIN), open_staff_session(house.clinic, kari)
    with pytest.raises(Problems):
        take_away(house.clinic, admin, kari.id, "hm")
    with pytest.raises(Refusal):
        take_away(house.clinic, house.staff("Ola"), kari.id, "Jeg kjenner henne godt")
    take_away(house.clinic, admin, kari.id, "Kom innom med førerkort")
    assert signed_in(house.clinic, token) is None
    assert not give_password(house.clinic, "Kari", "secret").code_wanted
    assert codes
    with house.store.look() as unit:
        assert [(t.by, t.reason) for t in unit.proofs.taken(kari.id)] == [(admin.id, "Kom innom med førerkort")]
