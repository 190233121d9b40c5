"""Backups at the terminal."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from samspill.app.actor import Actor
from samspill.app.coming_in.enrolment import enrol
from samspill.app.person.erasing import erase
from samspill.bootstrap.clinic import open_records
from samspill.bootstrap.settings import Settings
from samspill.cli import app
from samspill.model.words import Language

from .test_erase_command import ALIAS, VERA, records

__all__ = ["records"]


def samspill(data: Path, *words: object, typed: str = "") -> tuple[int, str]:
    env = {"SAMSPILL_DATA": str(data), "SAMSPILL_ANCHORS": str(data.parent / "anchors")}
    done = CliRunner().invoke(app, [str(word) for word in words], input=typed, env=env)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def test_made_tried_and_put_back_without_whoever_was_erased_since(
    records: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    data, person = records
    file = tmp_path_factory.mktemp("elsewhere") / "clinic.db"
    code, said = samspill(data, "backup", file)
    assert (code, "read again and whole" in said, "No key is in it" in said) == (0, True, True)
    assert samspill(data, "backup", file)[0] == 2, "nothing is overwritten"
    code, said = samspill(data, "restore", file, "--try")
    assert (code, "1 people can be read" in said) == (0, True)
    settings = Settings(data=data, anchors=data.parent / "anchors")
    clinic = open_records(settings)
    with clinic.store.look() as unit:
        vera = next(member for member in unit.staff.members() if member.name == VERA)
        kari = next(member for member in unit.staff.members() if member.name != VERA)
    erase(clinic, Actor(vera.id, vera.name, vera.role), person, ALIAS)
    enrol(clinic, Actor(kari.id, kari.name, kari.role), "Multe (syntetisk)", Language.NB)
    clinic.close()
    assert "Nothing was changed" in samspill(data, "restore", file, typed="n\n")[1]
    code, said = samspill(data, "restore", file, typed="y\n")
    assert (code, "1 people who were erased since are erased again" in said) == (0, True), said
    clinic = open_records(settings)
    with clinic.store.look() as unit:
        assert unit.people.everyone() == ()
    clinic.close()
    assert samspill(data, "audit", "verify")[0] == 0


def test_doctor_says_how_the_backups_are(records: tuple[Path, str]) -> None:
    data, _ = records
    assert "Backups: There is none yet" in samspill(data, "doctor")[1]
    samspill(data, "backup")
    said = samspill(data, "doctor")[1]
    assert "Backups: The last is from" in said
    assert "They lie beside the database." in said
    assert "A tried backup: Nobody has tried" in said


def test_where_there_is_nothing_it_is_said(tmp_path: Path) -> None:
    code, said = samspill(tmp_path / "nothing", "backup")
    assert (code, "There are no records in" in said) == (2, True)
    code, said = samspill(tmp_path, "restore", tmp_path / "none.db", "--yes")
    assert (code, "none.db is not there" in said) == (2, True)
