"""Taking a run out of a clinic's records, and running it again."""

import shutil
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

NAME, PASSWORD = "Kari (syntetisk)", "et langt passord"


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory, proven: Path) -> tuple[Path, str]:
    """A clinic's folder with one session of one run in it, and the session's id."""
    data = tmp_path_factory.mktemp("clinic")
    shutil.copytree(proven, data / "proofs")
    key = data / "samspill.key"
    house = House(store=open_store(migrated_sqlite(data / "samspill.db", key), key))
    signing_in = replace(house.clinic, credentials=ArgonCredentials())
    kari = add_staff(signing_in, NAME, PASSWORD, Role.CARE_WORKER)
    add_staff(signing_in, "Per (syntetisk)", PASSWORD, Role.CARE_WORKER)
    session, ear = house.running(kari, level=2)
    house.play(session, ear)
    house.clinic.close()
    return data, session


def samspill(data: Path, *words: object, typed: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(app, [str(word) for word in words], input=typed, env={"SAMSPILL_DATA": str(data)})
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def test_a_run_leaves_without_names_and_replays(records: tuple[Path, str], tmp_path: Path) -> None:
    data, session = records
    out = tmp_path / "one.run"
    address = f"http://localhost:8080/sessions/{session}/debrief"
    code, said = samspill(data, "export", "run", address, "--out", out, typed=f"{NAME}\n{PASSWORD}\n")
    assert code == 0
    assert PASSWORD not in said
    assert f"samspill replay {out}" in said
    assert "syntetisk" not in out.read_text(encoding="utf-8")
    code, said = samspill(data, "replay", out)
    assert (code, said.splitlines()[-1].startswith("The same: all ")) == (0, True)


def test_only_who_follows_up_may_take_it_out(records: tuple[Path, str], tmp_path: Path) -> None:
    data, session = records
    words = ("export", "run", session, "--out", tmp_path / "x", "--name")
    assert "do not follow up this person" in samspill(data, *words, "Per (syntetisk)", typed=f"{PASSWORD}\n")[1]
    assert "is not right" in samspill(data, *words, NAME, typed="hva som helst\n")[1]
    assert not (tmp_path / "x").exists()


def test_what_is_not_there_is_said(records: tuple[Path, str], tmp_path: Path) -> None:
    data, session = records
    words = ("--out", tmp_path / "x", "--name", NAME)
    code, said = samspill(data, "export", "run", session, "--number", 7, *words, typed=f"{PASSWORD}\n")
    assert code == 2
    assert "There is no run '7'" in said
    assert (
        "There is no session 'nowhere'" in samspill(data, "export", "run", "nowhere", *words, typed=f"{PASSWORD}\n")[1]
    )
    assert "no records" in samspill(tmp_path, "export", "run", session, *words, typed=f"{PASSWORD}\n")[1]
    assert not (tmp_path / "samspill.db").exists()
