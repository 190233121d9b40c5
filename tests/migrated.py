"""SQLite databases that have seen every migration: made once and copied, as migrating takes most of a test."""

import os
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from samspill.adapters.sql import open_store


def migrated_sqlite(file: Path, key: Path) -> str:
    """The URL of a new database in ``file``, empty but for its tables; ``key`` is the file that opens it."""
    database, opens_it = _made_once()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(database)
    with os.fdopen(os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as for_the_owner:
        for_the_owner.write(opens_it)
    return f"sqlite:///{file}"


@cache
def _made_once() -> tuple[bytes, bytes]:
    with TemporaryDirectory() as folder:
        file, key = Path(folder) / "migrated.db", Path(folder) / "migrated.key"
        open_store(f"sqlite:///{file}", key).close()
        assert {file, key} == set(Path(folder).iterdir()), "nothing waits in a log beside it"
        return file.read_bytes(), key.read_bytes()
