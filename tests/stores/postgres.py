"""A throw-away PostgreSQL for the tests, from the machine's own programs."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

URL = "SAMSPILL_TEST_POSTGRES_URL"
MISSING = (
    "These tests need PostgreSQL. Install it (Debian, Ubuntu: apt install postgresql), "
    f"or set {URL} to an empty database that may be overwritten."
)


def programs() -> Path:
    """The folder with ``initdb`` and ``pg_ctl``; raises ``AssertionError`` that says what to install."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = debian[-1] if debian else shutil.which("initdb")
    assert found, MISSING
    return Path(found).parent


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
