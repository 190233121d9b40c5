"""This machine, as the operating system tells."""

import platform
import shutil
import stat
from pathlib import Path

import sqlalchemy
import sqlcipher3.dbapi2 as sqlcipher

from samspill import __version__
from samspill.app.ports.machine import KeyState


class ThisMachine:
    """Meets ``Machine``."""

    def __init__(self, data: Path, *, encrypted_file: bool, speaks: bool) -> None:
        self._data, self._encrypted_file, self._speaks = data, encrypted_file, speaks

    def free_bytes(self) -> int:
        """See the port."""
        there = next(folder for folder in (self._data.absolute(), *self._data.absolute().parents) if folder.exists())
        return shutil.disk_usage(there).free

    def key(self) -> KeyState | None:
        """See the port."""
        if not self._encrypted_file:
            return None
        file = self._data / "samspill.key"
        if not file.exists():
            return KeyState(there=False)
        return KeyState(there=True, open_to_others=bool(file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)))

    def versions(self) -> dict[str, str]:
        """See the port."""
        database = {"SQLCipher": str(sqlcipher.sqlite_version)} if self._encrypted_file else {}
        python = platform.python_version()
        return {"samspill": __version__, "Python": python, "SQLAlchemy": sqlalchemy.__version__, **database}

    def speaks(self) -> bool:
        """See the port."""
        return self._speaks
