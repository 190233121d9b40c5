"""Copy a database, read the copy again, and say what is in it."""

from datetime import datetime
from pathlib import Path

from samspill import __version__
from samspill.app.ports.backups import CannotBackUp
from samspill.app.records.backups import BackupNote
from samspill.model.words import Text

from .copier import Copier
from .reasons import no_longer
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
        raise CannotBackUp(unwritten(file, failed)) from failed
    except CannotBackUp:
        file.unlink(missing_ok=True)
        raise
    wrong = looked.faults or _differ(counted, looked.rows)
    if wrong:
        file.unlink(missing_ok=True)
        first = wrong[0]
        raise CannotBackUp(Text(nb=f"Kopien er ikke hel: {first.nb}", en=f"The backup is not whole: {first.en}"))
    last = looked.last
    ends = (last.seq, last.hash) if last is not None else (0, "")
    return BackupNote(now, __version__, copier.kind, counted, *ends)


def unwritten(file: Path, failed: OSError) -> Text:
    """That ``file`` could not be written, and why."""
    why = no_longer(failed)
    return Text(
        nb=f"{file} kunne ikke skrives: {why.nb}. Er det plass?",
        en=f"{file} could not be written: {why.en}. Is there room?",
    )


def _differ(counted: dict[str, int], read: dict[str, int]) -> tuple[Text, ...]:
    tables = sorted(counted.keys() | read.keys())
    return tuple(
        Text(
            nb=f"{table} har {read.get(table, 0)} rader, ikke {counted.get(table, 0)}.",
            en=f"{table} has {read.get(table, 0)} rows, expected {counted.get(table, 0)}.",
        )
        for table in tables
        if counted.get(table) != read.get(table)
    )
