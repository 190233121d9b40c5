"""A throw-away PostgreSQL for the tests, from the machine's own programs."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, create_engine, make_url, text

from samspill.adapters.sql import open_store

URL = "SAMSPILL_TEST_POSTGRES_URL"
MISSING = (
    "These tests need PostgreSQL. Install it (Debian, Ubuntu: apt install postgresql), "
    f"or set {URL} to an empty database that may be overwritten, as someone who may create databases."
)


def programs() -> Path:
    """The folder with ``initdb`` and ``pg_ctl``; raises ``AssertionError`` that says what to install."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = debian[-1] if debian else shutil.which("initdb")
    assert found, MISSING
    return Path(found).parent


class Template:
    """A database beside the one at ``url`` that has seen every migration, and quick copies of it, one for each test."""

    def __init__(self, url: str, key: Path) -> None:
        self._url, self._name = url, f"migrated_{os.getpid()}"
        self._server: Engine = create_engine("postgresql+psycopg" + url[url.index(":") :], isolation_level="AUTOCOMMIT")
        self._make(self._name, "template0")
        open_store(self._called(self._name), key).close()

    @contextmanager
    def copy(self) -> Iterator[str]:
        """The URL of a copy that is gone afterwards."""
        name = f"{self._name}_copy"
        self._make(name, self._name)
        try:
            yield self._called(name)
        finally:
            self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def drop(self) -> None:
        """Leave nothing behind."""
        self._run(f"DROP DATABASE {self._name} WITH (FORCE)")
        self._server.dispose()

    def _make(self, name: str, template: str) -> None:
        with self._server.connect() as connection:
            version = connection.dialect.server_version_info or (0,)
        whole_files = "STRATEGY FILE_COPY" if version >= (15,) else ""  # before, there was no other way
        self._run(f"CREATE DATABASE {name} TEMPLATE {template} {whole_files}")

    def _called(self, name: str) -> str:
        return make_url(self._url).set(database=name).render_as_string(hide_password=False)

    def _run(self, statement: str) -> None:
        with self._server.connect() as connection:
            connection.execute(text(statement))


@contextmanager
def cluster() -> Iterator[str]:
    """The URL of a running cluster that listens on a socket only, and is gone afterwards."""
    if given := os.environ.get(URL):
        yield given
        return
    bin_folder = programs()
    folder = Path(tempfile.mkdtemp(prefix="samspill-postgres-"))
    try:
        as_postgres = _as_postgres(folder)
        data = folder / "data"
        _run(
            [bin_folder / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], as_postgres
        )
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        log = folder / "log"
        _run([bin_folder / "pg_ctl", "-D", data, "-w", "-l", log, "-o", options, "start"], as_postgres)
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            _run([bin_folder / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop"], as_postgres)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _as_postgres(folder: Path) -> dict[str, int]:
    """PostgreSQL refuses to run as root; it then runs as its own account."""
    if os.geteuid() != 0:
        return {}
    account = pwd.getpwnam("postgres")
    os.chown(folder, account.pw_uid, account.pw_gid)
    return {"user": account.pw_uid, "group": account.pw_gid}


def _run(command: list[object], account: dict[str, int]) -> None:
    done = subprocess.run(  # type: ignore[call-overload]
        [str(part) for part in command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd="/",
        check=False,
        **account,
    )
    assert done.returncode == 0, f"{command[0]} failed: {done.stderr.decode(errors='replace')}"
