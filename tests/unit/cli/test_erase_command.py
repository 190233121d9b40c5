"""Taking out everything about one person, and erasing it, at the terminal."""

import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samspill.adapters.credentials import ArgonCredentials
from samspill.adapters.sql import open_store
from samspill.app.actor import Role
from samspill.app.signing_in.password import add_staff
from samspill.cli import app
from tests.migrated import migrated_sqlite
from tests.unit.app.house import House

KARI, VERA, PASSWORD = "Kari (syntetisk)", "Vera (syntetisk)", "et langt passord"
ALIAS = "Lyng (syntetisk)"


@pytest.fixture
def records(tmp_path: Path, proven: Path) -> tuple[Path, str]:
    """A clinic's folder with one participant, and their id."""
    shutil.copytree(proven, tmp_path / "proofs")
    key = tmp_path / "samspill.key"
    house = House(store=open_store(migrated_sqlite(tmp_path / "samspill.db", key), key))
    signing_in = replace(house.clinic, credentials=ArgonCredentials())
    kari = add_staff(signing_in, KARI, PASSWORD, Role.CARE_WORKER)
    add_staff(signing_in, VERA, PASSWORD, Role.SUPERVISOR)
    person = house.enrolled(kari, ALIAS)
    house.clinic.close()
    return tmp_path, person


def samspill(data: Path, *words: object, typed: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(app, [str(word) for word in words], input=typed, env={"SAMSPILL_DATA": str(data)})
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def test_a_supervisor_takes_everything_out_and_erases_it(records: tuple[Path, str]) -> None:
    data, person = records
    out = data / "all.zip"
    address = f"https://clinic.example/participants/{person}/entry"
    code, said = samspill(data, "export", "person", address, "--out", out, "--name", KARI, typed=f"{PASSWORD}\n")
    assert (code, "Own names are in it" in said) == (0, True)
    with zipfile.ZipFile(out) as packed:
        assert ALIAS in packed.read("alt-om-meg.html").decode()
    typed = f"{VERA}\n{PASSWORD}\ny\n{ALIAS}\n"
    code, said = samspill(data, "erase", address, typed=typed)
    assert code == 0, said
    assert "This stays, and why" in said
    assert "Erased: " in said
    code, said = samspill(data, "erase", person, "--name", VERA, typed=f"{PASSWORD}\n")
    assert (code, "There is no participant" in said) == (2, True)


def test_a_no_or_another_alias_erases_nothing(records: tuple[Path, str]) -> None:
    data, person = records
    for answers in ("n\n", "y\nElg\n"):
        code, said = samspill(data, "erase", person, "--name", VERA, typed=f"{PASSWORD}\n{answers}")
        assert (code, "Nothing was erased." in said) == (2, True), said
    code, said = samspill(data, "erase", person, "--name", KARI, typed=f"{PASSWORD}\n")
    assert (code, "Your role does not give access" in said) == (2, True), said
