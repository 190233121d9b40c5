"""Passwords and one-time codes."""

from datetime import UTC, datetime

import pyotp
from argon2 import PasswordHasher

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


def test_a_one_time_code_holds_for_about_a_minute() -> None:
    credentials = ArgonCredentials(QUICK)
    code = pyotp.TOTP(SECRET).at(NOON)
    assert credentials.one_time_code_matches(SECRET, code, NOON)
    assert not credentials.one_time_code_matches(SECRET, code, NOON.replace(minute=5))
