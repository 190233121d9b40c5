"""R7 on a real file: the database refuses to change the log, and whoever gets past that is found out."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from typer.testing import CliRunner

from samspill.adapters.sql import open_store
from samspill.app.audit.store import AuditedStore
from samspill.app.ports.anchors import Anchors
from samspill.app.ports.store import Store
from samspill.app.records.audit import Kind, Noted
from samspill.bootstrap.clinic import open_log
from samspill.bootstrap.settings import Settings
from samspill.cli import app
from samspill.testing.fakes import START, FakeClock

TAMPER = {
    "changed": ("UPDATE audit SET staff = 'somebody' WHERE seq = 2", "Row 2 was changed after it was written."),
    "moved": (
        "UPDATE audit SET seq = -seq WHERE seq IN (2, 3); UPDATE audit SET seq = 5 + seq WHERE seq < 0",
        "Row 2 was changed after it was written.",
    ),
    "taken out": ("DELETE FROM audit WHERE seq = 3", "Row 3 was taken out."),
    "cut off": ("DELETE FROM audit WHERE seq > 2", "its end was cut off"),
    "emptied": ("DELETE FROM audit", "its end was cut off"),
}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clinic's folder, with a log of a few rows."""
    folder = tmp_path_factory.mktemp("written")
    settings = Settings(data=folder)
    store, anchors = open_log_of(settings)
    kept = AuditedStore(store, FakeClock(), anchors=anchors)
    for number in range(4):
        with kept.begin() as unit:
            unit.noted.append(Noted(Kind.DID, "kari", "care_worker", "plan", f"person-{number}", "care"))
    kept.close()
    return folder


@pytest.fixture
def data(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, to be tampered with."""
    folder = tmp_path / "data"
    shutil.copytree(written, folder)
    monkeypatch.setenv("SAMSPILL_DATA", str(folder))
    return folder


def open_log_of(settings: Settings) -> tuple[Store, Anchors]:
    open_store(settings.database, settings.data / "samspill.key").close()
    return open_log(settings)


def tampered(data: Path, statements: str, *, stopped: bool) -> None:
    store = open_store(Settings(data=data).database, data / "samspill.key")
    try:
        with store.connect() as connection:
            for name in () if stopped else ("audit_stays_update", "audit_stays_delete"):
                connection.execute(text(f"DROP TRIGGER {name}"))
            for statement in statements.split(";"):
                connection.execute(text(statement))
            connection.commit()
    finally:
        store.close()


def test_a_log_that_nobody_touched_is_sound_and_the_anchor_is_a_file_of_the_day(data: Path) -> None:
    said = CliRunner().invoke(app, ["audit", "verify"])
    assert said.exit_code == 0, said.output
    assert "4 rows, 1 anchors. All is as it was written." in said.output
    files = [path.name for path in (data / "anchors").iterdir()]
    assert len(files) == 1
    assert files[0].startswith(str(START.date()))
    assert "row 4" in CliRunner().invoke(app, ["audit", "anchor"]).output


@pytest.mark.parametrize("how", TAMPER)
def test_tampering_with_the_file_is_found_and_the_row_is_named(how: str, data: Path) -> None:
    statements, message = TAMPER[how]
    tampered(data, statements, stopped=False)
    said = CliRunner().invoke(app, ["audit", "verify"])
    assert said.exit_code == 1
    assert message in said.output


def test_the_database_itself_refuses_to_change_the_log(data: Path) -> None:
    for statements in ("UPDATE audit SET staff = 'somebody'", "DELETE FROM audit WHERE seq = 1"):
        with pytest.raises(DBAPIError, match="append-only"):
            tampered(data, statements, stopped=True)


def test_an_anchor_that_cannot_be_read_is_a_fault_and_no_traceback(data: Path) -> None:
    next((data / "anchors").iterdir()).write_text("torn", encoding="utf-8")
    said = CliRunner().invoke(app, ["audit", "verify"])
    assert said.exit_code == 1
    assert "Unreadable anchor" in said.output
