"""Passwords and one-time codes."""

import base64
from datetime import UTC, datetime, timedelta

import pyotp
from argon2 import PasswordHasher, extract_parameters

from samspill.adapters.credentials import ArgonCredentials

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def test_a_password_matches_its_own_hash_only() -> None:
    credentials = ArgonCredentials(QUICK)
    hashed = credentials.hash("furu og gran")
    assert credentials.matches(hashed, "furu og gran")
    assert not credentials.matches(hashed, "furu")
    assert not credentials.matches("damaged", "furu og gran")
    assert hashed != credentials.hash("furu og gran")


def test_nobody_is_checked_with_the_same_work_and_never_matches_and_costs_nothing_to_make() -> None:
    credentials = ArgonCredentials(QUICK)
    nobody, somebody = extract_parameters(credentials.nobody), extract_parameters(credentials.hash("furu og gran"))
    assert nobody == somebody
    assert not credentials.matches(credentials.nobody, "furu og gran")
    assert not credentials.matches(credentials.nobody, "")
    assert ArgonCredentials(QUICK).nobody != credentials.nobody


def test_a_one_time_code_holds_for_about_a_minute() -> None:
    credentials = ArgonCredentials(QUICK)
    code = pyotp.TOTP(SECRET).at(NOON)
    step = int(NOON.timestamp()) // 30
    around = [credentials.one_time_step(SECRET, code, NOON + timedelta(seconds=s)) for s in (-31, -30, 0, 59, 60)]
    assert around == [None, step, step, step, None]


def test_a_code_that_is_no_code_is_none() -> None:
    credentials = ArgonCredentials(QUICK)
    assert [credentials.one_time_step(SECRET, code, NOON) for code in ("", "12345", "æøåæøå", "1" * 500)] == [None] * 4


def test_the_example_of_rfc_6238_is_read_as_it_stands() -> None:
    secret = base64.b32encode(b"12345678901234567890").decode()
    assert ArgonCredentials(QUICK).one_time_step(secret, "287082", datetime.fromtimestamp(59, UTC)) == 1


def test_what_the_phone_reads_names_us_and_the_member() -> None:
    credentials = ArgonCredentials(QUICK)
    secret = credentials.one_time_secret()
    assert len(base64.b32decode(secret)) == 20
    parsed = pyotp.parse_uri(credentials.one_time_address(secret, "Kari Å"))
    assert (parsed.issuer, parsed.name, parsed.secret) == ("samspill", "Kari Å", secret)
