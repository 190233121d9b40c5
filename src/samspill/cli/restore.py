"""``samspill restore``: a backup put back in the place of the database, or tried somewhere else."""

from pathlib import Path
from typing import Annotated

import typer

from samspill.app.records.backups import BackupNote
from samspill.bootstrap.backups import (
    CannotBackUp,
    Restored,
    looked_at,
    tried,
)
from samspill.bootstrap.backups import restore as put_back
from samspill.bootstrap.settings import Settings, WrongSetting

from .refusing import refused

FOUND = 1
"""Exit status when something is wrong with the log afterwards."""


def restore(
    file: Annotated[Path, typer.Argument(help="The backup.")],
    try_it: Annotated[
        bool, typer.Option("--try", help="Put it back somewhere else, open it, and throw that away again.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put a backup in the place of the database. Stop the server first.

    Reads it from end to end before anything is touched. Whoever was erased since is erased again, before anybody is let
    in. What was there before is kept beside it.
    """
    settings = Settings.from_environment()
    try:
        if try_it:
            typer.echo(f"It was put back somewhere else and opened: {tried(settings, file)} people can be read in it.")
            return
        _tell(file, looked_at(settings, file))
        if not yes and not typer.confirm("What was written since is not in it. Put it back?"):
            raise refused("Nothing was changed.")
        done = put_back(settings, file)
    except (CannotBackUp, WrongSetting) as cannot:
        raise refused(str(cannot)) from None
    _done(done)


def _tell(file: Path, note: BackupNote | None) -> None:
    if note is None:
        typer.echo(f"{file} is whole. There is no note beside it, so how many rows it should have is not known.")
        return
    typer.echo(f"{file} is whole: made {note.made_at:%Y-%m-%d %H:%M} UTC by samspill {note.version}.")


def _done(done: Restored) -> None:
    typer.echo(f"It is put back. {done.after.forgotten} people who were erased since are erased again.")
    if done.before:
        typer.echo(f"What was there before lies in {done.before}. Delete it when nobody needs it.")
    typer.echo("The audit log says from which row it goes on.")
    for fault in done.after.faults:
        typer.echo(fault)
    if done.after.faults:
        raise typer.Exit(FOUND)
