"""This machine, as the operating system tells."""

import platform
import shutil
import stat
from pathlib import Path

import sqlalchemy
import sqlcipher3.dbapi2 as sqlcipher

from samspill import __version__
from samspill.app.ports.machine import AnchorPlace, KeyState


class ThisMachine:
    """Meets ``Machine``."""

    def __init__(self, data: Path, *, encrypted_file: bool, speaks: bool, anchors: Path | None = None) -> None:
        self._data, self._encrypted_file, self._speaks = data, encrypted_file, speaks
        self._anchors = anchors or data / "anchors"

    def free_bytes(self) -> int:
        """See the port."""
        return shutil.disk_usage(_there(self._data)).free

    def key(self) -> KeyState | None:
        """See the port."""
        if not self._encrypted_file:
            return None
        file = self._data / "samspill.key"
        if not file.exists():
            return KeyState(there=False)
        return KeyState(there=True, open_to_others=bool(file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)))

    def anchors(self) -> AnchorPlace:
        """See the port."""
        records, anchors = self._data.resolve(), self._anchors.resolve()
        same_disk = _there(records).stat().st_dev == _there(anchors).stat().st_dev
        return AnchorPlace(str(anchors), anchors.is_relative_to(records), same_disk)

    def versions(self) -> dict[str, str]:
        """See the port."""
        database = {"SQLCipher": str(sqlcipher.sqlite_version)} if self._encrypted_file else {}
        python = platform.python_version()
        return {"samspill": __version__, "Python": python, "SQLAlchemy": sqlalchemy.__version__, **database}

    def speaks(self) -> bool:
        """See the port."""
        return self._speaks


def _there(wanted: Path) -> Path:
    """The folder, or the nearest above it that is there."""
    return next(folder for folder in (wanted.absolute(), *wanted.absolute().parents) if folder.exists())
