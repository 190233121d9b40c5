"""The commands of ``samspill``: what each does, and its own file, which is read only when the command is used."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

COMMANDS = {
    "demo": "Make a synthetic clinic (once), serve it, and say where to go.",
    "author": "Preview and edit a pack in the browser, on this machine only; what you save shows at once.",
    "erase": "Erase everything about one person, and their key, so that no backup can be read about them either.",
    "serve": "Serve the clinic whose data folder and database the settings name.",
    "doctor": "Look at database, key, disk, backups, clock, voice and versions, and say in plain words what to mend.",
    "backup": "Copy the database, read the copy again, and say what is in it; the server may go on meanwhile.",
    "restore": "Put a backup in the place of the database. Stop the server first.",
    "play": "Play a scenario: answer by number, press Enter to stay silent, type ? for all you can do.",
    "lint": "Say everything that is wrong in a pack; exit status 1 when an error keeps it from being used.",
    "test": "Run every play and say which hold; exit status 1 when one does not.",
    "replay": "Run a recorded run again and say where it differs; exit status 1 when it does.",
    "graph": "Draw a scenario as a chart for each level (SVG, for A3): what follows from what, and what leads nowhere.",
    "diff": "Say what is different between two versions of a pack; exit status 1 when something is.",
    "migrate": "Bring a pack's files to today's format: shows what changes, asks, and keeps every comment.",
    "schema": "Write the JSON Schemas of a pack's files: completion and checks in any editor.",
    "simulate": "Compare ways to choose what to practise next, on simulated participants; writes a report.",
    "fit": "Fit the numbers of the skill model to pooled sessions, with a model card; nothing takes them into use.",
    "print": "Write a scenario out as a screenplay, for those who review it on paper.",
    "admin": "The administrators of a clinic: they let everyone else in.",
    "audit": "The log of who saw and did what.",
    "new": "A first scenario or pack that works, to change step by step.",
    "strings": "The texts of a pack, out to a translator and back in.",
    "voice": "The voices of the people in a pack.",
    "pack": "A pack as one file to send, with hashes and a signature.",
    "retention": "How long things are kept, and what is old enough to go.",
    "export": "What a clinic keeps, out to other tools.",
}
"""Each command, in the order it is listed in, with the sentence its own help begins with."""


CANNOT = 2
"""Exit status when a command cannot be done as it was typed; 1 says that it was done and found something."""


class Commands(TyperGroup):
    """Lists every command without its file, and tells in plain words what is known to go wrong."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The command itself in place of the sentence about it."""
        name, told, rest = super().resolve_command(ctx, args)
        return name, told if name is None else command(name), rest

    def invoke(self, ctx: Any) -> Any:
        """Do what was typed; a known trouble ends it with its own sentence and no traceback."""
        try:
            return super().invoke(ctx)
        except Exception as trouble:
            if hasattr(trouble, "exit_code") or not _known(trouble):  # whatever ends a command by itself has one
                raise
            typer.echo(str(trouble), err=True)
            raise typer.Exit(CANNOT) from None


def command(name: str) -> Any:
    """The command, or the group of commands, called ``name``."""
    module = import_module(f"{__package__}.{name}")
    found = getattr(module, f"{name}_", None) or getattr(module, name)
    around = typer.Typer()
    if isinstance(found, typer.Typer):
        around.add_typer(found)
    else:
        around.command(name)(found)
    return typer.main.get_group(around).commands[name]


def told(sentence: str) -> Callable[[], None]:
    """What stands for a command where they are listed."""

    def listed() -> None:
        raise NotImplementedError(sentence)

    listed.__doc__ = sentence
    return listed


def _known(trouble: Exception) -> bool:
    """Whether it tells by itself what is wrong with settings, data, packs or ports."""
    from samspill.bootstrap.clinic import CannotOpen, UnusablePack  # noqa: PLC0415 - only in trouble
    from samspill.bootstrap.settings import WrongSetting  # noqa: PLC0415 - only in trouble

    from .serving import CannotListen  # noqa: PLC0415

    return isinstance(trouble, CannotListen | CannotOpen | UnusablePack | WrongSetting)
