"""What is old enough to go, at the terminal."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samspill.adapters.credentials import ArgonCredentials
from samspill.adapters.sql import open_store
from samspill.app.actor import Role
from samspill.app.signing_in.password import add_staff
from samspill.cli import app
from samspill.testing.fakes import FakeClock
from tests.migrated import migrated_sqlite
from tests.unit.app.house import House

VERA, PASSWORD, ALIAS = "Vera (syntetisk)", "et langt passord", "Lyng (syntetisk)"


@pytest.fixture
def old(tmp_path: Path, proven: Path) -> Path:
    """A clinic's folder with one participant about whom nothing was written since 2009."""
    shutil.copytree(proven, tmp_path / "proofs")
    key = tmp_path / "samspill.key"
    store = open_store(migrated_sqlite(tmp_path / "samspill.db", key), key)
    house = House(store=store, clock=FakeClock(datetime(2009, 3, 2, tzinfo=UTC)))
    add_staff(replace(house.clinic, credentials=ArgonCredentials()), VERA, PASSWORD, Role.SUPERVISOR)
    house.enrolled(house.staff(), ALIAS)
    house.clinic.close()
    return tmp_path


def samspill(data: Path, *words: str, typed: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(app, list(words), input=typed, env={"SAMSPILL_DATA": str(data)})
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def test_whoever_has_the_server_sees_numbers_and_a_supervisor_sees_people(old: Path) -> None:
    code, said = samspill(old, "retention", "show")
    assert code == 0
    assert "Off: nothing is deleted by its age." in said
    assert "10 years after the last entry" in said
    assert ALIAS not in said
    code, said = samspill(old, "retention", "show", "--name", VERA, typed=f"{PASSWORD}\n")
    assert ALIAS in said


def test_it_is_told_then_asked_then_gone(old: Path) -> None:
    signed_in = ("--name", VERA)
    code, said = samspill(old, "retention", "run", *signed_in, "--dry-run", typed=f"{PASSWORD}\n")
    assert (code, f"{ALIAS} (" in said, "Gone" in said) == (0, True, False)
    code, said = samspill(old, "retention", "run", *signed_in, typed=f"{PASSWORD}\nn\n")
    assert "Nothing was deleted." in said
    code, said = samspill(old, "retention", "run", *signed_in, typed=f"{PASSWORD}\ny\n")
    assert (code, "Gone: 1 records" in said) == (0, True)
    assert "Nothing is due." in samspill(old, "retention", "run", *signed_in, typed=f"{PASSWORD}\n")[1]
