"""A folder with the newest backups, each with a note of what is in it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from samspill.app.ports.backups import CannotBackUp
from samspill.app.records.backups import BackupFailure, BackupNote, BackupPlace, KeptBackup
from samspill.model.words import Text

from .copier import Copier
from .copying import noted
from .reasons import no_longer

T = TypeVar("T")
_FAILED, _TRIED = "failed.json", "tried.json"


class BackupFolder:
    """Meets ``Backups``. ``node`` keeps apart the files of several servers that share a folder."""

    def __init__(self, folder: Path, copier: Copier, most: int, data: Path, node: str) -> None:
        self.folder, self.copier = folder, copier
        self._most, self._data = most, data
        self._node = "".join(letter if letter.isalnum() else "-" for letter in node)

    def make(self, now: datetime) -> KeptBackup:
        """See the port."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = self.folder / f"{now.astimezone(UTC):%Y-%m-%dT%H%M%S}-{self._node}{self.copier.suffix}"
            note = noted(self.copier, file, now)
            write_note(file, note)
        except OSError as failed:
            why = no_longer(failed)
            raise CannotBackUp(
                Text(nb=f"{self.folder} kan ikke skrives: {why.nb}.", en=f"{self.folder} cannot be written: {why.en}.")
            ) from failed
        except CannotBackUp as failed:
            self._remember_failure(now, failed.said)
            raise
        (self.folder / _FAILED).unlink(missing_ok=True)
        self._let_oldest_go()
        return KeptBackup(file.name, note, file.stat().st_size)

    def kept(self) -> tuple[KeptBackup, ...]:
        """See the port."""
        found = []
        for file in self.folder.glob(f"*{self.copier.suffix}"):
            note = read_note(file)
            if note is not None:
                found.append(KeptBackup(file.name, note, file.stat().st_size))
        return tuple(sorted(found, key=lambda kept: (kept.note.made_at, kept.name), reverse=True))

    def failure(self) -> BackupFailure | None:
        """See the port."""
        return _read(self.folder / _FAILED, BackupFailure)

    def tried(self) -> datetime | None:
        """See the port."""
        return _read(self.folder / _TRIED, datetime)

    def place(self) -> BackupPlace:
        """See the port."""
        records, folder = self._data.resolve(), self.folder.resolve()
        same_disk = _there(records).stat().st_dev == _there(folder).stat().st_dev
        return BackupPlace(str(folder), folder.is_relative_to(records), same_disk, self._most)

    def note_tried(self, now: datetime) -> None:
        """Remember that somebody tried to put one back, and that it worked."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(self.folder / _TRIED, now)

    def _let_oldest_go(self) -> None:
        for old in self.kept()[max(self._most, 1) :]:
            (self.folder / old.name).unlink(missing_ok=True)
            note_of(self.folder / old.name).unlink(missing_ok=True)

    def _remember_failure(self, now: datetime, why: Text) -> None:
        try:
            _write(self.folder / _FAILED, BackupFailure(now, why))
        except OSError:
            return  # the disk is full; the age of the last good one tells


def note_of(file: Path) -> Path:
    """The note that lies beside a backup."""
    return file.with_name(file.name + ".json")


def read_note(file: Path) -> BackupNote | None:
    """What a backup's note says; ``None`` where there is none that can be read."""
    return _read(note_of(file), BackupNote)


def write_note(file: Path, note: BackupNote) -> None:
    """Write beside a backup what is in it."""
    _write(note_of(file), note)


def _read(file: Path, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _write(file: Path, content: object) -> None:
    beside = file.with_name(file.name + ".part")
    beside.write_bytes(msgspec.json.encode(content) + b"\n")
    beside.replace(file)


def _there(wanted: Path) -> Path:
    return next(folder for folder in (wanted.absolute(), *wanted.absolute().parents) if folder.exists())
