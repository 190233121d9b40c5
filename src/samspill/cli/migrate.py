"""``samspill migrate``: a pack's files brought to today's format."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from samspill.authoring.editing import CannotEdit
from samspill.authoring.migrating import Migrated, migrated

from .pack_source import pack_texts
from .plain import escape
from .refusing import refused
from .writing import all_written

_COLOURS = {"+": "green", "-": "red", "@": "dim"}


def migrate(
    pack: Annotated[Path, typer.Argument(help="The pack's folder.")],
    yes: Annotated[bool, typer.Option("--yes", help="Write without asking.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Only say what would change; exit status 1 if anything.")
    ] = False,
) -> None:
    """Bring a pack's files to today's format: shows what changes, asks, and keeps every comment."""
    try:
        found = migrated(pack_texts(pack))
    except CannotEdit as cannot:
        raise refused(f"{cannot}. Nothing was written.") from None
    console = Console(highlight=False, soft_wrap=True)
    if not found:
        console.print("Up to date: every file has today's format.")
        return
    for one in found:
        _print(console, one)
    if check:
        raise typer.Exit(1)
    if not yes and not typer.confirm(f"Write {_counted(len(found))}?"):
        typer.echo("Nothing was written.")
        raise typer.Exit(1)
    all_written({pack / one.file: one.after for one in found})
    typer.echo(f"{_counted(len(found))} written. See that all is well with: samspill lint {pack}")


def _print(console: Console, one: Migrated) -> None:
    for step in one.steps:
        console.print(f"[bold]{escape(one.file)}[/]  {escape(step)}")
    for line in one.lines[2:]:
        colour = _COLOURS.get(line[:1])
        console.print(f"  [{colour}]{escape(line)}[/]" if colour else f"  {escape(line)}")


def _counted(number: int) -> str:
    return f"{number} file{'' if number == 1 else 's'}"
