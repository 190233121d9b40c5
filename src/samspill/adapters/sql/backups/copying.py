"""Copy a database, read the copy again, and say what is in it."""

from datetime import datetime
from pathlib import Path

from samspill import __version__
from samspill.app.ports.backups import CannotBackUp
from samspill.app.records.backups import BackupNote

from .copier import Copier
from .sqlite import SqliteCopier


def copier_for(url: str, key_file: Path) -> Copier:
    """The way to copy the database at ``url``."""
    if url.startswith("postgresql"):
        from .postgres import PostgresCopier  # noqa: PLC0415 - wants the extra only where it is used

        return PostgresCopier(url)
    return SqliteCopier(Path(url.removeprefix("sqlite:///")), key_file)


def noted(copier: Copier, file: Path, now: datetime) -> BackupNote:
    """Write a copy to ``file`` and read it again: what is in it. Raises ``CannotBackUp`` and leaves no file behind."""
    try:
        counted = copier.write(file)
        looked = copier.look(file)
    except OSError as failed:
        file.unlink(missing_ok=True)
        raise CannotBackUp(f"{file} could not be written: {failed.strerror or failed}. Is there room?") from failed
    except CannotBackUp:
        file.unlink(missing_ok=True)
        raise
    wrong = looked.faults or _differ(counted, looked.rows)
    if wrong:
        file.unlink(missing_ok=True)
        raise CannotBackUp(f"The backup is not whole: {wrong[0]}")
    last = looked.last
    ends = (last.seq, last.hash) if last is not None else (0, "")
    return BackupNote(now, __version__, copier.kind, counted, *ends)


def _differ(counted: dict[str, int], read: dict[str, int]) -> tuple[str, ...]:
    tables = sorted(counted.keys() | read.keys())
    return tuple(
        f"{table} has {read.get(table, 0)} rows, expected {counted.get(table, 0)}."
        for table in tables
        if counted.get(table) != read.get(table)
    )
