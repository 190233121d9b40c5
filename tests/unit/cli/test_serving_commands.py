"""The commands that serve: the first administrator, and plain words for ports and settings that do not work."""

import os
import pty
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samspill.cli import app
from samspill.cli.serving import free_port
from tests.packs import small_packs

GOOD = "grønn sykkel ved brygga"


@pytest.fixture(autouse=True)
def small_pack(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is practised does not matter here, so each clinic has little to read."""
    monkeypatch.setenv("SAMSPILL_PACKS", str(small_packs(tmp_path_factory.mktemp("packs"))))


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program has."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


def said(data: Path, *words: str, typed: str = "", **settings: str) -> tuple[int, str]:
    env = {"SAMSPILL_DATA": str(data), "SAMSPILL_VOICE": "silent", **settings}
    result = CliRunner().invoke(app, list(words), input=typed, env=env)
    return result.exit_code, result.output


def test_the_first_administrator_is_made_and_listed(tmp_path: Path) -> None:
    assert "samspill admin create" in said(tmp_path, "admin", "list")[1]
    status, told = said(tmp_path, "admin", "create", "Randi", typed=f"{GOOD}\n")
    assert (status, "Randi can sign in now" in told) == (0, True)
    assert said(tmp_path, "admin", "list") == (0, "Randi\n")


def test_a_weak_password_makes_nobody(tmp_path: Path) -> None:
    status, told = said(tmp_path, "admin", "create", "Randi", typed="password1234\n")
    assert (status, "Use more words" in told) == (2, True)
    assert "Randi" not in said(tmp_path, "admin", "list")[1]


def test_the_password_is_asked_for_twice_and_never_shown(tmp_path: Path) -> None:
    own, other = pty.openpty()
    command = [sys.executable, "-m", "samspill", "admin", "create", "Randi"]
    env = {**os.environ, "SAMSPILL_DATA": str(tmp_path), "SAMSPILL_VOICE": "silent"}
    asking = subprocess.Popen(command, stdin=other, stdout=other, stderr=other, env=env, start_new_session=True)
    os.close(other)
    shown = b""
    for prompt in (b"Password", b"again"):
        while prompt not in shown or not shown.endswith(b": "):  # the blank comes once nothing typed is shown any more
            shown += os.read(own, 1024)
        os.write(own, f"{GOOD}\n".encode())
    try:
        while part := os.read(own, 1024):
            shown += part
    except OSError:  # that is how a terminal says that the other end is gone
        pass
    os.close(own)
    assert asking.wait(timeout=30) == 0
    assert b"can sign in now" in shown
    assert b"sykkel" not in shown


def test_a_port_that_is_taken_is_said_in_a_sentence(tmp_path: Path, taken: int) -> None:
    status, told = said(tmp_path, "serve", "--port", str(taken))
    assert (status, f"Port {taken} is taken" in told, "Traceback" in told) == (2, True, False)
    assert not (tmp_path / "samspill.db").exists(), "nothing was begun"


def test_the_demo_takes_the_next_free_port(taken: int) -> None:
    assert taken < free_port("127.0.0.1", taken) < taken + 20


@pytest.mark.parametrize(("setting", "value"), [("SAMSPILL_TIME_ZONE", "Mars"), ("SAMSPILL_VOICE", "opera")])
def test_a_setting_that_cannot_be_used_is_said_in_a_sentence(tmp_path: Path, setting: str, value: str) -> None:
    status, told = said(tmp_path, "serve", "--port", "0", **{setting: value})
    assert (status, value in told, "expected" in told) == (2, True, True)


def test_a_database_without_its_key_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "samspill.db").write_bytes(b"x" * 4096)
    status, told = said(tmp_path, "admin", "list")
    assert (status, "samspill.key" in told, "Traceback" in told) == (2, True, False)


def test_a_server_loads_nothing_that_only_other_commands_need() -> None:
    serving = "import sys, samspill.cli.serve, samspill.cli.demo; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", serving], capture_output=True, text=True, check=True).stdout.split()
    assert "samspill.web.app" in loaded
    assert {"alembic", "openpyxl", "reportlab", "samspill.simulation"} & set(loaded) == set()
