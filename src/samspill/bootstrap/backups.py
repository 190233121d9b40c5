"""Make a backup, try one, and put one back: each with the clinic's own settings, and without a server."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from samspill.adapters.sql.backups import Copier, forget_before, noted, put_back, read_note, try_out, undo, write_note
from samspill.app.health.restoring import AfterRestore, after_restore
from samspill.app.packs.in_use import UnusablePack
from samspill.app.ports.backups import CannotBackUp
from samspill.app.records.backups import BackupNote
from samspill.model.words import Text

from .clinic import CannotOpen, open_backups, open_records
from .settings import Settings

__all__ = ["CannotBackUp", "Restored", "back_up", "looked_at", "restore", "tried"]


class Restored(msgspec.Struct, frozen=True):
    """What was put back, where what was there before lies, and what was done afterwards."""

    before: str
    after: AfterRestore


def back_up(settings: Settings, file: Path | None) -> tuple[Path, BackupNote]:
    """Make a backup in ``file``, or in the folder of daily backups; raises ``CannotBackUp``."""
    folder, now = open_backups(settings), datetime.now(UTC)
    _need_database(settings)
    if file is None:
        made = folder.make(now)
        return folder.folder / made.name, made.note
    if file.exists():
        raise CannotBackUp(
            Text(
                nb=f"{file} er der allerede. Gi en annen fil, eller flytt den.",
                en=f"{file} is there already. Name another file, or move it away.",
            )
        )
    note = noted(folder.copier, file, now)
    write_note(file, note)
    return file, note


def looked_at(settings: Settings, file: Path) -> BackupNote | None:
    """Read a backup from end to end: what its note says, if there is one. Raises ``CannotBackUp`` if not whole."""
    looked, note = open_backups(settings).copier.look(file), read_note(file)
    if looked.faults:
        first = looked.faults[0]
        raise CannotBackUp(Text(nb=f"{file} er ikke hel: {first.nb}", en=f"{file} is not whole: {first.en}"))
    if note is not None and note.rows != looked.rows:
        raise CannotBackUp(
            Text(
                nb=f"{file} har ikke det lappen ved siden av sier. Hører lappen til en annen kopi?",
                en=f"{file} does not hold what the note beside it says. Is it the note of another backup?",
            )
        )
    return note


def tried(settings: Settings, file: Path) -> int:
    """Put a backup back somewhere else, open it, and throw that away: how many people can be read in it."""
    folder = open_backups(settings)
    looked_at(settings, file)
    people = try_out(folder.copier, file, settings.key)
    folder.note_tried(datetime.now(UTC))
    return people


def restore(settings: Settings, file: Path) -> Restored:
    """Put a backup in the place of the database and forget again whoever was erased since; raises ``CannotBackUp``.

    When the clinic does not open with it, everything is put as it was before.
    """
    looked_at(settings, file)
    copier: Copier = open_backups(settings).copier
    done = put_back(copier, file, datetime.now(UTC))
    try:
        clinic = open_records(settings)
    except (CannotOpen, UnusablePack) as cannot:
        undo(copier, done)
        raise CannotBackUp(
            Text(
                nb=f"Klinikken lar seg ikke åpne med den, så alt er som før: {cannot}",
                en=f"The clinic does not open with it, so everything is as before: {cannot}",
            )
        ) from cannot
    try:
        after = after_restore(clinic)
    finally:
        clinic.close()
    forget_before(copier)
    return Restored(done.before if copier.kind == "sqlite" else "", after)


def _need_database(settings: Settings) -> None:
    if not settings.database_url and not (settings.data / "samspill.db").exists():
        there = settings.data.absolute()
        raise CannotBackUp(
            Text(
                nb=f"Det er ingen journaler i {there}: La SAMSPILL_DATA være klinikkens mappe.",
                en=f"There are no records in {there}: set SAMSPILL_DATA to the clinic's folder.",
            )
        )
