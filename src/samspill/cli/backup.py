"""``samspill backup``: a copy of the database that was read again and found whole."""

from pathlib import Path
from typing import Annotated

import typer

from samspill.bootstrap.backups import CannotBackUp, back_up
from samspill.bootstrap.settings import Settings, WrongSetting

from .refusing import refused

KEYS = {
    "sqlite": "It is encrypted with the clinic's key, samspill.key, and cannot be read without it.",
    "postgresql": "Names and free texts in it are sealed; the rest is not encrypted, so keep it on an encrypted disk.",
}
APART = (
    "No key is in it. Keep samspill.key somewhere else, once, and the folder samspill.keys as a mirror that follows "
    "deletions."
)


def backup(
    file: Annotated[
        Path | None,
        typer.Argument(help="Where to write it.", show_default="the folder of daily backups"),
    ] = None,
) -> None:
    """Copy the database, read the copy again, and say what is in it; the server may go on meanwhile.

    The running server makes one each day by itself. The keys are not in it.
    """
    try:
        made, note = back_up(Settings.from_environment(), file)
    except (CannotBackUp, WrongSetting) as cannot:
        raise refused(str(cannot)) from None
    typer.echo(f"{made}: {made.stat().st_size / 10**6:.1f} MB, {sum(note.rows.values())} rows, read again and whole.")
    typer.echo(f"The audit log in it ends with row {note.last_row}.")
    typer.echo(f"{KEYS[note.database]} {APART}")
